namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <content>What the oldest compiler doesn't know yet.</content>
internal static partial class Constructs
{
#if NET10_0_OR_GREATER
    private static IEnumerable<Construct> Newest =>
    [
        // Known for long, but only now in async methods.
        Carries("ref local", Any, Same, "var @out = @clean;\nref var place@n = ref @out;\nplace@n = @in;"),
        Loses("ref local", Any, Same, "var @out = @in;\nref var place@n = ref @out;\nplace@n = @clean;"),
        Carries("Assignment after ?.", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @clean, Other = @text };\n@out?.Value = @in;") with { Type = Settable },
        Carries("field", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @in, Other = @text };") with
        {
            Type = "public sealed class Box@n\n{\n    public @T Value { get => field; set => field = value; }\n    public string Other { get; set; }\n}",
        },
        Loses("field", Plain, ToObject(Initialised), "var @out = new Box@n { Value = @in, Other = @text };") with
        {
            Type = "public sealed class Box@n\n{\n    public @T Value { get => field is { } ? @clean : @clean; set => field = value; }\n    public string Other { get; set; }\n}",
        },
        Carries("params collection", Any, Same, "var @out = First@n(@in, @clean);") with { Member = "private static @T First@n(params IEnumerable<@T> values) => values.First();" },
        Carries("Extension property", Any, Same, "var @out = @in.Kept@n;") with { Type = "public static class Extensions@n\n{\n    extension<TValue>(TValue value)\n    {\n        public TValue Kept@n => value;\n    }\n}" },
        Loses("Extension property", Any, ToText, "var @out = @in.Kind@n;") with { Type = "public static class Extensions@n\n{\n    extension<TValue>(TValue value)\n    {\n        public string Kind@n => typeof(TValue).Name;\n    }\n}" },
    ];
#else
    private static IEnumerable<Construct> Newest => [];
#endif
}
