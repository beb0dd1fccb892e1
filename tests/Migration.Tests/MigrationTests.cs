using ConnectGen.Migration.Tests.Infrastructure;

namespace ConnectGen.Migration.Tests;

/// <summary>A shop that sets the global key and constructs services without a client becomes one that does neither, and sends the same requests.</summary>
public sealed class MigrationTests
{
    [Fact]
    public async Task Fixes_take_a_shop_from_the_global_key_to_an_injected_client_and_its_requests_stay_the_same()
    {
        using var before = ShopProject.Copy();
        await before.BuildAsync();
        var sentBefore = await before.RunAsync();

        var original = FixAll.Solution(before.Code(), before.GlobalUsings);
        var (migrated, rounds) = await FixAll.ApplyAsync(original, FixAll.Fixers);

        // One round for each of the two rules that have something to say.
        Assert.Equal(2, rounds);
        Assert.Empty(await FixAll.FindingsAsync(migrated));

        // No order of the rules leaves anything behind: dotnet format has one of its own.
        var (inReverse, _) = await FixAll.ApplyAsync(original, FixAll.Fixers.Reverse());
        Assert.Empty(await FixAll.FindingsAsync(inReverse));

        var code = new Dictionary<string, string>();
        foreach (var document in migrated.Projects.Single().Documents)
            code[document.FilePath!] = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        using var after = ShopProject.Copy(code);
        await after.BuildAsync();
        var sentAfter = await after.RunAsync();

        Assert.Equal(16, sentBefore.Count);
        Assert.All(sentBefore, static request => Assert.Contains(" api.stripe.com/v1/", request, StringComparison.Ordinal));
        Assert.All(sentBefore, static request => Assert.Contains("| Bearer <key> |", request, StringComparison.Ordinal));
        Assert.Equal(9, sentBefore.Count(static request => request.Contains("| acct_", StringComparison.Ordinal)));
        Assert.Equal(sentBefore, sentAfter);

        // Nothing but the client's way through the code has changed.
        Assert.DoesNotContain(code.Values, static text => text.Contains("StripeConfiguration", StringComparison.Ordinal));
        Assert.Contains("builder.Services.AddStripeClient(builder.Configuration.GetSection(\"Stripe\"));", code["Program.cs"], StringComparison.Ordinal);
    }
}
