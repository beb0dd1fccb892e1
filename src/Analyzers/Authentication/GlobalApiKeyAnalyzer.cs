using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>CG1001: an assignment of <c>StripeConfiguration.ApiKey</c> in any form, and <c>StripeApiKey</c> in app.config or web.config, which Stripe.net reads into it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GlobalApiKeyAnalyzer() : StripeRule(GlobalApiKey)
{
    // The assigned value is never quoted: it may be the key.
    private static readonly DiagnosticDescriptor GlobalApiKey = Rule.Error(
        DiagnosticIds.GlobalApiKey,
        title: "Give Stripe's key to a client instead of setting it globally",
        message: "'{0}' sets StripeConfiguration.ApiKey, which authenticates every Stripe request of the process. Register an IStripeClient with services.AddStripeClient(...), or pass the key to a StripeClient or in the request's RequestOptions.",
        description: "StripeConfiguration.ApiKey is one static value for all requests, threads and accounts of a process: whatever sets it last decides on whose behalf all others act. Give the key to a client, and the client to the services.");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        start.RegisterInStripeFiles(stripe, operation => Analyze(operation, stripe), [.. AssignmentTargets.Kinds, OperationKind.Invocation]);
        start.RegisterAdditionalFileAction(static file => Analyze(file));
    }

    private static void Analyze(OperationInFile context, StripeSymbols stripe)
    {
        var sets = context.Operation is IInvocationOperation call ? stripe.IsGlobalApiKeySetter(call.TargetMethod) : context.Operation.Assigns(stripe.IsGlobalApiKey);
        if (sets)
            context.Report(GlobalApiKey, context.Operation.Syntax.GetLocation(), context.WithoutFixInClientApp(), arguments: context.ContainingMemberName);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!AppSettings.IsIn(file) || ReadableText.Of(file, context.CancellationToken) is not { } text)
            return;

        foreach (var key in AppSettings.KeysIn(text, context.CancellationToken))
        {
            if (StripeSymbols.IsGlobalApiKeySetting(key.Name))
                context.Report(GlobalApiKey, Location.Create(file.Path, key.Span, text.Lines.GetLinePositionSpan(key.Span)), Path.GetFileName(file.Path));
        }
    }
}
