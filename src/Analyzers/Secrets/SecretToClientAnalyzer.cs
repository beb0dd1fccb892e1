using ConnectGen.Analyzers.Exposure;
using ConnectGen.Analyzers.Flow;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>CG2003: a secret that is put where a client gets it: a view, a page's markup, a component that runs in the browser, JavaScript.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretToClientAnalyzer() : FlowRule(SecretToClient)
{
    private static readonly DiagnosticDescriptor SecretToClient = Rule.Error(
        DiagnosticIds.SecretToClient,
        title: "Keep Stripe's secrets out of what clients get",
        message: "'{0}' gets to the client through {1}, where anyone can read it. Keep it on the server, and give the client the publishable key and the connected account's ID instead (ConnectClientConfiguration).",
        description: "Whoever has a secret key can do all that the account can. What a view, a page's markup or a script is given is on its way to the browser, whether it is shown there or not. Give it the publishable key and the account's ID.");

    /// <inheritdoc />
    private protected override bool IsOwn(FlowFinding finding) => finding.Sink.Place == SinkPlace.Client;
}
