namespace Marketplace.StripeStandIn;

/// <summary>The platform and the accounts connected to it: who may ask, and for whom.</summary>
internal sealed class Accounts(string secretKey, string publishableKey, Webhooks webhooks)
{
    private readonly Dictionary<string, StoredAccount> _connected = [];

    public StoredAccount Platform { get; } = new(Ids.NewAccount(), "The marketplace", "DE", "eur");

    public Webhooks Webhooks => webhooks;

    public IEnumerable<StoredAccount> Connected => _connected.Values;

    public StoredAccount Connect(StoredAccount account) => _connected[account.Id] = account;

    public void Disconnect(string id) => _connected.Remove(id);

    /// <summary>Checks the key of a request (https://docs.stripe.com/api/authentication).</summary>
    /// <returns>Whether it is the publishable key, which few endpoints take.</returns>
    /// <exception cref="ApiError">There is none, it is not the platform's, or it is publishable where the secret one is needed.</exception>
    public bool Authenticate(string? authorization, bool takesPublishableKey)
    {
        const string scheme = "Bearer ";
        if (authorization is null || !authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            throw Unauthorized("You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
        var key = authorization[scheme.Length..].Trim();
        if (key == publishableKey)
            return takesPublishableKey ? true : throw Unauthorized("This API call cannot be made with a publishable API key. Please use a secret API key.", "secret_key_required");
        return key == secretKey ? false : throw Unauthorized("Invalid API Key provided: " + Redaction.Stars(key));
    }

    /// <summary>The account a request is for: the one in <c>Stripe-Account</c>, else the platform itself (https://docs.stripe.com/connect/authentication).</summary>
    /// <exception cref="ApiError">The account is not connected to this platform.</exception>
    public StoredAccount Resolve(string? header)
    {
        if (string.IsNullOrEmpty(header))
            return Platform;
        return Find(header) ?? throw NoAccess(header);
    }

    /// <summary>The account in the URL. A request that is made for one account has no access to another.</summary>
    /// <exception cref="ApiError">It is not connected, or the request is for a different account.</exception>
    public StoredAccount FromUrl(string id, StoredAccount caller)
    {
        if (caller != Platform && caller.Id != id)
            throw NoAccess(id);
        return Find(id) ?? throw NoAccess(id);
    }

    private StoredAccount? Find(string id) => id == Platform.Id ? Platform : _connected.GetValueOrDefault(id);

    private static ApiError Unauthorized(string message, string? code = null) =>
        new(StatusCodes.Status401Unauthorized, "invalid_request_error", message, code);

    private ApiError NoAccess(string id) => new(
        StatusCodes.Status403Forbidden,
        "invalid_request_error",
        $"The provided key '{Redaction.Stars(secretKey)}' does not have access to account '{id}' (or that account does not exist). Application access may have been revoked.",
        "account_invalid");
}
