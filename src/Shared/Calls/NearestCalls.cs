using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <summary>The calls that a method without a match comes closest to, for the message that says so.</summary>
internal static class NearestCalls
{
    private const int Shown = 2;

    // Words that people use for Stripe.net's own. A call is never found by them, only named in the error.
    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["Retrieve"] = "Get",
        ["Fetch"] = "Get",
        ["Read"] = "Get",
        ["Find"] = "Get",
        ["Remove"] = "Delete",
        ["Add"] = "Create",
        ["Make"] = "Create",
        ["Modify"] = "Update",
        ["Change"] = "Update",
        ["Edit"] = "Update",
    };

    public static ImmutableArray<StripeCall> Of(CallSignature signature, CallHint hint, StripeSymbols stripe)
    {
        var hinted = hint.Service is null ? null : stripe.Calls.Service(hint.Service);
        var name = InStripesWords(hint.Method is null ? signature.Operation : StripeCall.OperationOf(hint.Method));
        return (hinted?.Calls ?? stripe.Calls.All)
            .Where(static c => !c.IsObsolete)
            .OrderBy(c => Distance(signature, name, c, stripe))
            .ThenBy(static c => c.Service.MetadataName, StringComparer.Ordinal)
            .ThenBy(static c => c.Method.Name, StringComparer.Ordinal)
            .GroupBy(static c => (c.Service, c.Operation))
            .Select(static forms => forms.First())
            .Take(Shown)
            .ToImmutableArray();
    }

    private static int Distance(CallSignature signature, string name, StripeCall call, StripeSymbols stripe)
    {
        const int Mismatch = 4;
        var distance = Math.Min(EditDistance(name, call.Operation), EditDistance(name, call.Operation + call.Service.Name));
        if (signature.Result.Form != call.Result.Form)
            distance += Mismatch;
        if (signature.Result.Type is { } type && !SymbolEqualityComparer.Default.Equals(stripe.Element(type), call.Element))
            distance += Mismatch;
        if (signature.PathIds.Length != call.PathIds.Length)
            distance += Mismatch / 2;
        if (signature.Options is { } options)
            distance += SymbolEqualityComparer.Default.Equals(options.Type, call.Options?.Type) ? -Mismatch : Mismatch;
        return distance;
    }

    private static string InStripesWords(string name)
    {
        foreach (var synonym in Synonyms)
        {
            if (name.StartsWith(synonym.Key, StringComparison.Ordinal))
                return synonym.Value + name.Substring(synonym.Key.Length);
        }

        return name;
    }

    // Levenshtein's, over two rows.
    private static int EditDistance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(substituted, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
