namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <content>Where values are read, kept in variables, and chosen.</content>
internal static partial class Constructs
{
    private static IEnumerable<Construct> Sources =>
    [
        Carries("Secret member", Token, ToText, "var @out = @in.AccessToken;"),
        Carries("Secret member in a property pattern", Token, ToText, """var @out = @in is { AccessToken: { } key@n } ? key@n : "none";"""),
        Carries("Secret member in a switch expression", Token, ToText, """var @out = @in switch { { AccessToken: var key@n } => key@n, _ => "none" };"""),
        Carries("Secret member after ?.", Token, ToText, """var @out = @in?.AccessToken ?? "none";"""),
        Carries("Text of the whole token", Token, ToText, "var @out = @in.ToString();"),
        Carries("JSON of the whole token", Token, ToText, "var @out = @in.ToJson();"),
        Loses("Secret member", Token, ToText, "var @out = @in.StripeUserId;"),
        Loses("Secret member in a property pattern", Token, ToText, """var @out = @in is { AccessToken: { }, StripeUserId: { } id@n } ? id@n : "none";"""),
    ];

    private static IEnumerable<Construct> Variables =>
    [
        Carries("Local variable", Any, Same, "var @out = @in;"),
        Loses("Local variable", Any, Same, "var @out = @in;\n@out = @clean;"),
        Carries("Later assignment", Any, Same, "@T @out;\n@out = @in;"),
        Carries("Assignment of an assignment", Any, Same, "@T @out, copy@n;\n@out = copy@n = @in;"),
        Loses("Assignment of an assignment", Any, Same, "@T @out = @in, copy@n = @in;\n@out = copy@n = @clean;"),
        Carries("Copy before overwriting", Any, Same, "var old@n = @in;\nvar @out = old@n;\nold@n = @clean;"),
        Loses("Copy before overwriting", Any, Same, "var old@n = @clean;\nvar @out = old@n;\nold@n = @in;"),
        Carries("Swap", Any, Same, "var @out = @clean;\nvar old@n = @in;\n(@out, old@n) = (old@n, @out);"),
        Loses("Swap", Any, Same, "var @out = @in;\nvar old@n = @clean;\n(@out, old@n) = (old@n, @out);"),
        Carries("Deconstruction of a tuple", Any, Same, "var (@out, rest@n) = (@in, @text);"),
        Loses("Deconstruction of a tuple", Any, ToText, "var (rest@n, @out) = (@in, @text);"),
        Carries("Discards in a deconstruction", Any, Same, "var (_, @out, _) = (@text, @in, @text);"),
        Carries("Object variable and cast", Text, ToText, "object any@n = @in;\nvar @out = (string)any@n;"),
        Carries("as", Text, ToText, "object any@n = @in;\nvar @out = any@n as string;"),
        Loses("Object variable and cast", Text, ToText, "object any@n = @in;\nany@n = @clean;\nvar @out = (string)any@n;"),
    ];

    private static IEnumerable<Construct> Branches =>
    [
        Carries("Conditional expression", Any, Same, "var @out = @flag ? @in : @clean;"),
        Loses("Conditional expression", Any, Same, "var @out = @in;\n@out = @flag ? @clean : @clean;"),
        Carries("if", Any, Same, "var @out = @clean;\nif (@flag)\n    @out = @in;"),
        Carries("if that overwrites", Any, Same, "var @out = @in;\nif (@flag)\n    @out = @clean;"),
        Loses("if", Any, Same, "var @out = @in;\nif (@flag)\n    @out = @clean;\nelse\n    @out = @clean;"),
        Carries("Switch expression", Any, Same, "var @out = @flag switch { true => @in, false => @clean };"),
        Carries("Switch expression with a guard", Any, Same, "var @out = @in switch { var any@n when @flag => any@n, _ => @clean };"),
        Loses("Switch expression", Any, Same, "var @out = @in;\n@out = @flag switch { true => @clean, _ => @clean };"),
        Carries("Switch statement", Any, Same, """
            @T @out;
            switch (@flag)
            {
                case true:
                    @out = @in;
                    break;
                default:
                    @out = @clean;
                    break;
            }
            """),
        Loses("Switch statement", Any, Same, """
            var @out = @in;
            switch (@flag)
            {
                case true:
                    @out = @clean;
                    break;
                default:
                    @out = @clean;
                    break;
            }
            """),
        Carries("Switch statement with patterns", Text, ToText, """
            string @out;
            switch (@in)
            {
                case { Length: > 100000 }:
                    @out = "none";
                    break;
                case string key@n:
                    @out = key@n;
                    break;
                default:
                    @out = "none";
                    break;
            }
            """),
        Carries("var pattern", Any, Same, "var @out = @in is var any@n ? any@n : @clean;"),
        Loses("var pattern", Any, ToText, """var @out = @in is var any@n && any@n is { } ? "some" : "none";"""),
        Carries("Type pattern", Text, ToText, """object any@n = @in; var @out = any@n is string key@n ? key@n : "none";"""),
        Loses("Type pattern", Text, ToText, """object any@n = @in; var @out = any@n is string ? "a text" : "none";"""),
        Carries("?? after null", Reference, Same, "var @out = (@flag ? @clean : null) ?? @in;"),
        Carries("?? before null", Reference, Same, "var maybe@n = @flag ? null : @in;\nvar @out = maybe@n ?? @clean;"),
        Loses("??", Reference, Same, "var @out = @in;\n@out = null;\n@out = @out ?? @clean;"),
        Carries("??=", Reference, Same, "var @out = @flag ? @clean : null;\n@out ??= @in;"),
        Loses("??=", Reference, Same, "var @out = @in;\n@out = null;\n@out ??= @clean;"),
        Carries("?.", Text, ToText, """var @out = @in?.Trim() ?? "none";"""),
        Loses("?.", Text, ToText, """var @out = @in?.Length.ToString() ?? "none";"""),
        Carries("Loop that hands on", Any, Same, "var @out = @clean;\nvar next@n = @clean;\nfor (var i@n = 0; i@n < 3; i@n++)\n{\n    @out = next@n;\n    next@n = @in;\n}"),
        Carries("while", Any, Same, "var @out = @clean;\nwhile (true)\n{\n    @out = @in;\n    if (@flag)\n        break;\n\n    break;\n}"),
        Loses("do", Any, Same, "var @out = @in;\nvar i@n = 0;\ndo\n{\n    @out = @clean;\n}\nwhile (++i@n < 2);"),
        Loses("for", Any, Same, "var @out = @clean;\nvar rest@n = @in;\nfor (var i@n = 0; i@n < 2; i@n++)\n    rest@n = @out;"),
        Carries("finally", Any, Same, "var @out = @clean;\ntry\n{\n    _ = @text;\n}\nfinally\n{\n    @out = @in;\n}"),
        Loses("finally", Any, Same, "var @out = @clean;\ntry\n{\n    @out = @in;\n}\nfinally\n{\n    @out = @clean;\n}"),
        Carries("catch", Any, Same, "@T @out;\ntry\n{\n    if (@flag)\n        throw new InvalidOperationException();\n\n    @out = @clean;\n}\ncatch (InvalidOperationException)\n{\n    @out = @in;\n}"),
        Carries("try that is left early", Any, Same, "var @out = @in;\ntry\n{\n    if (@flag)\n        throw new InvalidOperationException();\n\n    @out = @clean;\n}\ncatch (InvalidOperationException)\n{\n}"),
        Loses("catch", Any, Same, "var @out = @in;\ntry\n{\n    if (@flag)\n        throw new InvalidOperationException();\n\n    @out = @clean;\n}\ncatch (InvalidOperationException)\n{\n    @out = @clean;\n}"),
    ];

    // Other constructs stand inside of these.
    private static IEnumerable<Construct> Blocks =>
    [
        Carries("Code in an if", Any, Same, "@R @out = @cleanR;\nif (@flag)\n{\n    @block\n    @out = @result;\n}") with { Block = BlockPlace.Inside },
        Carries("Code in an else", Any, Same, "@R @out;\nif (@flag)\n{\n    @out = @cleanR;\n}\nelse\n{\n    @block\n    @out = @result;\n}") with { Block = BlockPlace.Inside },
        Loses("Code in an if", Any, Same, "@R @out = @cleanR;\nif (@flag)\n{\n    @block\n    @out = @result;\n}\n\n@out = @cleanR;") with { Block = BlockPlace.Inside },
        Carries("Code in a switch", Any, Same, "@R @out;\nswitch (@flag)\n{\n    case true:\n    {\n        @block\n        @out = @result;\n        break;\n    }\n    default:\n        @out = @cleanR;\n        break;\n}") with { Block = BlockPlace.Inside },
        Carries("Code in a foreach", Any, Same, "@R @out = @cleanR;\nforeach (var item@n in new[] { @in })\n{\n    @block\n    @out = @result;\n}") with { Block = BlockPlace.Inside, BlockInput = "item@n" },
        Carries("Code in a try", Any, Same, "@R @out;\ntry\n{\n    @block\n    if (@flag)\n        throw new InvalidOperationException();\n\n    @out = @result;\n}\ncatch (InvalidOperationException)\n{\n    @out = @cleanR;\n}") with { Block = BlockPlace.Inside },
        Carries("Code in a catch", Any, Same, "@R @out;\ntry\n{\n    if (@flag)\n        throw new InvalidOperationException();\n\n    @out = @cleanR;\n}\ncatch (InvalidOperationException)\n{\n    @block\n    @out = @result;\n}") with { Block = BlockPlace.Inside },
        Carries("Code in a using", Any, Same, "@R @out;\nusing (new MemoryStream())\n{\n    @block\n    @out = @result;\n}") with { Block = BlockPlace.Inside },
        Carries("Code in a local function", Any, Same, "@R Inner@n()\n{\n    @block\n    return @result;\n}\n\nvar @out = Inner@n();") with { Block = BlockPlace.Function },
        Loses("Code in a local function", Any, Same, "@R Inner@n()\n{\n    @block\n    return @result;\n}\n\nFunc<@R> unused@n = Inner@n;\nvar @out = @cleanR;") with { Block = BlockPlace.Function },
        Carries("Code in a lambda", Any, Same, "Func<@R> inner@n = () =>\n{\n    @block\n    return @result;\n};\nvar @out = inner@n();") with { Block = BlockPlace.Function },
        Loses("Code in a lambda", Any, Same, "Func<@R> inner@n = () =>\n{\n    @block\n    return @result;\n};\ninner@n = () => @cleanR;\nvar @out = inner@n();") with { Block = BlockPlace.Function },
        Carries("Code in an async lambda", Any, Same, "Func<Task<@R>> inner@n = async () =>\n{\n    await Task.Yield();\n    @block\n    return @result;\n};\nvar @out = await inner@n();") with { Block = BlockPlace.AsyncFunction },
        Carries("Code in a helper", Any, Same, "var @out = Inner@n(@in);") with
        {
            Block = BlockPlace.Method,
            BlockInput = "value@n",
            Member = "private @R Inner@n(@T value@n)\n{\n    @block\n    return @result;\n}",
        },
        Loses("Code in a helper", Any, Same, "Inner@n(@in);\nvar @out = @cleanR;") with
        {
            Block = BlockPlace.Method,
            BlockInput = "value@n",
            Member = "private @R Inner@n(@T value@n)\n{\n    @block\n    return @result;\n}",
        },
    ];
}
