namespace ConnectGen.Diagnostics;

/// <summary>The rule IDs. A retired ID stays here as a comment and is never used again.</summary>
internal static class DiagnosticIds
{
    public const string NoMatchingCall = "CG0001";
    public const string AmbiguousCall = "CG0002";
    public const string MissingAccount = "CG0003";
    public const string NotACall = "CG0004";
    public const string InterfaceCannotBeImplemented = "CG0005";
    public const string InvalidEndpoint = "CG0006";
    public const string AccountTypedAsString = "CG0007";
    public const string AccountApiKey = "CG0008";
    public const string CallerNameCollision = "CG0009";

    public const string GlobalApiKey = "CG1001";
    public const string GlobalClient = "CG1002";
    public const string ServiceWithoutClient = "CG1003";
    public const string AccountKeyAuthentication = "CG1004";
    public const string CallWithoutAccount = "CG1005";
    public const string NotAnAccount = "CG1006";
    public const string SharedAccount = "CG1007";
    public const string OptionalAccount = "CG1008";

    public const string SecretInSource = "CG2001";
    public const string SecretInClientFile = "CG2002";
    public const string SecretToClient = "CG2003";
    public const string SecretInConfigurationFile = "CG2004";
    public const string SecretAsPublishableKey = "CG2005";
    public const string StripeInClientProject = "CG2006";

    public const string AccountKeyInResponse = "CG3001";
    public const string SecretInResponse = "CG3002";
    public const string SecretInLog = "CG3003";
    public const string SecretInUrl = "CG3004";
    public const string AccountKeyStored = "CG3005";
}
