namespace ConnectGen;

// What is said of a text that is not an account ID.
public readonly partial struct ConnectedAccountId
{
    internal const string Rule = "An account ID is acct_ followed by letters and digits, such as acct_1Nv0FGQ9RKHgCVdK.";

    internal static string Refusal(ReadOnlySpan<char> given) => $"{Rule} {RefusedText.Describe(given)} is not one.";
}
