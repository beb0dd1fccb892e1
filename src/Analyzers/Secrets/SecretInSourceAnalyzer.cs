using ConnectGen.Analyzers.Gate;
using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>CG2001: a secret of Stripe's that is written in C#, in a string or comment or put together from constants.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInSourceAnalyzer() : StripeRule(SecretInSource)
{
    // An error where the secret is live; a test key's finding is made a warning.
    private static readonly DiagnosticDescriptor SecretInSource = Rule.Error(
        DiagnosticIds.SecretInSource,
        title: "Read Stripe's secrets from configuration instead of writing them into source code",
        message: "'{0}' is {1}, which anyone who sees this code can use: read it from configuration (user secrets, an environment variable, a vault), and roll it if it was ever pushed; see https://docs.stripe.com/keys-best-practices",
        description: "Source code is copied, pushed and shared, and its history keeps what was ever in it. Whoever has a secret key can act as the account that it belongs to. Read it from configuration, and roll one that was ever pushed.");

    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe) =>
        start.RegisterSemanticModelAction(file =>
        {
            // What Razor writes comes from a file of its own, and so does its finding.
            if (!file.IsGeneratedCode)
                Analyze(file, stripe);
        });

    private static void Analyze(SemanticModelAnalysisContext file, StripeSymbols stripe)
    {
        var tree = file.SemanticModel.SyntaxTree;
        var secrets = SourceSecrets.Of(tree, file.CancellationToken);
        foreach (var written in secrets.WrittenOut(file.CancellationToken))
        {
            if (written.Text is not { } text || !IsInPublishablePlace(text, file, stripe))
                Report(file, written.Secret, Location.Create(tree, written.Span));
        }

        // Put together from parts: only where this file holds a part, or names a constant that does.
        var constants = SecretConstants.Of(file.SemanticModel.Compilation, file.CancellationToken);
        if (!secrets.HaveFragments && (constants.IsEmpty || !tree.GetText(file.CancellationToken).ContainsWordOf(constants)))
            return;

        foreach (var expression in ComposedText.In(tree.GetRoot(file.CancellationToken), constants))
        {
            foreach (var secret in ComposedText.SecretsOf(expression, file.SemanticModel, file.CancellationToken))
            {
                if (!IsInPublishablePlace(expression, file, stripe))
                    Report(file, secret, expression.GetLocation());
            }
        }
    }

    // There it is CG2005 alone, which sees the files that name Stripe.
    private static bool IsInPublishablePlace(SyntaxNode text, SemanticModelAnalysisContext file, StripeSymbols stripe) =>
        StripeFiles.Of(file.SemanticModel.Compilation, stripe).Nodes(file).Length > 0 && PublishablePlace.Is(text, file.SemanticModel, file.CancellationToken);

    private static void Report(SemanticModelAnalysisContext file, StripeSecret secret, Location location)
    {
        if (secret.IsFineInTests && ProjectOptions.IsTestProject(file.Options))
            return;

        file.Report(SecretInSource, secret.IsTest ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, location, properties: null, additional: null, [secret.Redacted, secret.Description]);
    }
}
