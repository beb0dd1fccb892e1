using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>
/// Holds the flow engine to the truth: programs made at random around one key and one place where a value leaves are run, and the engine has to say of each what running it shows.
/// A seed makes the same program everywhere; a failure prints it.
/// </summary>
public sealed class RandomFlowTests
{
    private const double Recall = 0.97;

    [Fact]
    public void One_seed_makes_one_program() =>
        Assert.All(Enumerable.Range(1, 50), static seed => Assert.Equal(ProgramWriter.Write(seed).Source, ProgramWriter.Write(seed).Source));

    [Fact]
    public void Constructs_have_names_of_their_own() =>
        Assert.Empty(Constructs.All.GroupBy(static construct => construct.Title).Where(static same => same.Count() > 1).Select(static same => same.Key));

    [Fact]
    public async Task No_false_alarm()
    {
        var run = await RandomRun.Get();

        var wrong = run.Outcomes.Where(static outcome => outcome.False.Count > 0).OrderBy(static outcome => outcome.Program.Source.Length).ToList();
        Assert.True(wrong.Count == 0, wrong.Count == 0 ? "" : $"{wrong.Count} programs with a false alarm, the smallest is {wrong[0].Program.Seed}:\n{string.Join('\n', wrong[0].False)}\n{wrong[0].Program.Source}");
    }

    [Fact]
    public async Task Nearly_every_leak_is_found()
    {
        var run = await RandomRun.Get();

        var missed = run.Leaking.Where(static outcome => !outcome.Found).OrderBy(static outcome => outcome.Program.Source.Length).ToList();
        var recall = 1 - ((double)missed.Count / run.Leaking.Count);
        Assert.True(recall > Recall, $"{missed.Count} of {run.Leaking.Count} leaks are missed. The smallest:\n{string.Join('\n', missed.Take(5).Select(static outcome => outcome.Program.Source))}");
    }

    [Fact]
    public async Task Nearly_every_leak_is_found_through_each_construct()
    {
        var run = await RandomRun.Get();

        // A construct with few programs may miss one.
        var low = ConstructTable.Of(run).Rows.Where(static row => row.Construct.Carries && row.Leaking - row.Found > Math.Max(1, row.Leaking * (1 - Recall))).ToList();
        Assert.True(low.Count == 0, string.Join('\n', low.Select(row => $"{row.Construct.Title}: {row.Found} of {row.Leaking}. The smallest:\n{SmallestMissed(run, row.Construct)}")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void Programs_that_call_a_helper_compile(int calls)
    {
        foreach (var source in new[] { HelperCalls.InActionsOfTheirOwn(calls), HelperCalls.InOneAction(calls) })
        {
            var compilation = ProgramBatch.Compile([("Calls.cs", source)]);
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));
        }
    }

    private static string SmallestMissed(RandomRun run, Construct construct) =>
        run.Leaking.Where(outcome => !outcome.Found && outcome.Program.Constructs.Contains(construct)).MinBy(static outcome => outcome.Program.Source.Length)!.Program.Source;
}
