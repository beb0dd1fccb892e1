using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>
/// Something that C# can do with a value: it takes a variable and makes another. Its code is a template: <c>@in</c> and
/// <c>@out</c> are the variables, <c>@T</c> and <c>@E</c> the types of the first and of what it holds, <c>@clean</c> and <c>@cleanE</c> values
/// of these types without the secret, <c>@text</c> any text at hand, <c>@flag</c> a parameter of the action that nothing else asks, <c>@n</c> a number that makes names unique.
/// A construct with a block has other constructs in it: <c>@block</c> is their code, <c>@result</c> their variable, <c>@R</c> and <c>@cleanR</c> its type and a clean value.
/// </summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Carries">Whether it is meant to hand the value on. It only decides how often it is taken: whether the value does reach the sink, execution tells.</param>
/// <param name="Takes">Which variables it can be done to.</param>
/// <param name="Gives">The shape of the new variable, given the old one's and the number.</param>
/// <param name="Code">Statements that declare <c>@out</c>.</param>
internal sealed partial record Construct(string Name, bool Carries, Func<Shape, bool> Takes, Func<Shape, int, Shape> Gives, string Code)
{
    private HashSet<string>? _tokens;

    /// <summary>Gets what the controller needs for it: fields and methods.</summary>
    public string Member { get; init; } = "";

    /// <summary>Gets the types it needs.</summary>
    public string Type { get; init; } = "";

    /// <summary>Gets where its block stands.</summary>
    public BlockPlace Block { get; init; }

    /// <summary>Gets what the block starts from.</summary>
    public string BlockInput { get; init; } = "@in";

    /// <summary>Gets whether nearly every variable can have it done.</summary>
    public bool IsGeneral => Constructs.IsGeneral(Takes);

    /// <summary>Gets its row's title in the table.</summary>
    public string Title => Carries ? Name : $"{Name} (lost)";

    /// <summary>Gets whether its templates have a token in them. This is asked for each construct at each step.</summary>
    public bool Uses(string token) => (_tokens ??= [.. Tokens().Matches(Code + "\n" + Member + "\n" + Type).Select(static match => match.Value)]).Contains(token);

    // Sets of constructs are many: that they are the same object is all that matters.
    public bool Equals(Construct? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public bool Awaits => Code.Contains("await ", StringComparison.Ordinal);

    public static string Fill(string template, Func<string, string> valueOf) => Tokens().Replace(template, match => valueOf(match.Value));

    [GeneratedRegex(@"@(?:in|out|T|E|n|flag|clean|cleanE|text|second|block|result|R|cleanR)(?![A-Za-z])")]
    private static partial Regex Tokens();
}

/// <summary>Where the code inside a construct stands: it decides what that code sees.</summary>
internal enum BlockPlace
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>In the same method: all of it is at hand.</summary>
    Inside,

    /// <summary>In a lambda or a local function: variables are captured, and nothing is awaited.</summary>
    Function,

    /// <summary>In a lambda or a local function that is async.</summary>
    AsyncFunction,

    /// <summary>In another method: its parameter is all there is.</summary>
    Method,
}
