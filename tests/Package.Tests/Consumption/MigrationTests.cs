using ConnectGen.Migration.Tests.Infrastructure;
using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

/// <summary>The way out of global keys with the package alone, as its users go it.</summary>
public class MigrationTests(PackageUnderTest package, OriginalShop original) : IClassFixture<OriginalShop>
{
    [Fact]
    public async Task A_shop_with_a_global_key_does_not_build_until_dotnet_format_has_mended_it_and_then_sends_the_same_requests()
    {
        var shop = package.Consumer("Shop");
        shop.Add(Path.Combine(TestPaths.RepositoryRoot, "tests", "Migration.Tests", "Shop"), except: "Shop.csproj");

        var (refused, findings) = await shop.BuildWithLogAsync();
        refused.ShouldFail();
        Assert.Equal(["CG1001", "CG1003"], findings.Select(static finding => finding.Rule).Where(static rule => rule.StartsWith("CG", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));

        (await shop.FormatAsync("CG1001", "CG1002", "CG1003")).ShouldSucceed();
        (await shop.BuildAsync()).ShouldSucceed();

        var code = shop.Code();
        Assert.DoesNotContain(code.Values, static text => text.Contains("StripeConfiguration", StringComparison.Ordinal));
        using var mended = ShopProject.Copy(code);
        await mended.BuildAsync(withRules: true);
        Assert.Equal(16, original.Requests.Count);
        Assert.Equal(original.Requests, await mended.RunAsync());
    }
}
