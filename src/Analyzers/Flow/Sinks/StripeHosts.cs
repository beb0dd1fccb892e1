using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Which host a URL goes to, as far as its beginning is written out.</summary>
internal static class StripeHosts
{
    /// <summary>Tells whether it goes to Stripe.</summary>
    public static bool IsStripe(IOperation url) => HostOf(url) is { } host && IsStripe(host);

    /// <summary>Tells whether it goes to somebody else. The machine itself is nobody else.</summary>
    public static bool IsOther(IOperation url) => HostOf(url) is { } host && !IsStripe(host) && host is not ("localhost" or "127.0.0.1" or "[::1]" or "host.docker.internal");

    private static bool IsStripe(string host) => host.Equals("stripe.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".stripe.com", StringComparison.OrdinalIgnoreCase);

    private static string? HostOf(IOperation url)
    {
        url = url.Unwrapped();

        // "new Uri("https://…")": the text is what says it.
        while (url is IObjectCreationOperation { Type.Name: "Uri", Arguments: [{ Value: var text }, ..] })
            url = text.Unwrapped();
        if (url.SemanticModel is { } model)
            url = LocalUses.Resolve(url, model, CancellationToken.None);

        // What is put together by string.Format and the like begins with its first argument.
        if (url is IInvocationOperation { TargetMethod: { Name: "Format" or "Concat", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [{ Value: var first }, ..] })
            url = first;

        return url.WrittenStart() is { } start ? HostOf(start) : null;
    }

    // To its end: "https://api" + rest is no host yet.
    private static string? HostOf(string start)
    {
        var at = start.IndexOf("://", StringComparison.Ordinal);
        if (at < 0 || !(start.StartsWith("http", StringComparison.OrdinalIgnoreCase) || start.StartsWith("ws", StringComparison.OrdinalIgnoreCase)))
            return null;

        var host = start.Substring(at + 3);
        var end = host.IndexOfAny(['/', '?', '#', ':']);
        return end < 0 ? host : host.Substring(0, end);
    }
}
