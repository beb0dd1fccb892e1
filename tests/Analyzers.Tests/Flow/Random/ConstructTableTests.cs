#if NET10_0_OR_GREATER
using ConnectGen.Analyzers.Tests.Infrastructure;

namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>The counts by construct: that there are enough programs of each, and that the document says what the run shows.</summary>
public sealed class ConstructTableTests
{
    private const string Document = "flow-engine.md";
    private const string Begin = "<!-- The table is written by a test. -->\n";
    private const string End = "<!-- End of the table. -->\n";

    [Fact]
    public async Task About_half_of_the_programs_leak()
    {
        var run = await RandomRun.Get();

        Assert.InRange((double)run.Leaking.Count / run.Outcomes.Count, 0.4, 0.6);
    }

    [Fact]
    public async Task Each_construct_is_in_leaking_and_in_silent_programs()
    {
        Assert.SkipUnless(RandomRun.Count >= RandomRun.DefaultCount, "A short run has not enough of all.");

        // What loses the secret is in a leaking program only where another way keeps it.
        var few = ConstructTable.Of(await RandomRun.Get()).Rows.Where(static row => row.Silent < 2 || (row.Construct.Carries && row.Leaking < 3)).ToList();
        Assert.True(few.Count == 0, string.Join('\n', few.Select(static row => $"{row.Construct.Title}: {row.Leaking} leak, {row.Silent} don't.")));
    }

    [Fact]
    public async Task Document_says_what_the_run_shows()
    {
        Assert.SkipUnless(RandomRun.Count == RandomRun.DefaultCount, "The document is about a run of the usual length.");

        var run = await RandomRun.Get();
        var rendered = ConstructTable.Render(run);
        var document = Repository.Read("docs", Document).ReplaceLineEndings("\n");
        var (begin, end) = (document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, document.IndexOf(End, StringComparison.Ordinal));
        if (Repository.WritesDocuments)
            await File.WriteAllTextAsync(Repository.PathOf("docs", Document), document[..begin] + rendered + document[end..], TestContext.Current.CancellationToken);
        else
            Assert.Equal(rendered, document[begin..end]);
    }
}
#endif
