using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>A secret of Stripe's that stands in a text. It holds no more of it than may be shown.</summary>
internal readonly struct StripeSecret(TextSpan span, SecretKind kind, bool isTest, string redacted)
{
    /// <summary>Gets where it stands, prefix included.</summary>
    public TextSpan Span => span;

    public SecretKind Kind => kind;

    /// <summary>Gets whether it says of itself that it is of test mode. Webhook signing secrets don't say.</summary>
    public bool IsTest => isTest;

    /// <summary>Gets whether a test may hold it: test keys, and webhook signing secrets, which may well be made up. A live key is one wherever it stands.</summary>
    public bool IsFineInTests => isTest || kind == SecretKind.WebhookSigningSecret;

    /// <summary>Gets the prefix and the last four characters, which is what messages may show: <c>sk_live_…3f9K</c>.</summary>
    public string Redacted => redacted;

    /// <summary>Gets what messages call it.</summary>
    public string Description => (kind, isTest) switch
    {
        (SecretKind.WebhookSigningSecret, _) => "a webhook signing secret",
        (SecretKind.RestrictedKey, false) => "a live restricted key",
        (SecretKind.RestrictedKey, true) => "a test restricted key",
        (SecretKind.OrganizationKey, false) => "a live organization key",
        (SecretKind.OrganizationKey, true) => "a test organization key",
        (_, false) => "a live secret key",
        (_, true) => "a test secret key",
    };

    /// <summary>Gets the same secret in a text that begins earlier.</summary>
    public StripeSecret Shifted(int by) => new(new TextSpan(span.Start + by, span.Length), kind, isTest, redacted);
}
