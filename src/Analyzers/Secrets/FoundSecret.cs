using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>A secret that a value holds.</summary>
internal sealed class FoundSecret(string name, IOperation source)
{
    /// <summary>Gets what messages call it: a setting's path, a member, or the redacted key.</summary>
    public string Name => name;

    /// <summary>Gets the expression that reads it.</summary>
    public IOperation Source => source;
}
