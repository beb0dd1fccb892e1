namespace ConnectGen.Calls;

/// <summary>How the calls of an interface say on whose behalf they are made: the values of the runtime library's <c>ConnectedAccountAuthentication</c>.</summary>
internal enum CallAuthentication
{
    StripeAccountHeader = 0,
    StripeContextHeader = 1,
    AccountApiKey = 2,
}
