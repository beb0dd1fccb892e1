using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>CG2006: a client or service of Stripe.net, or a secret, in an app that runs on its user's device.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StripeInClientProjectAnalyzer() : StripeRule(StripeInClientProject)
{
    private static readonly DiagnosticDescriptor StripeInClientProject = Rule.Error(
        DiagnosticIds.StripeInClientProject,
        title: "Call Stripe from a server, not from an app on its user's device",
        message: "'{0}' is {1} in {2}: whoever has the app has the secrets that it works with. Move it to a server, and give the app no more than the publishable key and the connected account's ID.",
        description: "Stripe.net's clients and services work with the secret key. An app that runs in a browser, on a phone or on a desktop cannot keep it: whatever is in the app, or comes to it, is its user's to read. Call Stripe from a server that the app asks.");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        if (!ClientProject.MayBe(start.Options, start.Compilation))
            return;

        start.RegisterInStripeFiles(
            stripe,
            operation => Analyze(operation, stripe),
            OperationKind.ObjectCreation,
            OperationKind.Invocation,
            OperationKind.PropertyReference,
            OperationKind.SimpleAssignment,
            OperationKind.CoalesceAssignment);
    }

    private static void Analyze(OperationInFile context, StripeSymbols stripe)
    {
        var work = new ServerWork(stripe, context.SemanticModel, context.CancellationToken);
        if (work.Of(context.Operation) is var (name, done) && context.ClientApp is { } app)
            context.Report(StripeInClientProject, ServerWork.LocationOf(context.Operation), arguments: [name, done, app]);
    }
}
