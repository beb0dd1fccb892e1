namespace ConnectGen;

/// <summary>How the requests of a <see cref="ConnectedAccountCallAttribute"/> interface say on whose behalf they are made.</summary>
/// <remarks>See <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.</remarks>
public enum ConnectedAccountAuthentication
{
    /// <summary>
    /// The platform's key and the <c>Stripe-Account</c> header: what Stripe recommends. In the v2 namespaces it is the <c>Stripe-Context</c> header, and neither where the
    /// account is in the URL or in the body.
    /// </summary>
    StripeAccountHeader,

    /// <summary>
    /// The <c>Stripe-Context</c> header in every namespace, which keys of an organisation need. Methods take a <see cref="ConnectedAccountId"/>, or a
    /// <see cref="Stripe.StripeContext"/> for a path such as <c>acct_platform/acct_connected</c>.
    /// See <see href="https://docs.stripe.com/context">Stripe-Context</see>.
    /// </summary>
    StripeContextHeader,

    /// <summary>
    /// The connected account's own key and no header: legacy, and strongly discouraged by Stripe. Methods take a <see cref="ConnectedAccountKey"/> where they would take the
    /// account, and the key goes with that request alone. The project has to allow it: <c>&lt;ConnectGenAllowAccountApiKeys&gt;true&lt;/ConnectGenAllowAccountApiKeys&gt;</c>.
    /// The client must not be made for an account (<see cref="Stripe.StripeClientOptions.StripeAccount"/>): Stripe.net would send that one as a header with every key.
    /// </summary>
    AccountApiKey,
}
