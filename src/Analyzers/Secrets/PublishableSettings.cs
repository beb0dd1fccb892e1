using ConnectGen.Analyzers.Secrets.Files;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>The places of a file where a publishable key belongs, and a secret stands: <c>"Stripe:PublishableKey": "sk_…"</c>, <c>loadStripe("sk_…")</c>.</summary>
internal static class PublishableSettings
{
    /// <summary>Finds them in any file that the project hands to the compiler. The rules about files leave them alone.</summary>
    public static IEnumerable<SecretInFile> Find(AdditionalFileAnalysisContext context) =>
        ScannedFile.SecretsIn(context, ProjectFile.Of(context.AdditionalFile, context.Options, context.Compilation)).Where(static secret => secret.IsForPublishableKey);
}
