using Stripe;

namespace ConnectGen.CompilerServices;

/// <summary>Copies a caller's <see cref="RequestOptions"/>, and refuses those that contradict the call.</summary>
internal static class RequestOptionsCopy
{
    private const string AccountHeader = "Stripe-Account";
    private const string ContextHeader = "Stripe-Context";
    private const string IdempotencyHeader = "Idempotency-Key";
    private const string AuthorizationHeader = "Authorization";

    public static void RefuseOtherAccount(RequestOptions options, string account)
    {
        if (Account(options) is { } named && named != account)
        {
            throw Contradiction(
                $"The call is for the account '{account}', but RequestOptions.StripeAccount or the header {AccountHeader} names another. "
                + $"{RefusedText.Describe(named.AsSpan())} was found there. Leave it unset: the account of the call is sent.");
        }
    }

    // Stripe-Context supersedes Stripe-Account (https://docs.stripe.com/context), and the last part of its path is the account that the request acts on.
    public static void RefuseOtherContext(RequestOptions options, string account)
    {
        if (Context(options) is not { Length: > 0 } context)
            return;

        var last = context.AsSpan(context.LastIndexOf('/') + 1);
        if (!last.SequenceEqual(account.AsSpan()))
        {
            throw Contradiction(
                $"The call is for the account '{account}', but RequestOptions.StripeContext or the header {ContextHeader} ends in another. "
                + $"{RefusedText.Describe(last)} was found there. Leave it unset, or end it in the account of the call.");
        }
    }

    /// <summary>Refuses a context other than the path that the call is given; an empty path is none.</summary>
    public static void RefuseOtherPath(RequestOptions options, string path)
    {
        if (Context(options) is { Length: > 0 } context && context != path)
        {
            throw Contradiction(
                $"The call is made in {(path.Length == 0 ? "no context but the account's" : $"the context '{path}'")}, but RequestOptions.StripeContext or the header {ContextHeader} names another. "
                + "Leave it unset: the context of the call is sent.");
        }
    }

    /// <summary>Refuses an account where the call has none.</summary>
    /// <param name="options">The caller's options.</param>
    /// <param name="call">What the call is, as the beginning of the message.</param>
    /// <param name="context">What to do about a context, as its end.</param>
    public static void RefuseAnyAccount(RequestOptions options, string call, string context = "")
    {
        if (Account(options) is not null)
        {
            throw Contradiction(
                $"{call}, but RequestOptions.StripeAccount or the header {AccountHeader} names one. Leave it unset.");
        }

        if (Context(options) is { Length: > 0 })
        {
            throw Contradiction(
                $"{call}, but RequestOptions.StripeContext or the header {ContextHeader} names one. Leave it unset{context}.");
        }
    }

    // Neither key is repeated.
    public static void RefuseOtherApiKey(RequestOptions options, string key)
    {
        if ((options.ApiKey is { Length: > 0 } named && named != key) || Header(options, AuthorizationHeader) is not null)
            throw Contradiction($"The call is authenticated with a connected account's own key, but RequestOptions.ApiKey or the header {AuthorizationHeader} holds another. Leave it unset.");
    }

    public static void CheckIdempotencyKey(string? key)
    {
        if (key is not null && string.IsNullOrWhiteSpace(key))
            throw new ArgumentException("An idempotency key must not be empty or white space. Pass null to send none of your own.", "idempotencyKey");
    }

    /// <summary>Copies every public value but the account, which the call sets itself.</summary>
    public static RequestOptions WithoutAccount(RequestOptions options, string? idempotencyKey)
    {
        CheckIdempotencyKey(idempotencyKey);

        // Stripe.net knows these two types and sends nothing of a class derived from them, so neither does the copy.
        var copy = options is RawRequestOptions raw ? CopyRaw(raw) : new RequestOptions();
        copy.ApiKey = options.ApiKey;
        copy.IdempotencyKey = IdempotencyKey(options, idempotencyKey);
        copy.StripeContext = Context(options);
        copy.StripeRequestTrigger = options.StripeRequestTrigger;
        return copy;
    }

    private static RawRequestOptions CopyRaw(RawRequestOptions options)
    {
        var copy = new RawRequestOptions { BaseUrl = options.BaseUrl };
        if (options.AdditionalHeaders is not { } headers)
            return copy;

        copy.AdditionalHeaders = new(headers.Count, headers.Comparer);
        foreach (var header in headers)
        {
            // These go by their properties. Stripe.net tells the names of headers apart by case: it would send "stripe-account" beside "Stripe-Account".
            if (!Is(header.Key, AccountHeader) && !Is(header.Key, ContextHeader) && !Is(header.Key, IdempotencyHeader))
                copy.AdditionalHeaders.Add(header.Key, header.Value);
        }

        return copy;
    }

    private static string? IdempotencyKey(RequestOptions options, string? idempotencyKey)
    {
        var own = options.IdempotencyKey is { Length: > 0 } key ? key : null;
        own = Merge(own, Header(options, IdempotencyHeader), IdempotencyHeader);
        CheckIdempotencyKey(own);
        if (own is not null && idempotencyKey is not null && own != idempotencyKey)
            throw Contradiction("The call is given one idempotency key, and RequestOptions.IdempotencyKey or the header Idempotency-Key another. Pass one of them.");

        return idempotencyKey ?? own;
    }

    // An empty account is none, as Stripe.net has it; an empty context says that the client's own must not be sent, so it is kept.
    private static string? Account(RequestOptions options) =>
        Merge(options.StripeAccount is { Length: > 0 } account ? account : null, Header(options, AccountHeader), AccountHeader);

    private static string? Context(RequestOptions options) => Merge(options.StripeContext, Header(options, ContextHeader), ContextHeader);

    private static string? Merge(string? property, string? header, string name)
    {
        if (property is not null && header is not null && property != header)
            throw Contradiction($"The request options have two values for the header {name}: their property and RawRequestOptions.AdditionalHeaders differ.");

        return property ?? header;
    }

    // A header that is there would be sent, whatever it holds: unlike a property's, its empty value is a value.
    private static string? Header(RequestOptions options, string name)
    {
        if (options is not RawRequestOptions { AdditionalHeaders: { } headers })
            return null;

        string? value = null;
        foreach (var header in headers)
        {
            if (Is(header.Key, name))
                value = Merge(value, header.Value ?? "", name);
        }

        return value;
    }

    private static bool Is(string header, string name) => string.Equals(header, name, StringComparison.OrdinalIgnoreCase);

    private static ArgumentException Contradiction(string message) => new(message, "requestOptions");
}
