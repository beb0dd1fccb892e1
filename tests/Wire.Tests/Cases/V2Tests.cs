using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>v2 takes the account in <c>Stripe-Context</c>, and its body is JSON.</summary>
public class V2Tests : WireTest
{
    private const string Destination = """{"id":"ed_1","object":"v2.core.event_destination","type":"webhook_endpoint"}""";

    private static RequestOptions InContext => new() { StripeContext = Known.Account };

    [Fact]
    public async Task The_account_is_the_context()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Destination),
            client => client.V2.Core.EventDestinations.GetAsync("ed_1", null, InContext, Ct),
            client => new EventDestinationsCaller(client).GetAsync(Account, "ed_1", null, Ct));

        var request = Assert.Single(requests);
        Assert.Equal("/v2/core/event_destinations/ed_1", request.Target);
        Assert.Equal(Known.Account, request.Header("Stripe-Context"));
        Assert.Null(request.Account);
    }

    [Fact]
    public async Task The_body_is_the_hand_written_calls()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Destination),
            client => client.V2.Core.EventDestinations.CreateAsync(new() { Name = "orders" }, InContext, Ct),
            client => new EventDestinationsCaller(client).CreateAsync(Account, new() { Name = "orders" }, Ct));

        Assert.Equal("""{"name":"orders"}""", Assert.Single(requests).Body);
    }

    [Fact]
    public async Task The_account_of_the_URL_goes_in_no_header()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always($$"""{"id":"{{Known.Account}}","object":"v2.core.account"}"""),
            client => client.V2.Core.Accounts.GetAsync(Known.Account, null, null, Ct),
            client => new EventDestinationsCaller(client).GetAccountAsync(Account, null, Ct));

        var request = Assert.Single(requests);
        Assert.Equal($"/v2/core/accounts/{Known.Account}", request.Target);
        Assert.Null(request.Header("Stripe-Context"));
        Assert.Null(request.Account);
    }

    [Fact]
    public async Task A_path_that_ends_in_the_account_is_kept()
    {
        var path = $"acct_platform/{Known.Account}";
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Destination),
            client => client.V2.Core.EventDestinations.GetAsync("ed_1", null, new() { StripeContext = path }, Ct),
            client => new EventDestinationsCaller(client).GetAsync(Account, "ed_1", new() { StripeContext = path }, Ct));

        Assert.Equal(path, Assert.Single(requests).Header("Stripe-Context"));
    }
}
