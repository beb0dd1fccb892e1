using System.Text.RegularExpressions;

namespace Marketplace.StripeStandIn;

/// <summary>What may be said of a key: its kind and its last four characters, as on Stripe's dashboard.</summary>
internal static partial class Redaction
{
    private const int Shown = 4;

    /// <summary>The form that Stripe's own error messages have.</summary>
    public static string Stars(string key) => Mask(key, new string('*', 20));

    /// <summary>Every key in a text, for showing: <c>sk_test_...</c> and four characters. Of the secret of a payment nothing is left.</summary>
    public static string Keys(string text) => ClientSecret().Replace(Key().Replace(text, match => Mask(match.Value, "...")), "$1...");

    /// <summary>An Authorization header, for showing. A publishable key is for everybody; what is no key of Stripe's may be a secret all the same.</summary>
    public static string Authorization(string header)
    {
        var key = header.IndexOf(' ', StringComparison.Ordinal) + 1;
        if (PublishableKey().IsMatch(header[key..]))
            return header;
        return header[..key] + (Prefix().IsMatch(header[key..]) ? Mask(header[key..], "...") : "...");
    }

    private static string Mask(string key, string middle)
    {
        var prefix = Prefix().Match(key).Value;
        var rest = key[prefix.Length..];
        return prefix + middle + (rest.Length > 2 * Shown ? rest[^Shown..] : "");
    }

    [GeneratedRegex("^(?:sk|rk)_(?:live|test)_")]
    private static partial Regex Prefix();

    [GeneratedRegex("(?:sk|rk)_(?:live|test)_[0-9A-Za-z_]+")]
    private static partial Regex Key();

    [GeneratedRegex("^pk_(?:live|test)_[0-9A-Za-z]+$")]
    private static partial Regex PublishableKey();

    [GeneratedRegex("(_secret_)[0-9A-Za-z]+")]
    private static partial Regex ClientSecret();
}
