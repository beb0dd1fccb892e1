using System.Net.Mime;

namespace Marketplace.StripeStandIn;

/// <summary>Stripe's own pages, to which an account link leads. Here they ask for nothing: whoever sends the form has told everything.</summary>
internal sealed class HostedOnboarding(Webhooks webhooks)
{
    private const string Page =
        """
        <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Stripe's stand-in</title>
        <main><h1>In Stripe's place</h1><p>Here Stripe would ask who the seller is. This stand-in asks for nothing.</p><form method="post"><button autofocus>Done</button></form></main></html>
        """;

    private readonly Dictionary<string, (StoredAccount Account, string ReturnUrl, string RefreshUrl)> _links = [];
    private readonly Dictionary<string, string> _used = [];

    public static string PathOf(string token) => "/setup/" + token;

    public string Add(StoredAccount account, string returnUrl, string refreshUrl)
    {
        var token = Ids.New("link", 32);
        lock (_links)
            _links[token] = (account, returnUrl, refreshUrl);
        return token;
    }

    public void Map(WebApplication app)
    {
        app.MapGet(PathOf("{token}"), (string token) => Stands(token) ? TypedResults.Content(Page, MediaTypeNames.Text.Html) : Stale(token));
        app.MapPost(PathOf("{token}"), (string token) => Finish(token) is { } back ? TypedResults.Redirect(back) : Stale(token));
    }

    private bool Stands(string token)
    {
        lock (_links)
            return _links.ContainsKey(token);
    }

    // A link serves once.
    private string? Finish(string token)
    {
        lock (_links)
        {
            if (!_links.Remove(token, out var link))
                return null;

            _used[token] = link.RefreshUrl;
            link.Account.IsOnboarded = true;
            webhooks.Add("account.updated", link.Account.Id, Endpoints.AccountEndpoints.ToJson(link.Account));
            return link.ReturnUrl;
        }
    }

    private IResult Stale(string token)
    {
        lock (_links)
            return _used.TryGetValue(token, out var refresh) ? TypedResults.Redirect(refresh) : TypedResults.NotFound();
    }
}
