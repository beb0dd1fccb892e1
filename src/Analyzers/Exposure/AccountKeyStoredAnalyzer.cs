using ConnectGen.Analyzers.Flow;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Exposure;

/// <summary>CG3005: a connected account's key that is stored without protection.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccountKeyStoredAnalyzer() : FlowRule(AccountKeyStored)
{
    private static readonly DiagnosticDescriptor AccountKeyStored = Rule.OffByDefault(
        DiagnosticIds.AccountKeyStored,
        title: "Protect connected accounts' keys where they are stored",
        message: "'{0}' is a connected account's own key, and {1} stores it as it is. Store the account's ID alone, or protect the key (ConnectedAccountKeyProtector).",
        description: "A copy of a database or of its backup gives out every account's key. Most platforms need no key at all: their own key and the account's ID do the same. Store the ID, and protect a key that has to be kept.");

    /// <inheritdoc />
    private protected override bool IsOwn(FlowFinding finding) => finding is { Secret: FlowSecret.AccountKey or FlowSecret.RefreshToken, Sink.Place: SinkPlace.Storage };
}
