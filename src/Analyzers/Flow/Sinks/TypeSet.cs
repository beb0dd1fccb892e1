using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Some types of one namespace, by their names alone: nothing of them need be referenced.</summary>
/// <param name="namespace">The namespace; with <c>.*</c> at its end, those below it too.</param>
/// <param name="names">The types' names, separated by spaces; <c>*</c> for all of them.</param>
internal sealed class TypeSet(string @namespace, string names)
{
    private readonly string[] _path = @namespace.Replace(".*", "").Split('.');
    private readonly bool _goesBelow = @namespace.EndsWith(".*", StringComparison.Ordinal);
    private readonly string[]? _names = names == "*" ? null : names.Split(' ');

    public bool Has(ITypeSymbol type) => (_names is null || Array.IndexOf(_names, type.Name) >= 0) && IsInNamespace(type.ContainingNamespace);

    /// <summary>Tells whether a type or one of its bases is among them.</summary>
    public bool HasBaseOf(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Has(current))
                return true;
        }

        return false;
    }

    /// <summary>Tells whether a type, one of its bases or an interface of it is among them.</summary>
    public bool HasAnyOf(ITypeSymbol? type) => type is not null && (HasBaseOf(type) || type.AllInterfaces.Any(Has));

    // Compared from the innermost part outwards: nothing is put together.
    private bool IsInNamespace(INamespaceSymbol? current)
    {
        if (_goesBelow)
        {
            var depth = 0;
            for (var part = current; part is { IsGlobalNamespace: false }; part = part.ContainingNamespace)
                depth++;
            for (; depth > _path.Length; depth--)
                current = current!.ContainingNamespace;
        }

        for (var i = _path.Length - 1; i >= 0; i--, current = current.ContainingNamespace)
        {
            if (current is null || current.Name != _path[i])
                return false;
        }

        return current is { IsGlobalNamespace: true };
    }
}
