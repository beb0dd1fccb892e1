using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Knowledge;

/// <summary>What serialisers write of objects, and what <c>ToString</c> shows of them. Newtonsoft's serialiser counts where the app asks for it, else that of the framework.</summary>
internal sealed class SerializedMembers(FlowSources sources, Func<bool> usesNewtonsoft)
{
    // An order's seller's bank account: deeper objects are rarely filled.
    private const int MaxDepth = 3;

    // More than these no type has that somebody wrote.
    private const int MostMembers = 400;

    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ISymbol>> _own = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<SerializedMember>> _all = new(SymbolEqualityComparer.Default);
    private bool? _usesNewtonsoft;

    /// <summary>Gets the members of a type that are written.</summary>
    public ImmutableArray<ISymbol> Of(ITypeSymbol type)
    {
        if (_own.TryGetValue(type, out var known))
            return known;

        var members = ImmutableArray.CreateBuilder<ISymbol>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var current in type.TypeKind == TypeKind.Interface ? [type, .. type.AllInterfaces] : BasesOf(type))
        {
            foreach (var member in current.GetMembers())
            {
                if (names.Contains(member.Name) || !IsWritten(member))
                    continue;

                names.Add(member.Name);
                members.Add(member);
            }
        }

        return _own[type] = members.ToImmutable();
    }

    /// <summary>Gets the members of a type that are written, and those of the objects in them.</summary>
    public ImmutableArray<SerializedMember> AllOf(ITypeSymbol type)
    {
        if (_all.TryGetValue(type, out var known))
            return known;

        var all = ImmutableArray.CreateBuilder<SerializedMember>();
        Add(all, Content(type), null, MaxDepth, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));
        return _all[type] = all.ToImmutable();
    }

    /// <summary>Tells whether what lies at a key of an object is written.</summary>
    /// <param name="type">The object's own type.</param>
    /// <param name="key">The key.</param>
    /// <param name="declared">The type of what holds the object, of which serialisers write no more than it has; null for what is written by itself.</param>
    /// <param name="isShown">Whether code reads it: a view shows the items of a tuple too, which serialisers leave out.</param>
    public bool Writes(ITypeSymbol? type, FlowKey key, ITypeSymbol? declared, bool isShown = false)
    {
        if (key.Member is not { } member)
            return key.IsElement || key.Equals(FlowKey.Keys) || (!key.IsResult && (isShown || type is null or { IsTupleType: false } || UsesNewtonsoft));

        if (!IsWritten(member))
            return false;

        return declared is null or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.TypeParameter or TypeKind.Dynamic } || Of(Content(declared)).Any(written => written.Name == member.Name);
    }

    /// <summary>Tells whether all of an object of a type is in its text: records, anonymous objects, tuples, and Stripe.net's objects, which write their JSON.</summary>
    public bool PrintsAll(ITypeSymbol type) =>
        type.IsRecord || type.IsAnonymousType || type.IsTupleType || type.Name is "KeyValuePair" or "Tuple" || sources.IsEntity(type);

    public static bool IsTextBuilder(ITypeSymbol type) => type.Name is "StringBuilder" or "StringWriter" or "DefaultInterpolatedStringHandler";

    public static bool IsShown(FlowKey key) => key.Member is null ? !key.IsResult : key.Member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false };

    /// <summary>Tells whether an object of a type, of which nothing more is known, can hold a secret that is written.</summary>
    public bool CanHold(ITypeSymbol type, SinkForm form) =>
        form == SinkForm.Text ? PrintsAll(Content(type)) && IsLookedInto(Content(type)) : type.SpecialType != SpecialType.System_String && !AllOf(type).IsEmpty;

    private void Add(ImmutableArray<SerializedMember>.Builder all, ITypeSymbol type, SerializedMember? outer, int depth, HashSet<ITypeSymbol> around)
    {
        if (depth == 0 || !IsLookedInto(type) || !around.Add(type))
            return;

        foreach (var member in Of(type))
        {
            if (all.Count >= MostMembers)
                break;

            var found = new SerializedMember(member, outer?.First ?? member);
            if (TypeOf(member) is not { } inner || !FlowTypes.CanCarry(inner))
                continue;

            all.Add(found);
            Add(all, Content(inner), found, depth - 1, around);
        }

        around.Remove(type);
    }

    // What somebody wrote, and those of Stripe's objects that carry a secret: the others are large and hold none.
    private bool IsLookedInto(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } && !FlowTypes.IsOfFramework(type) && (sources.IsCarrier(type) || type.ContainingAssembly?.Name != "Stripe.net");

    // What is inside of tasks and lists.
    private static ITypeSymbol Content(ITypeSymbol type)
    {
        type = FlowTypes.Unwrapped(type);
        for (var i = 0; i < 3 && FlowTypes.ContentOf(type) is { } inner; i++)
            type = FlowTypes.Unwrapped(inner);

        return type;
    }

    private static IEnumerable<ITypeSymbol> BasesOf(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            yield return current;
    }

    private bool IsWritten(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: { } getter } property =>
            (property.DeclaredAccessibility == Accessibility.Public && getter.DeclaredAccessibility == Accessibility.Public ? property.Name != "EqualityContract" : HasAttribute(property, "JsonIncludeAttribute", "JsonPropertyAttribute", "DataMemberAttribute")) && !IsIgnored(property),
        IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field =>
            (HasAttribute(field, "JsonIncludeAttribute") || (UsesNewtonsoft && field.DeclaredAccessibility == Accessibility.Public)) && !IsIgnored(field),
        _ => false,
    };

    private bool IsIgnored(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            switch (attribute.AttributeClass)
            {
                case { Name: "IgnoreDataMemberAttribute" }:
                    return UsesNewtonsoft;
                case { Name: "JsonIgnoreAttribute" } type when type.ContainingNamespace.Name == "Json":
                    if (UsesNewtonsoft)
                        return true;
                    break;

                // "Condition = WhenWritingNull" clears nothing, and "Never" says so.
                case { Name: "JsonIgnoreAttribute" }:
                    if (!UsesNewtonsoft && attribute.NamedArguments is [] or [{ Key: "Condition", Value.Value: 1 }])
                        return true;
                    break;
            }
        }

        return false;
    }

    private bool UsesNewtonsoft => _usesNewtonsoft ??= usesNewtonsoft();

    private static bool HasAttribute(ISymbol member, params string[] names) =>
        member.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: var name } && Array.IndexOf(names, name) >= 0);

    private static ITypeSymbol? TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : (member as IFieldSymbol)?.Type;
}

/// <summary>A member that is written with an object.</summary>
/// <param name="Member">The member.</param>
/// <param name="First">The object's own member that it lies in: itself, if it is the object's own.</param>
internal sealed record SerializedMember(ISymbol Member, ISymbol First);
