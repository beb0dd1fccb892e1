using ConnectGen;
using Marketplace.Callers;
using Marketplace.SignIn;
using Stripe;

namespace Marketplace.Endpoints;

/// <summary>
/// How somebody becomes a seller (https://docs.stripe.com/connect/hosted-onboarding): the marketplace creates an account, and Stripe's own pages ask
/// who it belongs to. The way back proves nothing: whether the account may take payments, Stripe says when it is asked, and by webhook.
/// </summary>
internal static class OnboardingEndpoints
{
    private const string RefreshPath = "/onboarding/refresh";

    public static void MapOnboarding(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-up", SignUpAsync);
        app.MapPost("/seller/onboarding-link", CreateLinkAsync).RequireAuthorization().DisableCookieRedirect();

        // Where Stripe sends a seller whose link has been used or is too old.
        app.MapGet(RefreshPath, async (SignedInSeller seller, HttpRequest request, IAccounts accounts, CancellationToken cancellationToken) =>
            TypedResults.Redirect((await CreateLinkAsync(seller, request, accounts, cancellationToken)).Url)).RequireAuthorization().DisableCookieRedirect();
    }

    private static async Task<IResult> SignUpAsync(NewSeller request, IAccounts accounts, SellerLogins logins, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Seller) || request.Password is not { Length: >= 12 })
            return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "A seller has a name, and a password of at least 12 characters.");
        if (logins.Has(request.Seller))
            return NameTaken();

        // Stripe collects what it has to know, bears losses and charges its fees to the seller: with direct charges, the payments are the seller's own.
        var account = await accounts.CreateAccountAsync(
            new AccountCreateOptions
            {
                Country = request.Country,
                BusinessProfile = new() { Name = request.Seller },
                Controller = new()
                {
                    StripeDashboard = new() { Type = "full" },
                    RequirementCollection = "stripe",
                    Losses = new() { Payments = "stripe" },
                    Fees = new() { Payer = "account" },
                },
            },
            cancellationToken);

        var id = ConnectedAccountId.Parse(account.Id);
        return logins.TryAdd(request.Seller, request.Password, id)
            ? TypedResults.SignIn(SignedInSeller.Create(request.Seller, id))
            : NameTaken();
    }

    private static async Task<OnboardingLink> CreateLinkAsync(SignedInSeller seller, HttpRequest request, IAccounts accounts, CancellationToken cancellationToken)
    {
        // A real app has its own address in its configuration; here the port is known at run time.
        var app = $"{request.Scheme}://{request.Host}";
        var options = new AccountLinkCreateOptions { Type = "account_onboarding", ReturnUrl = app + "/", RefreshUrl = app + RefreshPath };
        var link = await accounts.CreateAccountLinkAsync(seller.Account, options, cancellationToken);
        return new(link.Url);
    }

    private static IResult NameTaken() => TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, title: "There is a seller of this name.");
}
