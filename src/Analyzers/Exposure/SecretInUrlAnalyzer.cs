using ConnectGen.Analyzers.Flow;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Exposure;

/// <summary>CG3004: a key or secret in a URL, a redirect, a cookie, a header or a request to another host.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInUrlAnalyzer() : FlowRule(SecretInUrl)
{
    private static readonly DiagnosticDescriptor SecretInUrl = Rule.Error(
        DiagnosticIds.SecretInUrl,
        title: "Keep Stripe's secrets out of URLs, cookies and headers",
        message: "'{0}' is a secret of Stripe's, and it leaves through {1}. Keep it on the server: send the connected account's ID, or something that stands for it.",
        description: "URLs are kept by browsers, proxies and logs, cookies and headers of responses are on the client, and what another host gets is no longer yours to protect. Send an ID, and look the secret up on the server.");

    /// <inheritdoc />
    private protected override bool IsOwn(FlowFinding finding) => finding is { Sink.Place: SinkPlace.Url or SinkPlace.Cookie or SinkPlace.Header or SinkPlace.BrowserStorage or SinkPlace.OtherHost };
}
