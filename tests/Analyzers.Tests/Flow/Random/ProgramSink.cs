using ConnectGen.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>Where a random program lets a value out: <c>@in</c> is the value, <c>@text</c> and <c>@second</c> others at hand, of any shape.</summary>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="Code">The statement, on one line: where the finding has to be.</param>
/// <param name="Returns">What the action returns: <c>@T</c> stands for the value's type.</param>
internal sealed record ProgramSink(string Name, string Rule, Func<Shape, bool> Takes, string Code, string Returns = "IActionResult")
{
    private static readonly Func<Shape, bool> Text = static shape => shape.Kind is ShapeKind.Text;

    /// <summary>Gets the sink that brings what has lost the secret together with what may have it.</summary>
    public static ProgramSink TwoValues { get; } = new("Ok of two values", DiagnosticIds.AccountKeyInResponse, Constructs.Plain, "return Ok(new { First = @in, Second = @second });");

    public static IReadOnlyList<ProgramSink> All { get; } =
    [
        new("Ok", DiagnosticIds.AccountKeyInResponse, Constructs.Plain, "return Ok(@in);"),
        TwoValues,
        new("StatusCode", DiagnosticIds.AccountKeyInResponse, Constructs.Plain, "return StatusCode(418, @in);"),
        new("BadRequest", DiagnosticIds.AccountKeyInResponse, Constructs.Plain, "return BadRequest(@in);"),
        new("Content", DiagnosticIds.AccountKeyInResponse, Text, "return Content(@in);"),
        new("JsonResult", DiagnosticIds.AccountKeyInResponse, Constructs.Plain, "return new JsonResult(@in);"),
        new("Results.Ok", DiagnosticIds.AccountKeyInResponse, Constructs.Plain, "return Results.Ok(@in);", "IResult"),
        new("Returned value", DiagnosticIds.AccountKeyInResponse, Constructs.Plain, "return @in;", "@T"),
        new("ActionResult of a type", DiagnosticIds.AccountKeyInResponse, static shape => Constructs.Plain(shape) && shape.Kind is not ShapeKind.Sequence, "return @in;", "ActionResult<@T>"),
        new("Logged value", DiagnosticIds.SecretInLog, Constructs.Plain, """logger.LogInformation("Seller {Value} of {Other}", @in, @text);"""),
        new("Logged text", DiagnosticIds.SecretInLog, Text, """logger.LogWarning("Seller " + @in);"""),
        new("Logged interpolation", DiagnosticIds.SecretInLog, Text, """logger.LogError($"Seller {@in} of {@text}");"""),
        new("Exception", DiagnosticIds.SecretInLog, Text, """throw new InvalidOperationException("No seller " + @in);"""),
    ];

    /// <summary>Gets whether the action still has to return something after it.</summary>
    public bool GoesOn => Code.StartsWith("logger", StringComparison.Ordinal);

    public bool Throws => Code.StartsWith("throw", StringComparison.Ordinal);
}
