namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <content>Objects that are made around a value, and what is read from them.</content>
internal static partial class Constructs
{
    private const string Initialised = """new Box@n { Value = @clean, Other = "none" }""";
    private const string Constructed = """new Box@n(@clean, "none")""";
    private const string Settable = "public sealed class Box@n\n{\n    public @T Value { get; set; }\n    public string Other { get; set; }\n}";

    private static IEnumerable<Construct> Objects =>
    [
        Carries("Object initialiser", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @in, Other = @text };") with { Type = Settable },
        Loses("Object initialiser", Plain, ToText, "var @out = new Box@n { Value = @in, Other = @text }.Other;") with { Type = Settable },
        Carries("Target-typed new", Plain, ToObject(Initialised), "Box@n @out = new() { Other = @text, Value = @in };") with { Type = Settable },
        Carries("Assigned property", Plain, ToObject(Initialised), "var @out = new Box@n { Other = @text };\n@out.Value = @in;") with { Type = Settable },
        Loses("Assigned property", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @in, Other = \"none\" };\n@out.Value = @clean;") with { Type = Settable },
        Carries("Init-only and required", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @in, Other = @text };") with
        {
            Type = "public sealed class Box@n\n{\n    public required @T Value { get; init; }\n    public required string Other { get; init; }\n}",
        },
        Carries("Initialiser of a member's member", Plain, ToObject(Initialised), "var @out = new Outer@n { Inner = { Value = @in, Other = @text } }.Inner;") with
        {
            Type = Settable + "\npublic sealed class Outer@n\n{\n    public Box@n Inner { get; } = new();\n}",
        },
        Loses("Initialiser of a member's member", Plain, ToText, "var @out = new Outer@n { Inner = { Value = @in, Other = @text }, Name = @text }.Name;") with
        {
            Type = Settable + "\npublic sealed class Outer@n\n{\n    public Box@n Inner { get; } = new();\n    public string Name { get; set; }\n}",
        },
        Carries("Two names of one object", Plain, ToObject(Initialised), "var first@n = new Box@n { Value = @clean, Other = @text };\nvar @out = first@n;\nfirst@n.Value = @in;") with { Type = Settable },
        Carries("Constructor", Plain, ToObject(Constructed), "var @out = new Box@n(@in, @text);") with
        {
            Type = "public sealed class Box@n\n{\n    public Box@n(@T value, string other)\n    {\n        Value = value;\n        Other = other;\n    }\n\n    public @T Value { get; }\n    public string Other { get; }\n}",
        },
        Loses("Constructor", Plain, ToObject(Constructed), "var @out = new Box@n(@in, @text);") with
        {
            Type = "public sealed class Box@n\n{\n    public Box@n(@T value, string other)\n    {\n        Value = @clean;\n        Other = other;\n    }\n\n    public @T Value { get; }\n    public string Other { get; }\n}",
        },
        Carries("Constructor that calls another", Plain, ToObject(Constructed), "var @out = new Box@n(@in);") with
        {
            Type = "public sealed class Box@n\n{\n    public Box@n(@T value)\n        : this(value, \"none\")\n    {\n    }\n\n    public Box@n(@T value, string other) => (Value, Other) = (value, other);\n\n    public @T Value { get; }\n    public string Other { get; }\n}",
        },
        Carries("Primary constructor", Plain, ToObject(Constructed), "var @out = new Box@n(@in, @text);") with
        {
            Type = "public sealed class Box@n(@T value, string other)\n{\n    public @T Value => value;\n    public string Other { get; } = other;\n}",
        },
        Loses("Primary constructor", Plain, ToObject(Constructed), "var @out = new Box@n(@in, @text);") with
        {
            Type = "public sealed class Box@n(@T value, string other)\n{\n    public @T Value { get; } = value is { } ? @clean : @clean;\n    public string Other => other;\n}",
        },
        Carries("Property over a field", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @in, Other = @text };") with
        {
            Type = "public sealed class Box@n\n{\n    private @T _value;\n    public @T Value { get => _value; set => _value = value; }\n    public string Other { get; set; }\n}",
        },
        Loses("Property over a field", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @in, Other = @text };") with
        {
            Type = "public sealed class Box@n\n{\n    private @T _value = @clean;\n    private @T _put;\n    public @T Value { get => _value; set => _put = value; }\n    public string Other { get; set; }\n}",
        },
        Carries("Expression-bodied property", Text, ToObject(Constructed), "var @out = new Box@n(@in, @text);") with
        {
            Type = "public sealed class Box@n(string value, string other)\n{\n    private readonly string _value = value;\n    public string Value => $\"Key {_value}\";\n    public string Other => other;\n}",
        },
        Loses("Expression-bodied property", Text, ToObject(Constructed), "var @out = new Box@n(@in, @text);") with
        {
            Type = "public sealed class Box@n(string value, string other)\n{\n    private readonly string _value = value;\n    public string Value => $\"Key of {_value.Length}\";\n    public string Other => other;\n}",
        },
        Loses("Property that JSON leaves out", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @in, Other = @text };") with
        {
            Type = "public sealed class Box@n\n{\n    [JsonIgnore]\n    public @T Value { get; set; }\n    public string Other { get; set; }\n}",
        },
        Loses("Public field", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @in, Other = @text };") with { Type = "public sealed class Box@n\n{\n    public @T Value;\n    public string Other;\n}" },
        Loses("Internal property", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @in, Other = @text };") with
        {
            Type = "public sealed class Box@n\n{\n    internal @T Value { get; set; }\n    public string Other { get; set; }\n}",
        },
        Carries("Object with a text of its own", Text, ToText, "var @out = new Box@n(@in).ToString();") with { Type = "public sealed class Box@n(string value)\n{\n    public override string ToString() => \"Box of \" + value;\n}" },
        Loses("Object with a text of its own", Text, ToText, "var @out = new Box@n(@in).ToString();") with { Type = "public sealed class Box@n(string value)\n{\n    public override string ToString() => \"Box of \" + value.Length;\n}" },
        Carries("Record", Plain, ToObject(Constructed, ShapeTraits.Record | ShapeTraits.Positional), "var @out = new Box@n(@in, @text);") with { Type = "public sealed record Box@n(@T Value, string Other);" },
        Loses("Record", Plain, ToText, "var (_, @out) = new Box@n(@in, @text);") with { Type = "public sealed record Box@n(@T Value, string Other);" },
        Carries("Record struct", Plain, ToObject(Constructed, ShapeTraits.Record | ShapeTraits.Positional | ShapeTraits.Struct), "var @out = new Box@n(@in, @text);") with { Type = "public readonly record struct Box@n(@T Value, string Other);" },
        Carries("Struct", Plain, ToObject(Initialised, ShapeTraits.Record | ShapeTraits.Struct), "var @out = new Box@n { Value = @in, Other = @text };") with { Type = Settable.Replace("sealed class", "struct", StringComparison.Ordinal) },
        Loses("Struct that is copied", Plain, ToObject(Initialised, ShapeTraits.Record | ShapeTraits.Struct), "var @out = new Box@n { Value = @clean, Other = \"none\" };\nvar copy@n = @out;\ncopy@n.Value = @in;") with
        {
            Type = Settable.Replace("sealed class", "struct", StringComparison.Ordinal),
        },
        Carries("Anonymous object", Plain, ToObject("""new { Value = @clean, Other = "none" }""", ShapeTraits.Record, type: null), "var @out = new { Value = @in, Other = @text };"),
        Loses("Anonymous object", Object, (_, n) => ToObject("""new { Value = @clean, Other = "none" }""", ShapeTraits.Record, type: null)(Shape.Text, n), "var @out = new { Value = @in.Other, @in.Other };"),
        Carries("Generic class", Plain, ToObject("""new Box@n<@T> { Value = @clean, Other = "none" }""", type: "Box@n<@T>"), "var @out = new Box@n<@T> { Value = @in, Other = @text };") with
        {
            Type = "public sealed class Box@n<TValue>\n{\n    public TValue Value { get; set; }\n    public string Other { get; set; }\n}",
        },
        Loses("Generic class", Plain, ToText, "var @out = new Box@n<@T, string> { Value = @in, Other = @text }.Other;") with
        {
            Type = "public sealed class Box@n<TValue, TOther>\n{\n    public TValue Value { get; set; }\n    public TOther Other { get; set; }\n}",
        },
        Carries("Tuple", Plain, ToPair, "var @out = (@in, @text);"),
        Loses("Tuple", Plain, ToText, "var @out = (Value: @in, Other: @text).Other;"),
        Carries("Inherited property", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @in, Other = @text };") with
        {
            Type = "public abstract class Base@n\n{\n    public @T Value { get; set; }\n}\n\npublic sealed class Box@n : Base@n\n{\n    public string Other { get; set; }\n}",
        },
        Carries("Constructor of the base class", Plain, ToObject(Constructed), "var @out = new Box@n(@in, @text);") with
        {
            Type = "public abstract class Base@n(@T value)\n{\n    public @T Value { get; } = value;\n}\n\npublic sealed class Box@n(@T value, string other) : Base@n(value)\n{\n    public string Other => other;\n}",
        },
        Loses("Constructor of the base class", Plain, ToObject(Constructed), "var @out = new Box@n(@in, @text);") with
        {
            Type = "public abstract class Base@n(@T value)\n{\n    public @T Value { get; } = value;\n}\n\npublic sealed class Box@n : Base@n\n{\n    public Box@n(@T value, string other)\n        : base(@clean)\n    {\n        Other = other;\n    }\n\n    public string Other { get; }\n}",
        },
    ];

    private static IEnumerable<Construct> Members =>
    [
        Carries("Property", Object, ToElement, "var @out = @in.Value;"),
        Loses("Property", Object, ToText, "var @out = @in.Other;"),
        Carries("Property after ?.", static shape => Object(shape) && Reference(shape) && Reference(shape.Element!), ToElement, "var @out = @in?.Value ?? @cleanE;"),
        Loses("Property after ?.", static shape => Object(shape) && Reference(shape), ToText, """var @out = @in?.Other ?? "none";"""),
        Carries("Property pattern", Object, ToElement, "var @out = @in is { Value: var value@n } ? value@n : @cleanE;"),
        Loses("Property pattern", Object, ToText, """var @out = @in is { Value: var value@n, Other: var other@n } ? other@n : "none";"""),
        Carries("Property in a switch expression", static shape => Object(shape) && Reference(shape), ToElement, "var @out = @in switch { { Value: var value@n, Other: _ } => value@n, _ => @cleanE };"),
        Carries("with", Record, Same, "var @out = @in with { Other = @text };"),
        Loses("with", Record, Same, "var @out = @in with { Value = @cleanE };"),
        Carries("Deconstruction", Positional, ToElement, "var (@out, rest@n) = @in;"),
        Loses("Deconstruction", Positional, ToText, "var (rest@n, @out) = @in;"),
        Carries("Positional pattern", Positional, ToElement, "var @out = @in is var (value@n, _) ? value@n : @cleanE;"),
        Loses("Positional pattern", Positional, ToText, """var @out = @in is var (_, other@n) ? other@n : "none";"""),
        Carries("Item of a tuple", Pair, ToElement, "var @out = @in.Item1;"),
        Loses("Item of a tuple", Pair, ToText, "var @out = @in.Item2;"),
        Loses("Assigned item of a tuple", Pair, Same, "var @out = @in;\n@out.Item1 = @cleanE;"),
        Carries("Mapping by hand", static shape => Object(shape) && Plain(shape.Element!), (shape, n) => ToObject(Initialised)(shape.Element!, n), "var @out = new Box@n { Value = @in.Value, Other = @in.Other };") with
        {
            Type = Settable.Replace("@T", "@E", StringComparison.Ordinal),
        },
        Loses("Mapping by hand", Object, (_, n) => ToObject(Initialised)(Shape.Text, n), "var @out = new Box@n { Value = @in.Other, Other = @in.Other };") with
        {
            Type = Settable.Replace("@T", "string", StringComparison.Ordinal),
        },
    ];
}
