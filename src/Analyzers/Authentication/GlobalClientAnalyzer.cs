using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>CG1002: an assignment of <c>StripeConfiguration.StripeClient</c> in any form.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GlobalClientAnalyzer() : StripeRule(GlobalClient)
{
    private static readonly DiagnosticDescriptor GlobalClient = Rule.Error(
        DiagnosticIds.GlobalClient,
        title: "Give each service its client instead of setting one globally",
        message: "'{0}' sets StripeConfiguration.StripeClient, which sends the requests of every service of the process that was given no client. Register it with services.AddSingleton<IStripeClient>(...), and pass it to the services.",
        description: "StripeConfiguration.StripeClient is one static value for all requests, threads and accounts of a process: whatever sets it last decides with whose key all others act. Register the client, and pass it to the services.");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe) =>
        start.RegisterInStripeFiles(stripe, operation => Analyze(operation, stripe), AssignmentTargets.Kinds);

    private static void Analyze(OperationInFile context, StripeSymbols stripe)
    {
        if (context.Operation.Assigns(stripe.IsGlobalClient))
            context.Report(GlobalClient, context.Operation.Syntax.GetLocation(), context.WithoutFixInClientApp(), arguments: context.ContainingMemberName);
    }
}
