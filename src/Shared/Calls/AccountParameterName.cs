namespace ConnectGen.Calls;

/// <summary>Tells a string that is the connected account from one that is some other account's ID, by its name.</summary>
internal static class AccountParameterName
{
    private static readonly string[] Endings = ["account", "accountid", "acct", "acctid"];

    // Objects of Stripe with "account" in their names: their IDs are no connected account's.
    private static readonly string[] OtherAccounts = ["bank", "external", "financial", "pay", "savings", "user"];

    private static readonly string[] KeyEndings = ["key", "secret", "accesstoken"];

    /// <summary>Tells whether a string is an account's key, where one is expected.</summary>
    public static bool IsKey(string parameterName)
    {
        var name = Normalised(parameterName);
        return KeyEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) && !name.EndsWith("idempotencykey", StringComparison.Ordinal);
    }

    public static bool IsAccount(string parameterName)
    {
        var name = Normalised(parameterName);
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return !OtherAccounts.Any(other => name.EndsWith(other + ending, StringComparison.Ordinal));
        }

        return false;
    }

    private static string Normalised(string parameterName) => parameterName.Replace("_", "").ToLowerInvariant();
}
