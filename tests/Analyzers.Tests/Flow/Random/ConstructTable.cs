using System.Globalization;
using System.Text;

namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>What the engine found, missed and wrongly reported in random programs, counted by construct.</summary>
internal sealed class ConstructTable
{
    private ConstructTable(IReadOnlyList<Row> rows) => Rows = rows;

    /// <summary>Gets a row for each construct, in the order in which they are declared.</summary>
    public IReadOnlyList<Row> Rows { get; }

    public static ConstructTable Of(RandomRun run) => new([.. Constructs.All.Select(construct => RowOf(construct, [.. run.Outcomes.Where(outcome => outcome.Program.Constructs.Contains(construct))]))]);

    /// <summary>Gets the part of the document that holds the table.</summary>
    public static string Render(RandomRun run)
    {
        var text = new StringBuilder();
        var (leaking, found, wrong) = (run.Leaking.Count, run.Leaking.Count(static outcome => outcome.Found), run.Outcomes.Count(static outcome => outcome.False.Count > 0));
        text.Append(CultureInfo.InvariantCulture, $"""
            In {leaking} of {run.Outcomes.Count} programs the key comes out. The engine found {found} of them and missed {leaking - found}. {wrong} programs have a false alarm.

            A program counts for each construct that what leaves may have come through. "(lost)" marks constructs that are meant to lose the key: a program
            with one of them leaks only where the key takes another way too.

            | construct | leaking programs | found | missed | silent programs | false alarms |
            |---|---:|---:|---:|---:|---:|

            """);
        foreach (var row in Of(run).Rows)
            text.Append(CultureInfo.InvariantCulture, $"| {row.Construct.Title} | {row.Leaking} | {row.Found} | {row.Leaking - row.Found} | {row.Silent} | {row.False} |\n");
        return text.ToString();
    }

    private static Row RowOf(Construct construct, IReadOnlyList<Outcome> outcomes) => new(
        construct,
        outcomes.Count(static outcome => outcome.Leaks),
        outcomes.Count(static outcome => outcome.Found),
        outcomes.Count(static outcome => !outcome.Leaks),
        outcomes.Count(static outcome => outcome.False.Count > 0));

    /// <summary>One construct's counts, in programs.</summary>
    internal sealed record Row(Construct Construct, int Leaking, int Found, int Silent, int False);
}
