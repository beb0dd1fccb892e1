namespace ConnectGen;

// What is said of a text that is not a key, and of attempts to serialise one. Nothing of any text is repeated: what was refused may be a key all the same, with a space too many.
public sealed partial class ConnectedAccountKey
{
    internal const string Rule = "A connected account's key is sk_ or rk_ followed by letters, digits and underscores, as Stripe returned it as access_token.";

    internal static string Refusal(ReadOnlySpan<char> given)
    {
        if (given.StartsWith("pk_".AsSpan(), StringComparison.Ordinal))
            return $"{Rule} A publishable key is not one: it is for client-side code, and OAuth returns it beside the secret key, as stripe_publishable_key.";
        if (given.StartsWith("acct_".AsSpan(), StringComparison.Ordinal))
            return $"{Rule} An account ID is not one: make a ConnectedAccountId of it, which goes along with the platform's key as the Stripe-Account header.";

        return $"{Rule} {RefusedText.DescribeUnrepeated(given)} is not one.";
    }

    internal static string SerializationRefusal(Type type) =>
        $"{type.Name} is neither serialised nor deserialised, because a connected account's secret key must not leave the app that way. "
        + "Store the key with ConnectedAccountKeyProtector, and leave the member that holds it out, for instance with [JsonIgnore].";
}
