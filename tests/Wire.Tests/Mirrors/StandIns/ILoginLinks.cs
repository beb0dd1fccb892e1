using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>What a mirror of <see cref="AccountLoginLinkService"/> has, by hand: the account takes the place of the first ID.</summary>
internal interface ILoginLinks
{
    LoginLink Create(ConnectedAccountId account, AccountLoginLinkCreateOptions? options = null, RequestOptions? requestOptions = null);

    Task<LoginLink> CreateAsync(
        ConnectedAccountId account, AccountLoginLinkCreateOptions? options = null, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);
}
