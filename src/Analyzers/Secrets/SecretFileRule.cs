using ConnectGen.Analyzers.Secrets.Files;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>A rule about secrets in the files of one kind that a project hands to the compiler. Messages are given the secret's name, what it is, as much of it as may be shown, and how the file is delivered.</summary>
public abstract class SecretFileRule : StripeRule
{
    private readonly DiagnosticDescriptor _rule;
    private readonly FileKind _kind;

    private protected SecretFileRule(DiagnosticDescriptor rule, FileKind kind)
        : base(rule) => (_rule, _kind) = (rule, kind);

    /// <inheritdoc />
    private protected sealed override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe) => start.RegisterAdditionalFileAction(Analyze);

    private void Analyze(AdditionalFileAnalysisContext context)
    {
        var file = ProjectFile.Of(context.AdditionalFile, context.Options, context.Compilation);
        if (file.Kind != _kind)
            return;

        foreach (var found in ScannedFile.SecretsIn(context, file))
        {
            // A secret in a publishable key's place is CG2005.
            if (!found.IsForPublishableKey)
                context.Report(_rule, found.Location, found.Name ?? Path.GetFileName(context.AdditionalFile.Path), found.Secret.Description, found.Secret.Redacted, file.Delivery);
        }
    }
}
