using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

/// <summary>
/// Real apps, with the package as its users have it: a Blazor WebAssembly app, Razor Pages, and a minimal API with plain files. Each is there twice: with Stripe's secrets in all places where the rules
/// look for them, and as it should be.
/// </summary>
public class ClientSecretTests(PackageUnderTest package)
{
    [Theory]
    [InlineData("BrowserApp", "'Stripe:SecretKey' is read in a Blazor WebAssembly app")]
    [InlineData("PagesApp", "'Stripe:SecretKey' holds a live secret key")]
    [InlineData("ApiApp", "'Stripe:SecretKey' holds a live secret key")]
    public async Task Every_secret_is_found_at_its_place_and_shown_to_nobody(string project, string said)
    {
        var app = package.Consumer(project);
        app.Fill(RealLookingKeys.All);
        var (build, printed, logged) = await app.BuildForFindingsAsync();

        build.ShouldFail();
        Assert.Equal(AppsWithSecrets.Of(project), printed);
        Assert.Equal(AppsWithSecrets.Of(project), logged);
        Assert.Contains(said, build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(RealLookingKeys.Start, build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(RealLookingKeys.Start, app.ReadLog(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BrowserAppMended")]
    [InlineData("PagesAppMended")]
    [InlineData("ApiAppMended")]
    public async Task App_as_it_should_be_shows_nothing(string project)
    {
        var app = package.Consumer(project);
        app.Fill(RealLookingKeys.All);
        var (build, printed, logged) = await app.BuildForFindingsAsync();

        build.ShouldSucceed();
        Assert.Empty(printed);
        Assert.Empty(logged);
        Assert.Empty(app.Expected());
    }

    // The table below and the comments in the apps' files say the same, so that neither is changed alone. JSON has no comments.
    [Theory]
    [InlineData("BrowserApp")]
    [InlineData("PagesApp")]
    [InlineData("ApiApp")]
    public void Files_say_what_is_expected_of_them(string project)
    {
        var expected = AppsWithSecrets.Of(project).Where(static found => !found.File.EndsWith(".json", StringComparison.Ordinal));

        Assert.Equal(
            expected.Select(static found => (found.File, found.Line, found.Rule)).Order(),
            package.Consumer(project).Expected().Order());
    }
}
