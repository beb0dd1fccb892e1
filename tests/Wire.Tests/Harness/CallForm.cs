using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Harness;

/// <summary>A generated call for <see cref="Known.Account"/>, of one form, placement or kind of caller.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Service">The service by which an authorizer and a trace know it; null for an endpoint.</param>
/// <param name="Operation">The operation by which they know it.</param>
/// <param name="Answer">What Stripe answers.</param>
/// <param name="Call">Makes the call, and reads it to its end.</param>
internal sealed record CallForm(
    string Name, string? Service, string Operation, string Answer, Func<StripeClient, IConnectedAccountAuthorizer?, CancellationToken, Task> Call)
{
    private const string Refunds = "Stripe.RefundService";
    private const string Capabilities = "Stripe.AccountCapabilityService";
    private const string RefundCharge = "POST /v1/charges/{chargeId}/refunds";
    private const string AccountLink = """{"object":"account_link","url":"https://connect.stripe.com/x"}""";

    private static readonly ConnectedAccountId Account = ConnectedAccountId.Parse(Known.Account);
    private static readonly StripeContext Context = StripeContext.Parse(Known.Context);
    private static readonly string List = Json.List(false, Json.Refund);
    private static readonly string CapabilityList = Json.List(false, Json.Capability);

    /// <summary>Every form.</summary>
    public static IReadOnlyList<CallForm> All { get; } =
    [
        new("Task", Refunds, "Create", Json.Refund, (client, who, token) => new FormsCaller(client, who).CreateAsync(Account, New, token)),
        new("synchronous", Refunds, "Create", Json.Refund, (client, who, _) => Synchronous(() => new FormsCaller(client, who).Create(Account, New))),
        new("ValueTask", Refunds, "Get", Json.Refund, (client, who, token) => new FormsCaller(client, who).GetAsync(Account, "re_1", token).AsTask()),
        new("Task without result", Refunds, "Cancel", Json.Refund, (client, who, token) => new FormsCaller(client, who).CancelAsync(Account, "re_1", token)),
        new("void", Refunds, "Cancel", Json.Refund, (client, who, _) => Synchronous(() => new FormsCaller(client, who).Cancel(Account, "re_1"))),
        new("page", Refunds, "List", List, (client, who, token) => new FormsCaller(client, who).ListPageAsync(Account, null, token)),
        new("IAsyncEnumerable", Refunds, "List", List, (client, who, token) => Read(new FormsCaller(client, who).ListAsync(Account, null, token))),
        new("IEnumerable", Refunds, "List", List, (client, who, _) => Synchronous(() => new FormsCaller(client, who).List(Account).ToArray())),
        new("stream", "Stripe.QuoteService", "Pdf", "%PDF", async (client, who, token) => await (await new FormsCaller(client, who).PdfAsync(Account, "qt_1", null, token)).DisposeAsync()),
        new("Task of a list", Refunds, "List", List, (client, who, token) => new CollectionsCaller(client, who).InListAsync(Account, null, token)),
        new("Task of an array", Refunds, "List", List, (client, who, token) => new CollectionsCaller(client, who).InArrayAsync(Account, null, token)),
        new("ValueTask of a collection", Refunds, "List", List, (client, who, token) => new CollectionsCaller(client, who).InValueTaskAsync(Account, null, token).AsTask()),
        new("synchronous list", Refunds, "List", List, (client, who, _) => Synchronous(() => new CollectionsCaller(client, who).InList(Account))),
        new("synchronous array", Refunds, "List", List, (client, who, _) => Synchronous(() => new CollectionsCaller(client, who).InArray(Account))),
        new("Task of a list of one page", Capabilities, "List", CapabilityList, (client, who, token) => new CollectionsCaller(client, who).ListCapabilitiesAsync(Account, token)),
        new("IAsyncEnumerable of one page", Capabilities, "List", CapabilityList, (client, who, token) => Read(new CollectionsCaller(client, who).EnumerateCapabilitiesAsync(Account, token))),
        new("IEnumerable of one page", Capabilities, "List", CapabilityList, (client, who, _) => Synchronous(() => new CollectionsCaller(client, who).ListCapabilities(Account).ToArray())),
        new("endpoint", null, RefundCharge, Json.Refund, (client, who, token) => new RefundsCaller(client, who).RefundChargeAsync(Account, Known.Charge, New, token)),
        new("URL", "Stripe.AccountService", "Get", Json.Account, (client, who, token) => new AccountsCaller(client, who).GetAccountAsync(Account, token)),
        new("list under the URL", "Stripe.AccountPersonService", "List", Json.List(false, Json.Person), (client, who, token) => Read(new AccountsCaller(client, who).ListPersonsAsync(Account, null, token))),
        new("body", "Stripe.AccountLinkService", "Create", AccountLink, (client, who, token) => new OnboardingCaller(client, who).CreateLinkAsync(Account, new(), null, token)),
        new("v2 body", "Stripe.V2.Core.AccountLinkService", "Create", AccountLink, (client, who, token) => new OnboardingCaller(client, who).CreateV2LinkAsync(Account, new(), null, token)),
        new("v2", "Stripe.V2.Core.EventDestinationService", "Get", "{}", (client, who, token) => new EventDestinationsCaller(client, who).GetAsync(Account, "ed_1", null, token)),
        new("context", Refunds, "Create", Json.Refund, (client, who, token) => new ContextsCaller(client, who).CreateRefundAsync(Context, New, null, token)),
        new("context of the account alone", Refunds, "Create", Json.Refund, (client, who, token) => new ContextsCaller(client, who).CreateRefundAsync(Account, New, token)),
        new("list in a context", Refunds, "List", List, (client, who, token) => Read(new ContextsCaller(client, who).ListRefundsAsync(Context, null, token))),
        new("endpoint in a context", null, "GET /v1/balance", Json.Balance, (client, who, token) => new ContextsCaller(client, who).GetBalanceAsync(Context, token)),
        new("URL in a context", "Stripe.AccountService", "Get", Json.Account, (client, who, token) => new ContextsCaller(client, who).GetAccountAsync(Context, null, token)),
        new("body in a context", "Stripe.AccountLinkService", "Create", AccountLink, (client, who, token) => new ContextsCaller(client, who).CreateAccountLinkAsync(Context, new(), null, token)),
        new("bound", Refunds, "Create", Json.Refund, (client, who, token) => new BoundCaller(client, Account, who).CreateAsync(New, token)),
        new("bound list", Refunds, "List", List, (client, who, token) => Read(new BoundCaller(client, Account, who).ListAsync(null, token))),
        new("bound URL", "Stripe.AccountService", "Get", Json.Account, (client, who, token) => new BoundCaller(client, Account, who).GetAccountAsync(token)),
        new("bound endpoint", null, RefundCharge, Json.Refund, (client, who, token) => new BoundCaller(client, Account, who).RefundChargeAsync(Known.Charge, New, token)),
    ];

    /// <summary>Calls that name no account: the platform's own, and those with an account's own key.</summary>
    public static IReadOnlyList<CallForm> WithoutAccount { get; } =
    [
        new("platform", "Stripe.BalanceService", "Get", Json.Balance, (client, who, token) => new ShopCaller(client, who).GetPlatformBalanceAsync(token)),
        new("platform's endpoint", null, "GET /v1/balance", Json.Balance, (client, who, token) => new EndpointsCaller(client, who).GetPlatformBalanceAsync(token)),
        new("platform beside a bound account", "Stripe.BalanceService", "Get", Json.Balance, (client, who, token) => new BoundCaller(client, Account, who).GetPlatformBalanceAsync(token)),
        new("key", Refunds, "Create", Json.Refund, (client, who, token) => new LegacyCaller(client, who).CreateAsync(Key, New, cancellationToken: token)),
        new("synchronous with a key", Refunds, "Create", Json.Refund, (client, who, _) => Synchronous(() => new LegacyCaller(client, who).Create(Key, New))),
        new("endpoint with a key", null, RefundCharge, Json.Refund, (client, who, token) => new LegacyCaller(client, who).RefundChargeAsync(Key, Known.Charge, New, token)),
        new("list with a key", Refunds, "List", List, (client, who, token) => Read(new LegacyCaller(client, who).ListAsync(Key, null, token))),
        new("bound to a key", null, RefundCharge, Json.Refund, (client, who, token) => new LegacyBoundCaller(client, Key, who).RefundChargeAsync(Known.Charge, New, token)),
    ];

    private static ConnectedAccountKey Key => ConnectedAccountKey.Parse(Known.AccountKey);

    private static RefundCreateOptions New => new() { Charge = Known.Charge, Amount = 1000 };

    /// <summary>Whether the form can hand on a token.</summary>
    public bool TakesToken => !Name.StartsWith("synchronous", StringComparison.Ordinal) && !Name.StartsWith("IEnumerable", StringComparison.Ordinal) && Name != "void";

    public override string ToString() => Name;

    // Not on the test's own thread, which would wait for the server.
    private static Task Synchronous(Action call) => Task.Run(call);

    private static async Task Read<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var _ in items)
        {
        }
    }
}
