namespace ConnectGen.Analyzers.Secrets;

/// <summary>The secrets that Stripe gives to servers. Publishable keys, client secrets, ephemeral keys and IDs are for clients and none of these.</summary>
internal enum SecretKind
{
    SecretKey,
    RestrictedKey,
    OrganizationKey,
    WebhookSigningSecret,
}
