using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Secrets.Files;

/// <summary>A secret that stands in a file of the project.</summary>
internal sealed class SecretInFile(StripeSecret secret, Location location, string? name, bool isForPublishableKey)
{
    public StripeSecret Secret => secret;

    /// <summary>Gets where it stands: the key itself, on its own line.</summary>
    public Location Location => location;

    /// <summary>Gets what it is called there, as a path of configuration where the file has one (<c>Stripe:SecretKey</c>); null where it has no name. It never holds a secret.</summary>
    public string? Name => name;

    /// <summary>Gets whether a publishable key belongs in its place.</summary>
    public bool IsForPublishableKey => isForPublishableKey;
}
