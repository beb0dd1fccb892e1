using ConnectGen.Analyzers.Secrets.Files;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>CG2002: a secret in a file that is delivered to clients.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInClientFileAnalyzer() : SecretFileRule(SecretInClientFile, FileKind.Client)
{
    private static readonly DiagnosticDescriptor SecretInClientFile = Rule.Error(
        DiagnosticIds.SecretInClientFile,
        title: "Keep Stripe's secrets out of files that clients load",
        message: "'{0}' holds {1} ({2}), and the file {3}. Leave what needs it to the server, give clients the publishable key alone, and roll this one in Stripe's Dashboard: whoever has loaded the file has it.",
        description: "What is delivered to a browser or a device can be read there by anyone. A secret key acts for the whole account, a test key for all of its test data. Move what needs it to the server, and roll the key.");
}
