using System.Text.RegularExpressions;

namespace SelfHostedPlugin.StripeStandIn;

/// <summary>What reached the stand-in, in order, printed as it was on the wire. No key is in it: of each, the kind and the last four characters are left.</summary>
internal sealed partial class WireLog(TextWriter output, string indent)
{
    private readonly List<WireRequest> _all = [];

    public IReadOnlyList<WireRequest> All
    {
        get
        {
            lock (_all)
                return [.. _all];
        }
    }

    public void Add(WireRequest request)
    {
        lock (_all)
        {
            _all.Add(request);
            output.WriteLine($"{indent}{request.Method} {request.Path}");
            output.WriteLine($"{indent}  Authorization: {request.Authorization}");
            output.WriteLine($"{indent}  Stripe-Account: {request.StripeAccount ?? "(none)"}");
            if (request.Body.Length > 0)
                output.WriteLine($"{indent}  {request.Body}");
        }
    }

    /// <summary>Replaces every key in a text.</summary>
    public static string Redact(string text) => Key().Replace(text, static key => $"{key.Groups["kind"].Value}...{key.Value[^4..]}");

    [GeneratedRegex("(?<kind>(?:sk|rk)_(?:live|test)_)[0-9A-Za-z]+")]
    private static partial Regex Key();
}

/// <summary>A request, with its keys redacted.</summary>
/// <param name="By">Whose key it carried.</param>
internal sealed record WireRequest(string Method, string Path, string Authorization, KeyOwner By, string? StripeAccount, string Body);

internal enum KeyOwner
{
    Nobody,
    Shop,
}
