using Stripe;

namespace ConnectGen.CompilerServices;

/// <content>Calls with a connected account's own key.</content>
public static partial class ConnectedAccountRequest
{
    /// <summary>Makes the options of a call that is authenticated with the connected account's own key, and names no account.</summary>
    /// <param name="key">The key.</param>
    /// <param name="requestOptions">The caller's options: the other values of the request; null for none.</param>
    /// <param name="idempotencyKey">The idempotency key; null for that of <paramref name="requestOptions"/>, if any.</param>
    /// <returns>New options: those passed in, with the account's key and the idempotency key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="requestOptions"/> name an account, in <see cref="RequestOptions.StripeAccount"/>, in <see cref="RequestOptions.StripeContext"/>, or in a header;
    /// another API key; or another idempotency key. Or <paramref name="idempotencyKey"/> is empty or white space. No message repeats a key.
    /// </exception>
    /// <remarks>Keys of connected accounts are legacy: see <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.</remarks>
    public static RequestOptions ForKey(ConnectedAccountKey? key, RequestOptions? requestOptions = null, string? idempotencyKey = null)
    {
        var secret = Required(key).RevealSecret();
        if (requestOptions is null)
        {
            RequestOptionsCopy.CheckIdempotencyKey(idempotencyKey);
            return new() { ApiKey = secret, StripeContext = NoContext, IdempotencyKey = idempotencyKey };
        }

        RequestOptionsCopy.RefuseAnyAccount(requestOptions, "The call is authenticated with a connected account's own key, which alone says whose it is");
        RequestOptionsCopy.RefuseOtherApiKey(requestOptions, secret);
        var copy = RequestOptionsCopy.WithoutAccount(requestOptions, idempotencyKey);
        copy.ApiKey = secret;
        copy.StripeContext = NoContext;
        return copy;
    }

    /// <summary>Checks the key that a call or a caller is given.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public static ConnectedAccountKey Required(ConnectedAccountKey? key) =>
        key ?? throw new ArgumentNullException(nameof(key), "The call is authenticated with a connected account's own key, and there is none. Stripe.net would send the client's.");
}
