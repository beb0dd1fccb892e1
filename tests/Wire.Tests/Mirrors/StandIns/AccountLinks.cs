using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>A caller with the account in a copy of the options.</summary>
internal class AccountLinks(IStripeClient client) : IAccountLinks
{
    private readonly AccountLinkService _service = new(client);

    public AccountLink Create(ConnectedAccountId account, AccountLinkCreateOptions options, RequestOptions? requestOptions) =>
        _service.Create(About(account, options), Request(account, requestOptions));

    public Task<AccountLink> CreateAsync(
        ConnectedAccountId account, AccountLinkCreateOptions options, RequestOptions? requestOptions, CancellationToken cancellationToken) =>
        _service.CreateAsync(About(account, options), Request(account, requestOptions), cancellationToken);

    protected virtual AccountLinkCreateOptions About(ConnectedAccountId account, AccountLinkCreateOptions options) => new()
    {
        Account = account.Value,
        Collect = options.Collect,
        CollectionOptions = options.CollectionOptions,
        RefreshUrl = options.RefreshUrl,
        ReturnUrl = options.ReturnUrl,
        Type = options.Type,
        Expand = options.Expand,
        ExtraParams = options.ExtraParams,
    };

    protected virtual RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => HandWrittenRequest.With(given);
}
