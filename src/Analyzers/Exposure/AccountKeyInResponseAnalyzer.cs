using ConnectGen.Analyzers.Flow;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Exposure;

/// <summary>CG3001: a connected account's key that reaches an API endpoint's response.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccountKeyInResponseAnalyzer() : FlowRule(AccountKeyInResponse)
{
    private static readonly DiagnosticDescriptor AccountKeyInResponse = Rule.Error(
        DiagnosticIds.AccountKeyInResponse,
        title: "Keep connected accounts' keys out of responses",
        message: "'{0}' is a connected account's own key, and {1} gives it out. Return what the caller needs without it: the account's ID is enough to make calls for the account.",
        description: "Whoever has a connected account's key can do all that the account can. Stripe asks platforms never to expose it through endpoints of their own: give clients the account's ID.");

    /// <inheritdoc />
    private protected override bool IsOwn(FlowFinding finding) => finding is { Secret: FlowSecret.AccountKey, Sink.Place: SinkPlace.Response };
}
