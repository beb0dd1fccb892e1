using System.ComponentModel;
using System.Net;
using Stripe;

namespace ConnectGen.CompilerServices;

/// <summary>Makes the request options of generated calls. Generated code calls it; there is nothing here for other code.</summary>
/// <remarks>
/// Options that are passed in are copied and never changed. See
/// <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ConnectedAccountRequest
{
    // Stripe.net sends none for an empty one and, unlike for null, does not take the client's own: that would go along with the account's
    // header, and Stripe-Context supersedes Stripe-Account (https://docs.stripe.com/context).
    private const string NoContext = "";

    /// <summary>Makes the options of a call whose account is the <c>Stripe-Account</c> header.</summary>
    /// <param name="account">The account.</param>
    /// <returns>New options that name the account and nothing else.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is default.</exception>
    public static RequestOptions ForHeader(ConnectedAccountId account) => new() { StripeAccount = account.Value, StripeContext = NoContext };

    /// <summary>Makes the options of a call whose account is the <c>Stripe-Account</c> header.</summary>
    /// <param name="account">The account.</param>
    /// <param name="idempotencyKey">The idempotency key; null for none.</param>
    /// <returns>New options that name the account and the key.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is default.</exception>
    /// <exception cref="ArgumentException"><paramref name="idempotencyKey"/> is empty or white space.</exception>
    public static RequestOptions ForHeader(ConnectedAccountId account, string? idempotencyKey)
    {
        var id = account.Value;
        RequestOptionsCopy.CheckIdempotencyKey(idempotencyKey);
        return new() { StripeAccount = id, StripeContext = NoContext, IdempotencyKey = idempotencyKey };
    }

    /// <summary>Makes the options of a call whose account is the <c>Stripe-Account</c> header, from a caller's own options.</summary>
    /// <param name="account">The account.</param>
    /// <param name="requestOptions">The caller's options: the other values of the request; null for none.</param>
    /// <param name="idempotencyKey">The idempotency key; null for that of <paramref name="requestOptions"/>, if any.</param>
    /// <returns>New options: those passed in, with the account and the key.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is default.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="requestOptions"/> name another account, in <see cref="RequestOptions.StripeAccount"/>, as the last part of <see cref="RequestOptions.StripeContext"/>,
    /// or in a header; or another idempotency key. Or <paramref name="idempotencyKey"/> is empty or white space.
    /// </exception>
    public static RequestOptions ForHeader(ConnectedAccountId account, RequestOptions? requestOptions, string? idempotencyKey = null)
    {
        if (requestOptions is null)
            return ForHeader(account, idempotencyKey);

        var id = account.Value;
        RequestOptionsCopy.RefuseOtherAccount(requestOptions, id);
        RequestOptionsCopy.RefuseOtherContext(requestOptions, id);

        var copy = RequestOptionsCopy.WithoutAccount(requestOptions, idempotencyKey);
        copy.StripeAccount = id;
        copy.StripeContext ??= NoContext;
        return copy;
    }

    /// <summary>Makes the options of a v2 call, whose account is the <c>Stripe-Context</c> header.</summary>
    /// <param name="account">The account.</param>
    /// <param name="requestOptions">The caller's options; null for none. A <see cref="RequestOptions.StripeContext"/> that ends in the account is kept: it may be a path.</param>
    /// <param name="idempotencyKey">The idempotency key; null for that of <paramref name="requestOptions"/>, if any.</param>
    /// <returns>New options: those passed in, with the account as the context, and the key.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is default.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="requestOptions"/> name another account, in <see cref="RequestOptions.StripeAccount"/>, as the last part of <see cref="RequestOptions.StripeContext"/>,
    /// or in a header; or another idempotency key. Or <paramref name="idempotencyKey"/> is empty or white space.
    /// </exception>
    /// <remarks>See <see href="https://docs.stripe.com/context">Stripe-Context</see>.</remarks>
    public static RequestOptions ForContext(ConnectedAccountId account, RequestOptions? requestOptions = null, string? idempotencyKey = null)
    {
        var id = account.Value;
        if (requestOptions is null)
        {
            RequestOptionsCopy.CheckIdempotencyKey(idempotencyKey);
            return new() { StripeContext = id, IdempotencyKey = idempotencyKey };
        }

        RequestOptionsCopy.RefuseOtherAccount(requestOptions, id);
        RequestOptionsCopy.RefuseOtherContext(requestOptions, id);

        var copy = RequestOptionsCopy.WithoutAccount(requestOptions, idempotencyKey);
        if (string.IsNullOrEmpty(copy.StripeContext))
            copy.StripeContext = id;
        return copy;
    }

    /// <summary>Makes the options of a call whose account is in its URL or its body, so that no <c>Stripe-Account</c> header goes along.</summary>
    /// <param name="account">The account.</param>
    /// <param name="requestOptions">The caller's options; null for none.</param>
    /// <param name="idempotencyKey">The idempotency key; null for that of <paramref name="requestOptions"/>, if any.</param>
    /// <returns>
    /// New options without an account, or null where there is nothing to send. A <see cref="RequestOptions.StripeContext"/> is kept: with the key of an organisation it
    /// names the platform whose connected account this is.
    /// </returns>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is default.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="requestOptions"/> name another account, in <see cref="RequestOptions.StripeAccount"/> or in a header; or another idempotency key.
    /// Or <paramref name="idempotencyKey"/> is empty or white space.
    /// </exception>
    public static RequestOptions? ForUrl(ConnectedAccountId account, RequestOptions? requestOptions = null, string? idempotencyKey = null)
    {
        var id = account.Value;
        if (requestOptions is null)
            return ForKeyAlone(idempotencyKey);

        RequestOptionsCopy.RefuseOtherAccount(requestOptions, id);
        return RequestOptionsCopy.WithoutAccount(requestOptions, idempotencyKey);
    }

    /// <summary>Makes the options of the platform's own call, which names no account.</summary>
    /// <param name="requestOptions">The caller's options; null for none.</param>
    /// <param name="idempotencyKey">The idempotency key; null for that of <paramref name="requestOptions"/>, if any.</param>
    /// <returns>New options without an account, or null where there is nothing to send.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="requestOptions"/> name an account, in <see cref="RequestOptions.StripeAccount"/>, in <see cref="RequestOptions.StripeContext"/>, or in a header;
    /// or another idempotency key. Or <paramref name="idempotencyKey"/> is empty or white space.
    /// </exception>
    public static RequestOptions? ForPlatform(RequestOptions? requestOptions = null, string? idempotencyKey = null)
    {
        if (requestOptions is null)
            return ForKeyAlone(idempotencyKey);

        RequestOptionsCopy.RefuseAnyAccount(
            requestOptions,
            "The call is the platform's own and names no account",
            "; where the key is an organisation's, name the platform in StripeClientOptions.StripeContext");
        return RequestOptionsCopy.WithoutAccount(requestOptions, idempotencyKey);
    }

    /// <summary>Checks the account that a caller is to be bound to.</summary>
    /// <param name="account">The account.</param>
    /// <returns>The account.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is default.</exception>
    public static ConnectedAccountId Required(ConnectedAccountId account)
    {
        _ = account.Value;
        return account;
    }

    /// <summary>Checks an ID that Stripe.net puts into a URL's path.</summary>
    /// <param name="value">The ID, such as <c>ch_3PX</c>.</param>
    /// <param name="parameterName">The name of the parameter that the ID came in, for the error.</param>
    /// <returns>The ID.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="value"/> is empty, white space, <c>.</c> or <c>..</c>: the request would go to another endpoint. To delete the person <c>..</c> of an account
    /// is to delete the account.
    /// </exception>
    public static string PathId(string? value, string parameterName)
    {
        const string Rule = "It is part of the request's path and must be the ID of an object.";

        if (value is null)
            throw new ArgumentNullException(parameterName, Rule);
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{Rule} An empty text is not one.", parameterName);
        if (value is "." or "..")
            throw new ArgumentException($"{Rule} '{value}' is not one.", parameterName);

        return value;
    }

    /// <summary>Checks and escapes an ID that becomes one segment of a URL's path, as Stripe.net does.</summary>
    /// <param name="value">The ID, such as <c>ch_3PX</c>.</param>
    /// <param name="parameterName">The name of the parameter that the ID came in, for the error.</param>
    /// <returns>The escaped ID: it cannot begin another segment, a query or a fragment.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is no ID: see <see cref="PathId"/>.</exception>
    public static string PathSegment(string? value, string parameterName) => WebUtility.UrlEncode(PathId(value, parameterName));

    private static RequestOptions? ForKeyAlone(string? idempotencyKey)
    {
        RequestOptionsCopy.CheckIdempotencyKey(idempotencyKey);
        return idempotencyKey is null ? null : new() { IdempotencyKey = idempotencyKey };
    }
}
