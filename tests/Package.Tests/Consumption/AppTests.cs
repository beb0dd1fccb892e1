using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

public class AppTests(PackageUnderTest package)
{
    [Fact]
    public async Task A_console_app_sends_the_account_of_the_call()
    {
        var app = package.Consumer("ConsoleApp");

        (await app.BuildAsync()).ShouldSucceed();
        var run = (await app.RunAsync()).ShouldSucceed();

        Assert.Contains("received: POST /v1/refunds HTTP/1.1", run.Lines);
        Assert.Contains("received: Stripe-Account: acct_1Nv0FGQ9RKHgCVdK", run.Lines);
        Assert.Contains("received: amount=1000&charge=ch_1", run.Lines);
        Assert.Contains("refund: re_1", run.Lines);
        Assert.Contains("maps endpoints: True", run.Lines);
        Assert.Contains("has ASP.NET Core: False", run.Lines);
    }

    [Fact]
    public async Task A_web_app_injects_its_caller_and_sends_the_account_of_its_route()
    {
        var app = package.Consumer("WebApp");

        (await app.BuildAsync()).ShouldSucceed();
        var run = (await app.RunAsync()).ShouldSucceed();

        Assert.Contains("received: POST /v1/refunds HTTP/1.1", run.Lines);
        Assert.Contains("received: Stripe-Account: acct_1Nv0FGQ9RKHgCVdK", run.Lines);
        Assert.Contains("received: amount=1000&charge=ch_1", run.Lines);
        Assert.Contains("answered: 200 re_1", run.Lines);
        Assert.Contains("""configured: {"publishableKey":"pk_test_1","stripeAccount":"acct_1Nv0FGQ9RKHgCVdK"}""", run.Lines);
    }

    // There is no ASP.NET Core for a browser: a package that asked for it would not restore here.
    [Fact]
    public async Task A_Blazor_WebAssembly_app_builds_with_the_configuration_of_clients() =>
        (await package.Consumer("WasmApp").BuildAsync()).ShouldSucceed();
}
