using ConnectGen.Analyzers.Flow;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Generation;
using ConnectGen.Analyzers.Secrets;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <content>Keys that come a longer way: through variables, helpers and objects, by whatever name. What a name alone shows has been reported already.</content>
public sealed partial class AccountKeyAuthenticationAnalyzer
{
    private static void RegisterFlows(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        var analysis = FlowAnalysis.Of(start.Compilation, stripe, start.Options);
        var models = SecretMembers.Of(start.Compilation, stripe).Models;
        start.RegisterSemanticModelAction(file =>
        {
            foreach (var finding in analysis.FindingsIn(file.SemanticModel.SyntaxTree, file.CancellationToken))
            {
                if (finding is { Sink.Place: SinkPlace.Authentication, Secret: FlowSecret.AccountKey } && !IsReported(finding, file, stripe, models) && !IsAllowed(finding, file))
                    file.Report(AccountKeyAuthentication, finding.Expression.GetLocation(), properties: null, finding.Steps, [finding.Source]);
            }
        });
    }

    private static bool IsReported(FlowFinding finding, SemanticModelAnalysisContext file, StripeSymbols stripe, ModelsOfFiles models)
    {
        if (ClientProject.AppOf(file.Options, file.SemanticModel.Compilation, file.SemanticModel.SyntaxTree) is not null)
            return true;

        // The helper that takes the key is reported where it uses it, if the parameter says what it is.
        var model = models.Of(finding.LeavesAs.SyntaxTree);
        return new AccountKeyOrigin(stripe, model, file.CancellationToken).Find(model.GetOperation(finding.LeavesAs, file.CancellationToken)) is not null;
    }

    private static bool IsAllowed(FlowFinding finding, SemanticModelAnalysisContext file)
    {
        if (!AccountApiKeyOption.IsAllowed(file.Options, file.SemanticModel.SyntaxTree))
            return false;
        if (finding.Sink.Name == AuthenticationSinks.Request || finding.LeavesAs != finding.Expression)
            return true;

        return file.SemanticModel.GetOperation(finding.Expression, file.CancellationToken) is not { Parent: { } place } || !IsKept(place);
    }
}
