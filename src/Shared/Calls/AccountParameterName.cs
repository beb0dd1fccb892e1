namespace ConnectGen.Calls;

/// <summary>Tells a string that is the connected account from one that is some other account's ID, by its name.</summary>
internal static class AccountParameterName
{
    private static readonly string[] Endings = ["account", "accountid", "acct", "acctid"];

    // Objects of Stripe with "account" in their names: their IDs are no connected account's.
    private static readonly string[] OtherAccounts = ["bank", "external", "financial", "pay", "savings", "user"];

    public static bool IsAccount(string parameterName)
    {
        var name = parameterName.Replace("_", "").ToLowerInvariant();
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return !OtherAccounts.Any(other => name.EndsWith(other + ending, StringComparison.Ordinal));
        }

        return false;
    }
}
