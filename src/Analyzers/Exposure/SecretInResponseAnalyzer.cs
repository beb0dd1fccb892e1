using ConnectGen.Analyzers.Flow;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Exposure;

/// <summary>CG3002: another secret of Stripe's that reaches an API endpoint's response.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInResponseAnalyzer() : FlowRule(SecretInResponse)
{
    private static readonly DiagnosticDescriptor SecretInResponse = Rule.Error(
        DiagnosticIds.SecretInResponse,
        title: "Keep Stripe's secrets out of responses",
        message: "'{0}' is a secret of Stripe's, and {1} gives it out. Keep it on the server: clients work with the publishable key and the connected account's ID.",
        description: "Whoever has the platform's key can do all that the platform can for all of its connected accounts; whoever has a webhook's signing secret can forge events. Return what the client needs and nothing besides.");

    /// <inheritdoc />
    private protected override bool IsOwn(FlowFinding finding) => finding is { Secret: not FlowSecret.AccountKey, Sink.Place: SinkPlace.Response };
}
