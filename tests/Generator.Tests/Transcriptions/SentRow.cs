using ConnectGen.Generator.Tests.Infrastructure;
using Stripe;

namespace ConnectGen.Generator.Tests.Transcriptions;

/// <summary>One call of a transcription and the request that it sends.</summary>
/// <param name="Call">The call as C#. <c>account</c> is the account <c>acct_1</c>, and <c>Given&lt;T&gt;()</c> makes options that have to arrive.</param>
/// <param name="Line">The request's method and path.</param>
/// <param name="Place">Where the account is.</param>
internal sealed record SentRow(string Call, string Line, AccountPlace Place = AccountPlace.Header)
{
    public string Method => Call[..Call.IndexOf('(', StringComparison.Ordinal)];

    /// <summary>Gets the request options that go along beside the account: the idempotency key.</summary>
    public string? IdempotencyKey { get; init; }

    public void AssertSent(IReadOnlyList<CapturedRequest> requests, IReadOnlyList<BaseOptions> given)
    {
        Assert.True(requests.Count == 1, $"{Call} sent {requests.Count} requests.");
        var sent = requests[0];
        Assert.Equal($"{Method}: {Line}", $"{Method}: {sent.Line}");
        Assert.Equal($"{Method}: {(Place == AccountPlace.Header ? "acct_1" : "")}", $"{Method}: {sent.Account}");
        Assert.True(string.IsNullOrEmpty(sent.RequestOptions?.StripeContext), $"{Method} sent a context.");
        Assert.Equal(IdempotencyKey, sent.RequestOptions?.IdempotencyKey);
        AssertOptions(sent.Options, given);
    }

    private void AssertOptions(BaseOptions? sent, IReadOnlyList<BaseOptions> given)
    {
        if (given.Count == 0)
        {
            // Stripe.net pages with options of its own, which say nothing for the first page.
            Assert.True(sent is null || sent.GetType().GetProperties().All(p => p.GetValue(sent) is null or 0), $"{Method} sent options that it was not given.");
            return;
        }

        var options = Assert.Single(given);
        if (Place != AccountPlace.Body)
        {
            Assert.True(ReferenceEquals(options, sent), $"{Method} sent other options than it was given: {sent?.GetType().ToString() ?? "none"}.");
            return;
        }

        var account = options.GetType().GetProperty("Account")!;
        Assert.NotSame(options, sent);
        Assert.IsType(options.GetType(), sent);
        Assert.Equal("acct_1", account.GetValue(sent));
        Assert.Null(account.GetValue(options));
    }
}

/// <summary>Where a request has the account.</summary>
internal enum AccountPlace
{
    Header,

    /// <summary>In the path, with no header.</summary>
    Url,

    /// <summary>In the options, with no header.</summary>
    Body,
}
