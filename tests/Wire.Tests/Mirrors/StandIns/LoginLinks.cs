using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>A caller with the account in the URL.</summary>
internal class LoginLinks(IStripeClient client) : ILoginLinks
{
    private readonly AccountLoginLinkService _service = new(client);

    public LoginLink Create(ConnectedAccountId account, AccountLoginLinkCreateOptions? options, RequestOptions? requestOptions) =>
        _service.Create(account.Value, options, Request(account, requestOptions));

    public Task<LoginLink> CreateAsync(
        ConnectedAccountId account, AccountLoginLinkCreateOptions? options, RequestOptions? requestOptions, CancellationToken cancellationToken) =>
        _service.CreateAsync(account.Value, options, Request(account, requestOptions), cancellationToken);

    protected virtual RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => HandWrittenRequest.With(given);
}
