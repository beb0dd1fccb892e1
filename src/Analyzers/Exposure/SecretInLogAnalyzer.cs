using ConnectGen.Analyzers.Flow;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Exposure;

/// <summary>CG3003: a key or secret in a log, a trace, a metric's tag or an exception's message.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInLogAnalyzer() : FlowRule(SecretInLog)
{
    private static readonly DiagnosticDescriptor SecretInLog = Rule.Error(
        DiagnosticIds.SecretInLog,
        title: "Keep Stripe's secrets out of logs and exceptions",
        message: "'{0}' is a secret of Stripe's, and {1} writes it where logs are read. Leave it out, or write the connected account's ID instead.",
        description: "Logs, traces and exceptions are kept for long, copied to other systems and read by many. A secret in them has to be taken for known. Log the account's ID in its place.");

    /// <inheritdoc />
    private protected override bool IsOwn(FlowFinding finding) => finding is { Sink.Place: SinkPlace.Log or SinkPlace.Exception };
}
