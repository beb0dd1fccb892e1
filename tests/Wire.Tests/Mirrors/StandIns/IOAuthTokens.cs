using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>What a mirror of <see cref="OAuthTokenService"/> has, by hand: the platform's own calls.</summary>
internal interface IOAuthTokens
{
    [PlatformCall]
    OAuthToken Create(OAuthTokenCreateOptions options, RequestOptions? requestOptions = null);

    [PlatformCall]
    Task<OAuthToken> CreateAsync(OAuthTokenCreateOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    [PlatformCall]
    OAuthDeauthorize Deauthorize(OAuthDeauthorizeOptions options, RequestOptions? requestOptions = null);

    [PlatformCall]
    Task<OAuthDeauthorize> DeauthorizeAsync(OAuthDeauthorizeOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);
}
