using Stripe;

namespace ConnectGen.CompilerServices;

/// <content>Calls whose account is the end of a <see cref="StripeContext"/>, such as <c>acct_platform/acct_connected</c>.</content>
public static partial class ConnectedAccountRequest
{
    /// <summary>Gets the account that a context ends in: the one that a request in it acts on.</summary>
    /// <param name="context">The context.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="context"/> is empty or has an empty part, or its last part is not an account ID.</exception>
    /// <remarks>See <see href="https://docs.stripe.com/context">Stripe-Context</see>.</remarks>
    public static ConnectedAccountId AccountOf(StripeContext? context)
    {
        if (context is null)
            throw new ArgumentNullException(nameof(context), "A call for a connected account needs a context that ends in it.");

        var last = context.Segments.Count == 0 ? "" : context.Segments[context.Segments.Count - 1];
        if (!ConnectedAccountId.TryParse(last, out var account))
            throw new ArgumentException($"A call for a connected account needs a context that ends in it. {ConnectedAccountId.Refusal(last.AsSpan())}", nameof(context));

        // An ID that was not there when the path was put together. Without it the request would be another one.
        foreach (var segment in context.Segments)
        {
            if (string.IsNullOrWhiteSpace(segment))
                throw new ArgumentException("A part of the context is empty. Leave out what a path begins with, or name it: acct_platform/acct_connected.", nameof(context));
        }

        return account;
    }

    /// <summary>Makes the options of a call whose account is the end of a context.</summary>
    /// <param name="context">The context.</param>
    /// <param name="requestOptions">The caller's options; null for none.</param>
    /// <param name="idempotencyKey">The idempotency key; null for that of <paramref name="requestOptions"/>, if any.</param>
    /// <returns>New options: those passed in, with the context and the key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="context"/> does not end in an account, or <paramref name="requestOptions"/> name another context, account or idempotency key.
    /// </exception>
    public static RequestOptions ForContextPath(StripeContext? context, RequestOptions? requestOptions = null, string? idempotencyKey = null)
    {
        var account = AccountOf(context);
        var path = context!.ToString();
        if (requestOptions is not null)
            RequestOptionsCopy.RefuseOtherPath(requestOptions, path);

        var copy = ForContext(account, requestOptions, idempotencyKey);
        copy.StripeContext = path;
        return copy;
    }

    /// <summary>Makes the options of a call whose account is in its URL or its body, in the context that is left of the account.</summary>
    /// <param name="context">The context: <c>acct_platform/acct_connected</c> sends <c>Stripe-Context: acct_platform</c>, and <c>acct_connected</c> alone none but the client's own.</param>
    /// <param name="requestOptions">The caller's options; null for none.</param>
    /// <param name="idempotencyKey">The idempotency key; null for that of <paramref name="requestOptions"/>, if any.</param>
    /// <returns>New options, or null where there is nothing to send.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="context"/> does not end in an account, or <paramref name="requestOptions"/> name another context, account or idempotency key.
    /// </exception>
    public static RequestOptions? ForUrlInContext(StripeContext? context, RequestOptions? requestOptions = null, string? idempotencyKey = null)
    {
        var account = AccountOf(context);
        var parent = context!.Pop().ToString();
        if (requestOptions is not null)
            RequestOptionsCopy.RefuseOtherPath(requestOptions, parent);

        var copy = ForUrl(account, requestOptions, idempotencyKey);
        if (parent.Length == 0)
            return copy;

        copy ??= new();
        copy.StripeContext = parent;
        return copy;
    }
}
