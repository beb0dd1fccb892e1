namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <content>Calls: helpers, functions, types that do something, and what is awaited.</content>
internal static partial class Constructs
{
    private static IEnumerable<Construct> Calls =>
    [
        Carries("Helper", Any, Same, "var @out = Keep@n(@in);") with { Member = "private static @T Keep@n(@T value) => value;" },
        Loses("Helper", Any, Same, "var @out = Drop@n(@in);") with { Member = "private static @T Drop@n(@T value)\n{\n    var kept = value;\n    return @clean;\n}" },
        Carries("Helper with two returns", Any, Same, "var @out = Keep@n(@in, @flag);") with { Member = "private static @T Keep@n(@T value, bool keep)\n{\n    if (keep)\n        return value;\n\n    return @clean;\n}" },
        Loses("Helper that is called twice", Any, Same, "Keep@n(@in);\nvar @out = Keep@n(@clean);") with { Member = "private static @T Keep@n(@T value) => value;" },
        Carries("Helper that is called twice", Any, Same, "Keep@n(@clean);\nvar @out = Keep@n(@in);") with { Member = "private static @T Keep@n(@T value) => value;" },
        Carries("Second of two parameters", Any, Same, "var @out = Second@n(@text, @in);") with { Member = "private static @T Second@n(string first, @T second) => second;" },
        Loses("Second of two parameters", Any, ToText, "var @out = Second@n(@in, @text);") with { Member = "private static string Second@n(@T first, string second) => second;" },
        Carries("Named arguments", Any, Same, "var @out = First@n(second: @text, first: @in);") with { Member = "private static @T First@n(@T first, string second = \"\") => first;" },
        Carries("Helper of a helper", Any, Same, "var @out = Outer@n(@in);") with
        {
            Member = "private @T Outer@n(@T value) => Middle@n(value);\nprivate @T Middle@n(@T value) => Inmost@n(value, @clean);\nprivate static @T Inmost@n(@T value, @T other) => value;",
        },
        Loses("Helper of a helper", Any, Same, "var @out = Outer@n(@in);") with
        {
            Member = "private @T Outer@n(@T value) => Middle@n(value);\nprivate @T Middle@n(@T value) => Inmost@n(value, @clean);\nprivate static @T Inmost@n(@T value, @T other) => other;",
        },
        Carries("Helper that calls itself", Any, Same, "var @out = Again@n(@in, 2);") with { Member = "private static @T Again@n(@T value, int left) => left == 0 ? value : Again@n(value, left - 1);" },
        Carries("params", Any, Same, "var @out = First@n(@in, @clean);") with { Member = "private static @T First@n(params @T[] values) => values[0];" },
        Carries("out", Any, Same, "Put@n(@in, out var @out);") with { Member = "private static void Put@n(@T value, out @T place) => place = value;" },
        Loses("out", Any, Same, "Put@n(@in, out var @out);") with { Member = "private static void Put@n(@T value, out @T place) => place = @clean;" },
        Carries("Helper that tries", Any, Same, "if (!TryKeep@n(@in, @flag, out var @out))\n    @out = @clean;") with
        {
            Member = "private static bool TryKeep@n(@T value, bool keep, out @T kept)\n{\n    kept = keep ? value : @clean;\n    return keep;\n}",
        },
        Carries("ref", Any, Same, "var @out = @clean;\nPut@n(@in, ref @out);") with { Member = "private static void Put@n(@T value, ref @T place)\n{\n    place = value;\n}" },
        Loses("ref", Any, Same, "var @out = @in;\nClear@n(ref @out);") with { Member = "private static void Clear@n(ref @T place) => place = @clean;" },
        Carries("in", Any, Same, "var @out = Keep@n(in @in);") with { Member = "private static @T Keep@n(in @T value) => value;" },
        Carries("Helper that returns a tuple", Any, Same, "var (@out, rest@n) = Both@n(@in);") with { Member = "private static (@T Value, string Other) Both@n(@T value) => (value, \"none\");" },
        Loses("Helper that returns a tuple", Any, ToText, "var @out = Both@n(@in).Other;") with { Member = "private static (@T Value, string Other) Both@n(@T value) => (value, \"none\");" },
        Carries("Helper that fills an object", Plain, ToObject(Initialised), "var @out = new Box@n { Other = @text };\nFill@n(@out, @in);") with
        {
            Member = "private static void Fill@n(Box@n box, @T value) => box.Value = value;",
            Type = Settable,
        },
        Loses("Helper that fills an object", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @clean, Other = \"none\" };\nFill@n(@out, @in);") with
        {
            Member = "private static void Fill@n(Box@n box, @T value) => box.Other = value is null ? \"null\" : \"some\";",
            Type = Settable,
        },
        Carries("Helper that makes an object", Plain, ToObject(Constructed, ShapeTraits.Record | ShapeTraits.Positional), "var @out = Wrap@n(@in, @text);") with
        {
            Member = "private static Box@n Wrap@n(@T value, string other) => new(value, other);",
            Type = "public sealed record Box@n(@T Value, string Other);",
        },
        Carries("Generic helper", Any, Same, "var @out = Keep@n(@in);") with { Member = "private static TValue Keep@n<TValue>(TValue value) => value;" },
        Loses("Generic helper", Any, ToText, "var @out = Pick@n(@in, @text);") with { Member = "private static TOther Pick@n<TValue, TOther>(TValue value, TOther other) => other;" },
        Carries("Extension method", Any, Same, "var @out = @in.Keep@n();") with { Type = "public static class Extensions@n\n{\n    public static TValue Keep@n<TValue>(this TValue value) => value;\n}" },
        Loses("Extension method", Any, ToText, "var @out = @in.Kind@n();") with { Type = "public static class Extensions@n\n{\n    public static string Kind@n<TValue>(this TValue value) => typeof(TValue).Name;\n}" },
        Carries("Field of the controller", Any, Same, "_kept@n = @in;\nvar @out = _kept@n;") with { Member = "private @T _kept@n;" },
        Loses("Field of the controller", Any, Same, "_kept@n = @in;\n_kept@n = @clean;\nvar @out = _kept@n;") with { Member = "private @T _kept@n;" },
        Carries("Field that methods set and read", Any, Same, "Keep@n(@in);\nvar @out = Kept@n();") with { Member = "private @T _kept@n;\nprivate void Keep@n(@T value) => _kept@n = value;\nprivate @T Kept@n() => _kept@n;" },
        Carries("Iterator", Plain, ToSequence, "var @out = Each@n(@in);") with { Member = "private static IEnumerable<@T> Each@n(@T value)\n{\n    yield return value;\n    yield return @clean;\n}" },
        Loses("Iterator", Plain, ToSequence, "var @out = Each@n(@in);") with { Member = "private static IEnumerable<@T> Each@n(@T value)\n{\n    if (value is { })\n        yield return @clean;\n}" },
    ];

    private static IEnumerable<Construct> Functions =>
    [
        Carries("Lambda", Any, Same, "Func<@T, @T> keep@n = value => value;\nvar @out = keep@n(@in);"),
        Loses("Lambda", Any, Same, "Func<@T, @T> drop@n = value => @clean;\nvar @out = drop@n(@in);"),
        Carries("Captured variable", Any, ToFunction, "Func<@T> @out = () => @in;"),
        Loses("Captured variable", Any, ToFunction, "var copy@n = @in;\nFunc<@T> @out = () => copy@n;\ncopy@n = @clean;"),
        Carries("Variable that is captured before it is set", Plain, Same, "var copy@n = @clean;\nFunc<@T> read@n = () => copy@n;\ncopy@n = @in;\nvar @out = read@n();"),
        Carries("Variable that a lambda sets", Any, Same, "var @out = @clean;\nAction set@n = () => @out = @in;\nset@n();"),
        Loses("Variable that a lambda sets", Any, Same, "var @out = @in;\nAction set@n = () => @out = @clean;\nset@n();"),
        Carries("Call of a function", Function, ToElement, "var @out = @in();"),
        Loses("Call of a function", Function, ToElement, "var @out = @in();\n@out = @cleanE;"),
        Carries("Local function", Any, Same, "static @T Keep@n(@T value) => value;\nvar @out = Keep@n(@in);"),
        Loses("Local function", Any, Same, "static @T Drop@n(@T value) => @clean;\nvar @out = Drop@n(@in);"),
        Carries("Local function that captures", Any, Same, "var @out = Keep@n();\n@T Keep@n() => @in;"),
        Loses("Local function that captures", Any, Same, "var @out = @in;\nClear@n();\nvoid Clear@n() => @out = @clean;"),
        Carries("Method group", Any, Same, "Func<@T, @T> keep@n = Keep@n;\nvar @out = keep@n(@in);") with { Member = "private static @T Keep@n(@T value) => value;" },
        Carries("Function that is passed", Any, Same, "var @out = Apply@n(@in, value => value);") with { Member = "private static @T Apply@n(@T value, Func<@T, @T> function) => function(value);" },
        Loses("Function that is passed", Any, Same, "var @out = Apply@n(@in, value => @clean);") with { Member = "private static @T Apply@n(@T value, Func<@T, @T> function) => function(value);" },
        Carries("Lazy", Plain, Same, "var lazy@n = new Lazy<@T>(() => @in);\nvar @out = lazy@n.Value;"),
    ];

    private static IEnumerable<Construct> Types =>
    [
        Carries("Interface", Any, Same, "IKeeper@n keeper@n = new Keeper@n();\nvar @out = keeper@n.Keep(@in);") with
        {
            Type = "public interface IKeeper@n\n{\n    @T Keep(@T value);\n}\n\npublic sealed class Keeper@n : IKeeper@n\n{\n    public @T Keep(@T value) => value;\n}",
        },
        Loses("Interface", Any, Same, "IKeeper@n keeper@n = new Keeper@n();\nvar @out = keeper@n.Keep(@in);") with
        {
            Type = "public interface IKeeper@n\n{\n    @T Keep(@T value);\n}\n\npublic sealed class Keeper@n : IKeeper@n\n{\n    public @T Keep(@T value) => @clean;\n}",
        },
        Carries("Overridden method", Any, Same, "Base@n keeper@n = new Keeper@n();\nvar @out = keeper@n.Keep(@in);") with
        {
            Type = "public abstract class Base@n\n{\n    public abstract @T Keep(@T value);\n}\n\npublic sealed class Keeper@n : Base@n\n{\n    public override @T Keep(@T value) => value;\n}",
        },
        Loses("Overridden method", Any, Same, "var keeper@n = new Keeper@n();\nvar @out = keeper@n.Keep(@in);") with
        {
            Type = "public abstract class Base@n\n{\n    public virtual @T Keep(@T value) => value;\n}\n\npublic sealed class Keeper@n : Base@n\n{\n    public override @T Keep(@T value) => @clean;\n}",
        },
        Carries("Call of the base class", Any, Same, "var @out = new Keeper@n().Keep(@in);") with
        {
            Type = "public abstract class Base@n\n{\n    public virtual @T Keep(@T value) => value;\n}\n\npublic sealed class Keeper@n : Base@n\n{\n    public override @T Keep(@T value) => base.Keep(value);\n}",
        },
        Loses("Call of the base class", Any, Same, "var @out = new Keeper@n().Keep(@in);") with
        {
            Type = "public abstract class Base@n\n{\n    public virtual @T Keep(@T value) => @clean;\n}\n\npublic sealed class Keeper@n : Base@n\n{\n    public override @T Keep(@T value) => base.Keep(value);\n}",
        },
        Carries("Object that keeps", Any, Same, "var keeper@n = new Keeper@n();\nkeeper@n.Put(@in);\nvar @out = keeper@n.Take();") with
        {
            Type = "public sealed class Keeper@n\n{\n    private @T _value;\n    public void Put(@T value) => _value = value;\n    public @T Take() => _value;\n}",
        },
        Loses("Object that keeps", Any, Same, "var keeper@n = new Keeper@n();\nkeeper@n.Put(@in);\nvar @out = keeper@n.Take();") with
        {
            Type = "public sealed class Keeper@n\n{\n    private @T _value = @clean;\n    private @T _put;\n    public void Put(@T value) => _put = value;\n    public @T Take() => _value;\n}",
        },
        Carries("Deconstruct method", Any, Same, "var (@out, rest@n) = new Parts@n(@in, @text);") with
        {
            Type = "public sealed class Parts@n(@T first, string second)\n{\n    public void Deconstruct(out @T one, out string two) => (one, two) = (first, second);\n}",
        },
        Loses("Deconstruct method", Any, ToText, "var (rest@n, @out) = new Parts@n(@in, @text);") with
        {
            Type = "public sealed class Parts@n(@T first, string second)\n{\n    public void Deconstruct(out @T one, out string two) => (one, two) = (first, second);\n}",
        },
        Carries("Conversion of one's own", Text, ToText, "Key@n key@n = @in;\nvar @out = key@n.Text;") with
        {
            Type = "public sealed class Key@n\n{\n    public string Text { get; private init; }\n    public static implicit operator Key@n(string text) => new() { Text = text };\n}",
        },
        Loses("Conversion of one's own", Text, ToText, "Key@n key@n = @in;\nvar @out = key@n.Text;") with
        {
            Type = "public sealed class Key@n\n{\n    public string Text { get; private init; }\n    public static implicit operator Key@n(string text) => new() { Text = \"none\" };\n}",
        },
        Carries("Object in a using", Any, Same, "@T @out;\nusing (var scope@n = new Scope@n(@in))\n    @out = scope@n.Value;") with
        {
            Type = "public sealed class Scope@n(@T value) : IDisposable\n{\n    public @T Value => value;\n    public void Dispose()\n    {\n    }\n}",
        },
        Carries("Copy constructor of a class", Plain, ToObject(Initialised), "var first@n = new Box@n { Value = @in, Other = @text };\nvar @out = new Box@n(first@n);") with
        {
            Type = "public sealed class Box@n\n{\n    public Box@n()\n    {\n    }\n\n    public Box@n(Box@n other)\n    {\n        Value = other.Value;\n        Other = other.Other;\n    }\n\n    public @T Value { get; set; }\n    public string Other { get; set; }\n}",
        },
    ];

    private static IEnumerable<Construct> Tasks =>
    [
        Carries("Task.FromResult", Plain, ToTask, "var @out = Task.FromResult(@in);"),
        Loses("Task.FromResult", Plain, ToTask, "var @out = Task.FromResult(@in);\n@out = Task.FromResult(@clean);"),
        Carries("await", Task, ToElement, "var @out = await @in;"),
        Loses("await", Task, ToElement, "var @out = await @in;\n@out = @cleanE;"),
        Carries("ConfigureAwait", Task, ToElement, "var @out = await @in.ConfigureAwait(false);"),
        Carries("Task.Result", Task, ToElement, "var @out = @in.Result;"),
        Loses("Task.Result", Task, ToText, "var @out = @in.IsFaulted ? \"faulted\" : \"none\";"),
        Carries("ContinueWith", Task, Same, "var @out = @in.ContinueWith(task => task.Result);"),
        Carries("Async helper", Plain, Same, "var @out = await Keep@n(@in);") with { Member = "private static async Task<@T> Keep@n(@T value)\n{\n    await Task.Yield();\n    return value;\n}" },
        Loses("Async helper", Plain, Same, "var @out = await Drop@n(@in);") with { Member = "private static async Task<@T> Drop@n(@T value)\n{\n    await Task.Yield();\n    return @clean;\n}" },
        Carries("ValueTask", Plain, Same, "var @out = await Keep@n(@in);") with { Member = "private static ValueTask<@T> Keep@n(@T value) => new(value);" },
        Carries("Task.Run", Plain, ToTask, "var @out = Task.Run(() => @in);"),
        Carries("Task.WhenAll", Plain, (shape, _) => Shape.ArrayOf(shape), "var @out = await Task.WhenAll(Task.FromResult(@in), Task.FromResult(@clean));"),
        Loses("Task.WhenAll", Plain, ToText, "var @out = (await Task.WhenAll(Task.FromResult(@in), Task.FromResult(@clean))).Length.ToString();"),
        Carries("Task.WhenAll over a query", Many, ItemsToArray, "var @out = await Task.WhenAll(@in.Select(async item =>\n{\n    await Task.Yield();\n    return item;\n}));"),
        Carries("Async iterator", Plain, ToStream, "var @out = Each@n(@in);") with { Member = "private static async IAsyncEnumerable<@T> Each@n(@T value)\n{\n    await Task.Yield();\n    yield return value;\n}" },
        Loses("Async iterator", Plain, ToStream, "var @out = Each@n(@in);") with { Member = "private static async IAsyncEnumerable<@T> Each@n(@T value)\n{\n    await Task.Yield();\n    if (value is { })\n        yield return @clean;\n}" },
        Carries("await foreach", Stream, ToElement, "var @out = @cleanE;\nawait foreach (var item@n in @in)\n    @out = item@n;"),
        Loses("await foreach", Stream, ToText, "var count@n = 0;\nawait foreach (var item@n in @in)\n    count@n++;\n\nvar @out = count@n.ToString();"),
    ];
}
