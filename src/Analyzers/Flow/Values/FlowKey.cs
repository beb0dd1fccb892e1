using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Values;

/// <summary>What of an object a value stands in: a member, or an element of a collection.</summary>
internal readonly struct FlowKey : IEquatable<FlowKey>
{
    private FlowKey(ISymbol? member, string? element)
    {
        Member = member;
        Element = element;
    }

    /// <summary>Gets an element of which nobody knows which it is.</summary>
    public static FlowKey AnyElement { get; } = new(null, "[]");

    /// <summary>Gets the keys of a dictionary.</summary>
    public static FlowKey Keys { get; } = new(null, "keys");

    /// <summary>Gets the member; null for an element.</summary>
    public ISymbol? Member { get; }

    public string? Element { get; }

    /// <summary>Gets whether this is an element of a collection, which one whatever.</summary>
    public bool IsElement => Element is { } element && element[0] == '[';

    /// <summary>Gets whether this is what a function returns.</summary>
    public bool IsResult => Element is { } element && element[0] == '(';

    public static FlowKey Of(ISymbol member) => member switch
    {
        // A tuple's element, by whatever name: the names belong to the variable.
        IFieldSymbol { ContainingType.IsTupleType: true } field => new FlowKey(null, (field.CorrespondingTupleField ?? field).Name),
        IPropertySymbol { ContainingType: { Name: "KeyValuePair" or "IGrouping" or "Tuple" or "DictionaryEntry", IsTupleType: false } } part => OfPart(part.Name),
        _ => new FlowKey(Root(member), null),
    };

    /// <summary>Gets what a function returns at one of the places where a method calls it.</summary>
    public static FlowKey OfResult(int call) => new(null, "()" + call.ToString(CultureInfo.InvariantCulture));

    public static FlowKey OfTuple(int index) => new(null, "Item" + (index + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>Gets a part of a pair, a group or a tuple of the framework's, whose types are many and mean the same.</summary>
    public static FlowKey OfPart(string name) => new(null, name);

    public static FlowKey OfElement(object index) => new(null, "[" + Convert.ToString(index, CultureInfo.InvariantCulture) + "]");

    public bool Equals(FlowKey other) => Element == other.Element && SymbolEqualityComparer.Default.Equals(Member, other.Member);

    public override bool Equals(object? obj) => obj is FlowKey other && Equals(other);

    public override int GetHashCode() => Member is null ? StringComparer.Ordinal.GetHashCode(Element ?? "") : SymbolEqualityComparer.Default.GetHashCode(Member);

    public override string ToString() => Member?.Name ?? Element ?? "";

    // An overriding member is the one that it overrides.
    private static ISymbol Root(ISymbol member)
    {
        var root = member.OriginalDefinition;
        while (root is IPropertySymbol { OverriddenProperty: { } overridden })
            root = overridden.OriginalDefinition;

        return root;
    }
}
