using ConnectGen;

namespace Marketplace.SignIn;

/// <summary>
/// Asked before each call for an account: it must be the account of whoever is signed in. So an endpoint that took the account from its request
/// by mistake would be refused here. Where there is no request there is nobody, and the answer is no.
/// </summary>
internal sealed class SellerAuthorizer(IHttpContextAccessor http) : IConnectedAccountAuthorizer
{
    public ValueTask<bool> IsAuthorizedAsync(ConnectedAccountCallContext call, CancellationToken cancellationToken) =>
        new(http.HttpContext is { } request && SignedInSeller.AccountOf(request) == call.Account);
}
