using System.Security.Cryptography;

namespace Marketplace.StripeStandIn;

/// <summary>Identifiers and keys that look like Stripe's. All are random: nothing in this folder is, or was, a real one.</summary>
internal static class Ids
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static string New(string prefix, int length = 16) => $"{prefix}_{Random(length)}";

    public static string NewAccount() => New("acct");

    public static string NewRequest() => New("req", 14);

    public static string NewSecretKey() => string.Concat("sk_", "test_", Random(24));

    public static string NewPublishableKey() => string.Concat("pk_", "test_", Random(24));

    public static string NewWebhookSecret() => string.Concat("whsec_", Random(32));

    private static string Random(int length) => RandomNumberGenerator.GetString(Alphabet, length);
}
