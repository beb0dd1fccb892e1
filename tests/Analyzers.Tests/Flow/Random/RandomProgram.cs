namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>A variable of a random program.</summary>
/// <param name="Made">The constructs that its value may have come through.</param>
internal sealed record Variable(string Name, Shape Shape, IReadOnlySet<Construct> Made);

/// <summary>A program that a seed stands for: one controller with one action, in a file of its own.</summary>
/// <param name="Flags">How many flags its action takes.</param>
/// <param name="Constructs">The constructs that what goes to the sink may have come through.</param>
/// <param name="SinkLine">The line of the sink, counted from 0.</param>
internal sealed record RandomProgram(int Seed, string Source, ProgramSink Sink, int Flags, IReadOnlySet<Construct> Constructs, int SinkLine)
{
    public string File => $"P{Seed}.cs";

    public string Controller => $"Programs.P{Seed}.P{Seed}Controller";
}
