using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

/// <summary>docs/getting-started.md, word by word: a newcomer who does what it says gets what it says.</summary>
public class GettingStartedTests(PackageUnderTest package)
{
    [Fact]
    public async Task A_newcomer_who_follows_the_page_gets_what_it_says()
    {
        var steps = MarkdownBlock.Read("getting-started.md", from: "## 1. Make a project", to: "## Where to go next");
        await using var newcomer = await Newcomer.StartAsync(package.NewFolder());

        foreach (var step in steps)
            await newcomer.FollowAsync(step);

        // Nothing of the page was passed over: it made a project, sent two requests, and broke and mended the build.
        Assert.Equal(["GET /v1/balance HTTP/1.1", "POST /v1/refunds HTTP/1.1"], newcomer.Requests.Select(static request => request.Split('\n')[0]));
        Assert.Equal(1, newcomer.FailedBuilds);
    }
}
