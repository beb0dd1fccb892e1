using Marketplace.SignIn;

namespace Marketplace.Endpoints;

/// <summary>What a seller's browser asks of the marketplace: to sign in, and then for which account it works.</summary>
internal static class BrowserEndpoints
{
    public static void MapBrowser(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", (HttpContext http) => new { Seller = http.User.Identity?.Name });
        app.MapPost("/sign-in", SignIn);
        app.MapPost("/sign-out", () => TypedResults.SignOut());

        // The publishable key and the account of the seller who is signed in: what Stripe.js takes, and no more. A script that asks is told 401, not sent to a page.
        app.MapConnectClientConfiguration("/connect/config", SignedInSeller.AccountOf).DisableCookieRedirect();

        // Where wwwroot/stripe-stub.js finds the stand-in. The real Stripe.js knows where Stripe is.
        app.MapGet("/stripe-stub.json", (IConfiguration configuration) => new { ApiBase = configuration["Stripe:ApiBase"] });
    }

    private static IResult SignIn(Credentials request, SellerLogins logins) =>
        logins.Check(request.Seller, request.Password) is { } account
            ? TypedResults.SignIn(SignedInSeller.Create(request.Seller, account))
            : TypedResults.Unauthorized();
}
