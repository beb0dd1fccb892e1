namespace ConnectGen.Diagnostics;

/// <summary>The keys under which a problem hands its findings to the fix.</summary>
internal static class ProblemProperties
{
    /// <summary>Says that no change of this code alone would make it right.</summary>
    public const string NoFix = "NoFix";

    /// <summary>Which change mends it: <see cref="AddAccount"/> or <see cref="RequireAccount"/>.</summary>
    public const string Fix = "Fix";

    public const string AddAccount = "AddAccount";
    public const string RequireAccount = "RequireAccount";

    /// <summary>The type that the account is to have, without its namespace.</summary>
    public const string AccountType = "AccountType";

    /// <summary>The calls that fit, as <c>service|method</c>, separated by semicolons.</summary>
    public const string Candidates = "Candidates";

    /// <summary>A caller name that is free.</summary>
    public const string CallerName = "CallerName";

    /// <summary>The type that is constructed without a client, without its namespace.</summary>
    public const string Service = "Service";

    /// <summary>The expression of the account whose key a request is given.</summary>
    public const string Account = "Account";

    /// <summary>What messages call the secret that leaks: <c>OAuthToken.AccessToken</c>.</summary>
    public const string SecretSource = "SecretSource";

    /// <summary>The members of what leaks that hold a secret, by their names, separated by semicolons.</summary>
    public const string SecretMembers = "SecretMembers";

    /// <summary>The property of the project's own that holds a secret which leaks, by its documentation comment ID.</summary>
    public const string Holder = "Holder";
}
