using System.Collections.Immutable;
using ConnectGen.KnownSymbols;

namespace ConnectGen.Calls;

/// <summary>
/// The text of <c>[StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]</c>, taken apart.
/// </summary>
internal sealed class EndpointTemplate
{
    // Stripe's API knows these three; Stripe.net sends a body with POST alone. https://docs.stripe.com/api
    private static readonly Dictionary<string, string> HttpMethods = new()
    {
        ["GET"] = "Get",
        ["POST"] = "Post",
        ["DELETE"] = "Delete",
    };

    private EndpointTemplate(string httpMethod, ImmutableArray<Part> parts)
    {
        HttpMethod = httpMethod;
        Parts = parts;
    }

    /// <summary>Gets the name of the property of <c>System.Net.Http.HttpMethod</c>.</summary>
    public string HttpMethod { get; }

    public ImmutableArray<Part> Parts { get; }

    public bool IsV2 => Parts[0].Text!.StartsWith("/v2/", StringComparison.Ordinal);

    /// <summary>Gets the path without its parameters.</summary>
    public string Path => string.Concat(Parts.Select(static p => p.Text ?? ""));

    /// <summary>Gets the segment after <c>/v1/accounts/</c> or <c>/v2/core/accounts/</c>, which is the account's ID; null for any other path.</summary>
    public Part? AccountSegment
    {
        get
        {
            var start = Parts[0].Text!;
            if (AccountPlacements.EndsAtAccount(start))
                return Parts.Length > 1 ? Parts[1] : null;
            return AccountPlacements.AccountIn(start) is { } literal ? new Part(literal, null) : null;
        }
    }

    public IEnumerable<string> ParameterNames => Parts.Where(static p => p.Parameter is not null).Select(static p => p.Parameter!);

    /// <summary>Reads a template.</summary>
    /// <returns>The template, or null with <paramref name="error"/> saying what is wrong with the text.</returns>
    public static EndpointTemplate? Parse(string? text, out string? error)
    {
        var space = (text ?? "").IndexOf(' ');
        if (space <= 0)
            return Fail("write the verb and the path, such as \"POST /v1/charges/{chargeId}/refunds\"", out error);

        var verb = text!.Substring(0, space);
        if (!HttpMethods.TryGetValue(verb, out var httpMethod))
            return Fail($"'{verb}' is not a verb of Stripe's API; it has GET, POST and DELETE", out error);

        var path = text.Substring(space + 1);
        if (!path.StartsWith("/v1/", StringComparison.Ordinal) && !path.StartsWith("/v2/", StringComparison.Ordinal))
            return Fail($"the path '{path}' does not start with /v1/ or /v2/", out error);

        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var segment in path.Substring(1).Split('/'))
        {
            if (ReadSegment(segment, parts) is { } problem)
                return Fail(problem, out error);
        }

        error = null;
        return new EndpointTemplate(httpMethod, Merge(parts));
    }

    // A parameter is a whole segment: within one, an ID could change what the rest of the segment means.
    private static string? ReadSegment(string segment, ImmutableArray<Part>.Builder parts)
    {
        parts.Add(new Part("/", null));
        if (segment.Length == 0)
            return "the path has an empty segment";

        if (segment[0] == '{' && segment[segment.Length - 1] == '}')
        {
            var name = segment.Substring(1, segment.Length - 2);
            if (!IsIdentifier(name))
                return $"'{segment}' does not name a parameter";
            if (parts.Any(p => p.Parameter == name))
                return $"the path has the parameter '{name}' twice";

            parts.Add(new Part(null, name));
            return null;
        }

        if (!segment.All(IsPathCharacter) || segment is "." or "..")
            return $"the segment '{segment}' is neither plain text nor one parameter in braces";

        parts.Add(new Part(segment, null));
        return null;
    }

    private static bool IsPathCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.';

    private static bool IsIdentifier(string name) => Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name);

    private static ImmutableArray<Part> Merge(IEnumerable<Part> parts)
    {
        var merged = ImmutableArray.CreateBuilder<Part>();
        foreach (var part in parts)
        {
            if (part.Text is not null && merged.Count > 0 && merged[merged.Count - 1].Text is { } before)
                merged[merged.Count - 1] = new Part(before + part.Text, null);
            else
                merged.Add(part);
        }

        return merged.ToImmutable();
    }

    private static EndpointTemplate? Fail(string message, out string? error)
    {
        error = message;
        return null;
    }

    /// <summary>Literal text, or the name of the parameter that fills a segment.</summary>
    internal readonly record struct Part(string? Text, string? Parameter);
}
