using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Calls with the account in the URL: "the Stripe-Account header approach is implied", so there is no header.</summary>
public class AccountInUrlTests : WireTest
{
    [Fact]
    public async Task Reading_an_account_is_the_hand_written_call()
    {
        await SameWithoutHeaderAsync(
            Json.Account,
            "GET /v1/accounts/acct_1Nv0FGQ9RKHgCVdK",
            client => new AccountService(client).GetAsync(Known.Account, null, null, Ct),
            client => new AccountsCaller(client).GetAccountAsync(Account, Ct));
    }

    [Fact]
    public async Task Reading_an_account_with_options_is_the_hand_written_call()
    {
        static AccountGetOptions Options()
        {
            var options = new AccountGetOptions();
            options.AddExpand("external_accounts");
            return options;
        }

        await SameWithoutHeaderAsync(
            Json.Account,
            "GET /v1/accounts/acct_1Nv0FGQ9RKHgCVdK?expand[0]=external_accounts",
            client => new AccountService(client).GetAsync(Known.Account, Options(), null, Ct),
            client => new AccountsCaller(client).GetAsync(Account, Options(), Ct));
    }

    [Fact]
    public async Task Changing_and_deleting_an_account_are_the_hand_written_calls()
    {
        await SameWithoutHeaderAsync(
            Json.Account,
            "POST /v1/accounts/acct_1Nv0FGQ9RKHgCVdK",
            client => new AccountService(client).UpdateAsync(Known.Account, new() { Email = "a@example.com" }, null, Ct),
            client => new AccountsCaller(client).UpdateAsync(Account, new() { Email = "a@example.com" }, Ct));
        await SameWithoutHeaderAsync(
            Json.Account,
            "DELETE /v1/accounts/acct_1Nv0FGQ9RKHgCVdK",
            client => new AccountService(client).DeleteAsync(Known.Account, null, null, Ct),
            client => new AccountsCaller(client).DeleteAsync(Account, null, Ct));
    }

    [Fact]
    public async Task Request_options_go_along_and_an_account_in_them_is_no_second_one()
    {
        static AccountRejectOptions Options() => new() { Reason = "fraud" };

        await SameWithoutHeaderAsync(
            Json.Account,
            "POST /v1/accounts/acct_1Nv0FGQ9RKHgCVdK/reject",
            client => new AccountService(client).RejectAsync(Known.Account, Options(), new RequestOptions { IdempotencyKey = "reject-1" }, Ct),
            client => new AccountsCaller(client).RejectAsync(Account, Options(), new RequestOptions { IdempotencyKey = "reject-1" }, Ct));
        await WireAssert.NothingSentAsync<ArgumentException>(client =>
            new AccountsCaller(client).RejectAsync(Account, Options(), new RequestOptions { StripeAccount = Known.OtherAccount }, Ct));
    }

    [Fact]
    public async Task Persons_are_reached_under_the_account()
    {
        await SameWithoutHeaderAsync(
            Json.Person,
            "POST /v1/accounts/acct_1Nv0FGQ9RKHgCVdK/persons",
            client => new AccountPersonService(client).CreateAsync(Known.Account, new() { FirstName = "Ä" }, null, Ct),
            client => new AccountsCaller(client).CreatePersonAsync(Account, new() { FirstName = "Ä" }, null, Ct));
        await SameWithoutHeaderAsync(
            Json.Person,
            "GET /v1/accounts/acct_1Nv0FGQ9RKHgCVdK/persons/person_1",
            client => new AccountPersonService(client).GetAsync(Known.Account, "person_1", null, null, Ct),
            client => new AccountsCaller(client).GetPersonAsync(Account, "person_1", null, Ct));
        await SameWithoutHeaderAsync(
            Json.Person,
            "DELETE /v1/accounts/acct_1Nv0FGQ9RKHgCVdK/persons/person_1",
            client => new AccountPersonService(client).DeleteAsync(Known.Account, "person_1", null, null, Ct),
            client => new AccountsCaller(client).DeletePersonAsync("person_1", Account, null, Ct));
    }

    [Fact]
    public async Task An_idempotency_key_goes_along_where_the_account_is_in_the_URL()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.Person),
            client => new AccountPersonService(client).CreateAsync(Known.Account, new() { FirstName = "Ä" }, new RequestOptions { IdempotencyKey = "person-1" }, Ct),
            client => new AccountsCaller(client).CreatePersonAsync(Account, new() { FirstName = "Ä" }, "person-1", Ct));

        Assert.Equal("person-1", Assert.Single(requests).IdempotencyKey);
        Assert.Null(requests[0].Account);
    }

    [Fact]
    public async Task Persons_are_listed_page_by_page_under_the_account()
    {
        var requests = await WireAssert.SameAsync(
            Json.ThreePages("person"),
            client => AllOf(new AccountPersonService(client).ListAutoPagingAsync(Known.Account, new() { Limit = 2 }, null, Ct)),
            client => AllOf(new AccountsCaller(client).ListPersonsAsync(Account, new() { Limit = 2 }, Ct)));

        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Null(request.Account));
        Assert.All(requests, request => Assert.Equal("/v1/accounts/acct_1Nv0FGQ9RKHgCVdK/persons", request.Path));
    }

    [Fact]
    public async Task Capabilities_are_reached_under_the_account()
    {
        await SameWithoutHeaderAsync(
            Json.Capability,
            "POST /v1/accounts/acct_1Nv0FGQ9RKHgCVdK/capabilities/card_payments",
            client => new AccountCapabilityService(client).UpdateAsync(Known.Account, "card_payments", new() { Requested = true }, null, Ct),
            client => new AccountsCaller(client).UpdateCapabilityAsync(Account, "card_payments", new() { Requested = true }, Ct));
        await SameWithoutHeaderAsync(
            Json.List(false, Json.Capability),
            "GET /v1/accounts/acct_1Nv0FGQ9RKHgCVdK/capabilities",
            client => new AccountCapabilityService(client).ListAsync(Known.Account, null, null, Ct),
            client => new AccountsCaller(client).ListCapabilitiesAsync(Account, null, Ct));
    }

    [Fact]
    public async Task External_accounts_are_reached_under_the_account()
    {
        await SameWithoutHeaderAsync(
            Json.BankAccount,
            "POST /v1/accounts/acct_1Nv0FGQ9RKHgCVdK/external_accounts",
            client => new AccountExternalAccountService(client).CreateAsync(Known.Account, new() { ExternalAccount = "btok_1" }, null, Ct),
            client => new AccountsCaller(client).CreateExternalAccountAsync(Account, new() { ExternalAccount = "btok_1" }, Ct));

        var requests = await WireAssert.SameAsync(
            Json.ThreePages("bank_account"),
            client => AllOf(new AccountExternalAccountService(client).ListAutoPagingAsync(Known.Account, null, null, Ct)),
            client => AllOf(new AccountsCaller(client).ListExternalAccountsAsync(Account, null, Ct)));
        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Null(request.Account));
    }

    [Fact]
    public async Task A_login_link_is_made_under_the_account()
    {
        await SameWithoutHeaderAsync(
            Json.LoginLink,
            "POST /v1/accounts/acct_1Nv0FGQ9RKHgCVdK/login_links",
            client => new AccountLoginLinkService(client).CreateAsync(Known.Account, null, null, Ct),
            client => new AccountsCaller(client).CreateLoginLinkAsync(Account, Ct));
    }

    private static async Task SameWithoutHeaderAsync<T>(
        string json, string expected, Func<StripeClient, Task<T>> handWritten, Func<StripeClient, Task<T>> generated)
    {
        var request = Assert.Single(await WireAssert.SameAsync(Scripts.Always(json), handWritten, generated));

        Assert.Equal(expected, $"{request.Method} {request.Target}");
        Assert.Null(request.Header("Stripe-Account"));
        Assert.Null(request.Header("Stripe-Context"));
        Assert.Equal($"Bearer {Known.PlatformKey}", request.Header("Authorization"));
    }
}
