using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

/// <summary>The way out of global keys, with the package alone. That the mended shop sends the same requests, ConnectGen.Migration.Tests shows.</summary>
public class MigrationTests(PackageUnderTest package)
{
    [Fact]
    public async Task A_shop_with_a_global_key_does_not_build_until_dotnet_format_has_mended_it()
    {
        var shop = package.Consumer("Shop");
        shop.Add(Path.Combine(TestPaths.RepositoryRoot, "tests", "Migration.Tests", "Shop"), except: "Shop.csproj");

        var (refused, findings) = await shop.BuildWithLogAsync();
        refused.ShouldFail();
        Assert.Equal(["CG1001", "CG1003"], findings.Select(static finding => finding.Rule).Where(static rule => rule.StartsWith("CG", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));

        (await shop.FormatAsync("CG1001", "CG1002", "CG1003")).ShouldSucceed();

        (await shop.BuildAsync()).ShouldSucceed();
        Assert.DoesNotContain("StripeConfiguration", await shop.ReadAsync("Program.cs"), StringComparison.Ordinal);
    }
}
