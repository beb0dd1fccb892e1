using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>A caller without an account.</summary>
internal class OAuthTokens(IStripeClient client) : IOAuthTokens
{
    private readonly OAuthTokenService _service = new(client);

    public OAuthToken Create(OAuthTokenCreateOptions options, RequestOptions? requestOptions) => _service.Create(options, Request(requestOptions));

    public Task<OAuthToken> CreateAsync(OAuthTokenCreateOptions options, RequestOptions? requestOptions, CancellationToken cancellationToken) =>
        _service.CreateAsync(options, Request(requestOptions), cancellationToken);

    public OAuthDeauthorize Deauthorize(OAuthDeauthorizeOptions options, RequestOptions? requestOptions) => _service.Deauthorize(options, Request(requestOptions));

    public Task<OAuthDeauthorize> DeauthorizeAsync(OAuthDeauthorizeOptions options, RequestOptions? requestOptions, CancellationToken cancellationToken) =>
        _service.DeauthorizeAsync(options, Request(requestOptions), cancellationToken);

    protected virtual RequestOptions Request(RequestOptions? given) => HandWrittenRequest.With(given);
}
