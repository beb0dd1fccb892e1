namespace System.Runtime.CompilerServices;

/// <summary>What .NET 9 has and .NET 8 does not: the compiler (C# 13 and later, by this name) prefers the overload where several would do.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    public int Priority { get; } = priority;
}
