using ConnectGen.Analyzers.Secrets.Files;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>CG2004: a secret in a configuration file of the project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInConfigurationFileAnalyzer() : SecretFileRule(SecretInConfigurationFile, FileKind.Configuration)
{
    private static readonly DiagnosticDescriptor SecretInConfigurationFile = Rule.Warning(
        DiagnosticIds.SecretInConfigurationFile,
        title: "Keep Stripe's secrets out of configuration files",
        message: "'{0}' holds {1} ({2}), which whoever has the file or its history can use. Set it from user secrets, the environment or a secret store, and roll it in Stripe's Dashboard if the file has been shared.",
        description: "A file of the project is checked in, copied, built into images and kept in their history: sooner or later more people have it than may use the key. Set it where the program runs: user secrets, the environment, a secret store.");
}
