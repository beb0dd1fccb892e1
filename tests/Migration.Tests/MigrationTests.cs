using ConnectGen.Migration.Tests.Infrastructure;

namespace ConnectGen.Migration.Tests;

/// <summary>A shop that sets the global key and constructs services without a client becomes one that does neither, and sends the same requests.</summary>
public sealed class MigrationTests(OriginalShop original) : IClassFixture<OriginalShop>
{
    [Fact]
    public void The_shop_sends_requests_of_all_kinds_to_Stripe_with_the_global_key()
    {
        Assert.Equal(16, original.Requests.Count);
        Assert.All(original.Requests, static request => Assert.Contains(" api.stripe.com/v1/", request, StringComparison.Ordinal));
        Assert.All(original.Requests, static request => Assert.Contains("| Bearer <key> |", request, StringComparison.Ordinal));
        Assert.Equal(9, original.Requests.Count(static request => request.Contains("| acct_", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Fixes_take_it_to_an_injected_client_and_its_requests_stay_the_same()
    {
        var (migrated, rounds) = await FixAll.ApplyAsync(FixAll.Solution(original.Project.Code(), original.Project.GlobalUsings), FixAll.Fixers);

        // One round for each of the two rules that have something to say.
        Assert.Equal(2, rounds);
        Assert.Empty(await FixAll.FindingsAsync(migrated));

        var code = new Dictionary<string, string>();
        foreach (var document in migrated.Projects.Single().Documents)
            code[document.FilePath!] = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        using var shop = ShopProject.Copy(code);
        await shop.BuildAsync(withRules: true);

        Assert.Equal(original.Requests, await shop.RunAsync());
        Assert.DoesNotContain(code.Values, static text => text.Contains("StripeConfiguration", StringComparison.Ordinal));
        Assert.Contains("builder.Services.AddStripeClient(builder.Configuration.GetSection(\"Stripe\"));", code["Program.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_run_of_dotnet_format_does_the_same()
    {
        using var shop = ShopProject.Copy();

        await shop.FormatAsync();
        await shop.BuildAsync(withRules: true);

        Assert.Equal(original.Requests, await shop.RunAsync());
    }

    [Fact]
    public async Task No_order_of_the_rules_leaves_anything_behind()
    {
        var (migrated, rounds) = await FixAll.ApplyAsync(FixAll.Solution(original.Project.Code(), original.Project.GlobalUsings), FixAll.Fixers.Reverse());

        // dotnet format has an order of its own, and one round for each rule.
        Assert.Equal(2, rounds);
        Assert.Empty(await FixAll.FindingsAsync(migrated));
    }
}
