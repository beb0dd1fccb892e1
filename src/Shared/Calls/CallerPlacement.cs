using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Calls;

/// <summary>
/// Where the caller of an interface lies and what it is called: in the interface's namespace and containing types as long as
/// these are partial, else beside the first one that is not.
/// </summary>
internal sealed class CallerPlacement
{
    private CallerPlacement(INamedTypeSymbol type, string name)
    {
        Containers = PartialContainers(type);
        Name = name;
        var nested = type.ContainingType is { } containing && !SymbolEqualityComparer.Default.Equals(containing, Containers.LastOrDefault());
        Accessibility = nested || Containers.IsEmpty ? OutermostAccessibility(type) : type.DeclaredAccessibility;
        Namespace = type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
    }

    public ImmutableArray<INamedTypeSymbol> Containers { get; }

    /// <summary>Gets the class name, not escaped.</summary>
    public string Name { get; }

    public string? Namespace { get; }

    public string FullName => FullNameOf(Name);

    public Accessibility Accessibility { get; }

    /// <summary>Places the caller of an interface whose attribute may name it.</summary>
    public static CallerPlacement Of(INamedTypeSymbol type, AttributeData attribute) =>
        new(type, IsClassName(CallHint.CallerName(attribute)) ? CallHint.CallerName(attribute)! : DefaultName(type.Name));

    /// <summary>Gets the name of a caller whose interface gives it none: RefundsCaller for IRefunds.</summary>
    public static string DefaultName(string name)
    {
        var hasPrefix = name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);
        return (hasPrefix ? name.Substring(1) : name) + "Caller";
    }

    /// <summary>Gets the full name that a caller of another name would have here.</summary>
    public string FullNameOf(string name)
    {
        var parts = Containers.Select(static c => Escape(c.Name)).Concat([Escape(name)]);
        return "global::" + string.Join(".", Namespace is null ? parts : new[] { Namespace }.Concat(parts));
    }

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    public static bool IsClassName(string? name) => SyntaxFacts.IsValidIdentifier(name);

    /// <summary>Tells why an interface cannot have a caller, or null where it can.</summary>
    public static string? Obstacle(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType && current.TypeParameters.Length > 0)
                return SymbolEqualityComparer.Default.Equals(current, type) ? "it is generic; declare the interface without type parameters" : $"its containing type '{current.Name}' is generic; move the interface out of it";
            if (current.IsFileLocal)
                return "it is file-local, so no other file can implement it; remove the 'file' modifier";
        }

        var containers = PartialContainers(type);
        for (var current = type; current.ContainingType is { } containing; current = containing)
        {
            if (containers.Contains(containing, SymbolEqualityComparer.Default))
                return null;
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                return $"'{current.Name}' is not accessible outside '{containing.Name}'; make '{containing.Name}' and the types around it partial, or '{current.Name}' internal";
        }

        return null;
    }

    // From the outermost type inwards, as far as each can be reopened.
    private static ImmutableArray<INamedTypeSymbol> PartialContainers(INamedTypeSymbol type)
    {
        var outermostFirst = new Stack<INamedTypeSymbol>();
        for (var current = type.ContainingType; current is not null; current = current.ContainingType)
            outermostFirst.Push(current);

        return outermostFirst.TakeWhile(IsPartial).ToImmutableArray();
    }

    public static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    // Outside its containing types the caller may be seen no wider than the interface is.
    private static Accessibility OutermostAccessibility(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
                return Accessibility.Internal;
        }

        return Accessibility.Public;
    }
}
