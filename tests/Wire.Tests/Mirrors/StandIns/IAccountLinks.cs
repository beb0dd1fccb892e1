using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>What a mirror of <see cref="AccountLinkService"/> has, by hand: the account is named by the options.</summary>
internal interface IAccountLinks
{
    AccountLink Create(ConnectedAccountId account, AccountLinkCreateOptions options, RequestOptions? requestOptions = null);

    Task<AccountLink> CreateAsync(
        ConnectedAccountId account, AccountLinkCreateOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);
}
