using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.CodeFixes.Exposure;

/// <summary>What an object has besides its secrets that may be returned as it is: texts, numbers, dates and the like.</summary>
internal static class SafeMembers
{
    private static readonly HashSet<string> SimpleStructs = [nameof(DateTime), nameof(DateTimeOffset), "DateOnly", "TimeOnly", nameof(TimeSpan), nameof(Guid)];

    /// <summary>Gets the members of an anonymous object in the order of declaration, each with the expression that reads it; null where a serialiser would call one of them what no member can be called.</summary>
    public static IReadOnlyList<string>? Of(ITypeSymbol type, string receiver, ISet<string> secrets, StripeSymbols? stripe)
    {
        var members = new List<string>();
        foreach (var property in PropertiesOf(type, secrets))
        {
            // Stripe.net gives its entities' members the names of the API: an endpoint of the user's own need not repeat them.
            var name = stripe?.Declares(property.ContainingType) == true ? property.Name : SerializedName(property);
            if (!SyntaxFacts.IsValidIdentifier(name))
                return null;

            var read = $"{receiver}.{Escaped(property.Name)}";
            members.Add(name == property.Name ? read : $"{Escaped(name)} = {read}");
        }

        return members;
    }

    /// <summary>Tells whether a type has all of some members.</summary>
    public static bool HasAll(ITypeSymbol type, ISet<string> names) => names.All(name => Hierarchy(type).Any(t => t.GetMembers(name).Any(static m => m is IPropertySymbol or IFieldSymbol)));

    private static IEnumerable<IPropertySymbol> PropertiesOf(ITypeSymbol type, ISet<string> secrets)
    {
        var hidden = new HashSet<string>(secrets);
        var levels = new Stack<List<IPropertySymbol>>();
        foreach (var level in Hierarchy(type))
            levels.Push([.. level.GetMembers().OfType<IPropertySymbol>().Where(property => IsReadable(property) && IsSimple(property.Type) && !IsIgnored(property) && hidden.Add(property.Name))]);

        return levels.SelectMany(static level => level);
    }

    private static IEnumerable<ITypeSymbol> Hierarchy(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            yield return current;
        if (type.TypeKind != TypeKind.Interface)
            yield break;
        foreach (var inherited in type.AllInterfaces)
            yield return inherited;
    }

    private static bool IsReadable(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public, CanBeReferencedByName: true }
        && !property.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: nameof(ObsoleteAttribute) });

    private static bool IsSimple(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsSimple(nullable.TypeArguments[0]),
        { TypeKind: TypeKind.Enum } => true,
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_String } => true,
        _ => SimpleStructs.Contains(type.Name) && type.IsInNamespace("System"),
    };

    private static bool IsIgnored(IPropertySymbol property) =>
        property.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "JsonIgnoreAttribute" or "IgnoreDataMemberAttribute" } && attribute.NamedArguments.IsEmpty);

    // As either serialiser is told to write it.
    private static string SerializedName(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "JsonPropertyNameAttribute" or "JsonPropertyAttribute" })
                continue;

            var named = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "PropertyName").Value;
            if ((attribute.ConstructorArguments is [{ Value: string name }] ? name : named.Value as string) is { } given)
                return given;
        }

        return property.Name;
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
