namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>What kind of value a variable of a random program holds.</summary>
internal enum ShapeKind
{
    Text,

    /// <summary>Stripe's own <c>OAuthToken</c>.</summary>
    Token,

    /// <summary>An object with the members <c>Value</c> and <c>Other</c>, the second a text.</summary>
    Object,
    List,
    Array,
    Sequence,
    Dictionary,

    /// <summary>A pair, the second item a text.</summary>
    Pair,
    Task,
    Stream,
    Function,
    Builder,
}

/// <summary>What can be done to some values of a kind and not to others.</summary>
[Flags]
internal enum ShapeTraits
{
    None = 0,

    /// <summary>It has a <c>with</c>.</summary>
    Record = 1,

    /// <summary>It can be taken apart.</summary>
    Positional = 2,

    /// <summary>Its first place is <c>kept</c> or 0, and the second, <c>other</c> or 1, never has anything else than what is clean.</summary>
    KnownPlaces = 4,

    /// <summary>It can't be null.</summary>
    Struct = 8,
}

/// <summary>The type of a variable of a random program, as far as the generator has to know it. Whether a value holds the secret it doesn't know: execution tells.</summary>
/// <param name="Type">The type as C# writes it; null where it has no name.</param>
/// <param name="Clean">An expression of this type without the secret, which uses no variable; null where there is none.</param>
/// <param name="Element">The shape of what it holds: of an object's <c>Value</c>, of a list's items.</param>
internal sealed record Shape(ShapeKind Kind, string? Type, string? Clean, Shape? Element = null, ShapeTraits Traits = ShapeTraits.None)
{
    public static Shape Text { get; } = new(ShapeKind.Text, "string", "\"none\"");

    /// <summary>Gets the shape of the token. No clean one is made: reading the key of any token is reading a key.</summary>
    public static Shape Token { get; } = new(ShapeKind.Token, "OAuthToken", null);

    public static Shape Builder { get; } = new(ShapeKind.Builder, "StringBuilder", "new StringBuilder(\"none\")", Text);

    public int Depth => Kind is ShapeKind.Token ? 1 : Element is null ? 0 : Element.Depth + 1;

    public bool Has(ShapeTraits traits) => (Traits & traits) == traits;

    // Clean lists have items too, so that taking the first never throws.
    public static Shape ListOf(Shape item) => new(ShapeKind.List, Of("List<{0}>", item.Type), Of("new[] {{ {0} }}.ToList()", item.Clean), item);

    public static Shape ArrayOf(Shape item) => new(ShapeKind.Array, Of("{0}[]", item.Type), Of("new[] {{ {0} }}", item.Clean), item);

    public static Shape PlacesOf(Shape item) => new(ShapeKind.Array, Of("{0}[]", item.Type), Of("new[] {{ {0}, {0} }}", item.Clean), item, ShapeTraits.KnownPlaces);

    public static Shape SequenceOf(Shape item) => new(ShapeKind.Sequence, Of("IEnumerable<{0}>", item.Type), Of("new[] {{ {0} }}.AsEnumerable()", item.Clean), item);

    public static Shape DictionaryOf(Shape item) => new(
        ShapeKind.Dictionary,
        Of("Dictionary<string, {0}>", item.Type),
        item.Type is null ? null : Of($"new Dictionary<string, {item.Type}> {{{{ [\"kept\"] = {{0}}, [\"other\"] = {{0}} }}}}", item.Clean),
        item,
        ShapeTraits.KnownPlaces);

    public static Shape PairOf(Shape first) => new(ShapeKind.Pair, Of("({0}, string)", first.Type), Of("({0}, \"none\")", first.Clean), first, ShapeTraits.Positional | ShapeTraits.Struct);

    public static Shape TaskOf(Shape result) => new(ShapeKind.Task, Of("Task<{0}>", result.Type), Of("Task.FromResult({0})", result.Clean), result);

    public static Shape StreamOf(Shape item) => new(ShapeKind.Stream, Of("IAsyncEnumerable<{0}>", item.Type), null, item);

    public static Shape FunctionOf(Shape result) => new(
        ShapeKind.Function,
        Of("Func<{0}>", result.Type),
        result.Type is null ? null : Of($"new Func<{result.Type}>(() => {{0}})", result.Clean),
        result);

    /// <summary>Gets the shape without what is known of its places.</summary>
    public Shape Unplaced() => this with { Traits = Traits & ~ShapeTraits.KnownPlaces };

    private static string? Of(string format, string? part) => part is null ? null : string.Format(System.Globalization.CultureInfo.InvariantCulture, format, part);
}
