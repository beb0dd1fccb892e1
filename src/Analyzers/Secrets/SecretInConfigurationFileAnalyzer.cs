using ConnectGen.Analyzers.Secrets.Files;
using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>CG2004: a secret in a configuration file of the project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInConfigurationFileAnalyzer() : StripeRule(SecretInConfigurationFile)
{
    private static readonly DiagnosticDescriptor SecretInConfigurationFile = Rule.Warning(
        DiagnosticIds.SecretInConfigurationFile,
        title: "Keep Stripe's secrets out of configuration files",
        message: "'{0}' holds {1} ({2}), which whoever has the file or its history can use. Set it from user secrets, the environment or a secret store, and roll it in Stripe's Dashboard if the file has been shared.",
        description: "A file of the project is checked in, copied, built into images and kept in their history: sooner or later more people have it than may use the key.");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe) => start.RegisterAdditionalFileAction(static context => Analyze(context));

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var file = ProjectFile.Of(context.AdditionalFile, context.Options, context.Compilation);
        if (file.Kind != FileKind.Configuration)
            return;

        foreach (var found in ScannedFile.SecretsIn(context, file))
        {
            // A secret in a publishable key's place is CG2005.
            if (!found.IsForPublishableKey)
                context.Report(SecretInConfigurationFile, found.Location, found.Name ?? Path.GetFileName(context.AdditionalFile.Path), found.Secret.Description, found.Secret.Redacted);
        }
    }
}
