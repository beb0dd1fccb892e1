using ConnectGen;
using Stripe;

namespace SelfHostedPlugin.Connection;

/// <summary>
/// The service of the plugin's maker to which shops hand OAuth's code. It alone has the platform's key: it asks Stripe's <c>/oauth/token</c> with it, passes the answer on to the shop and keeps nothing.
/// After that, shop and Stripe are by themselves.
/// </summary>
internal sealed class ConnectService(HttpClient http)
{
    public async Task<ConnectedAccountCredentials> TradeAsync(string code, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "authorization_code"), new("code", code)]);
        using var response = await http.PostAsync("/oauth/token", form, cancellationToken);
        response.EnsureSuccessStatusCode();
        var token = OAuthToken.FromJson(await response.Content.ReadAsStringAsync(cancellationToken));

        // Stripe gives the key out this one time. From here on it is in a type that shows it to nobody.
        return ConnectedAccountCredentials.FromOAuthToken(token);
    }
}
