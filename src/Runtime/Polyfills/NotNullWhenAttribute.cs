#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>What .NET has and .NET Standard 2.0 does not: the parameter is not null where the method returns the value.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
#endif
