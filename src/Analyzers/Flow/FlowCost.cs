namespace ConnectGen.Analyzers.Flow;

/// <summary>What a search has cost, in counts that are the same each time.</summary>
/// <param name="Files">How many files have been gone through.</param>
/// <param name="Summaries">How often the code of a method has been gone through.</param>
/// <param name="Steps">How many statements, expressions and joins that were in all.</param>
/// <param name="Spent">How many methods were given up, since they needed more steps than one may take.</param>
internal sealed record FlowCost(int Files, int Summaries, long Steps, int Spent)
{
    public static FlowCost None { get; } = new(0, 0, 0, 0);

    public FlowCost WithFiles(int more) => this with { Files = Files + more };

    public FlowCost WithSummary(int steps, bool isSpent) => this with { Summaries = Summaries + 1, Steps = Steps + steps, Spent = Spent + (isSpent ? 1 : 0) };
}
