using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ConnectGen.Wire.Tests.Server;

/// <summary>One request as it came over the socket.</summary>
public sealed partial class RecordedRequest
{
    // One character per byte and back again without loss, whatever the bytes are.
    private static readonly Encoding Bytewise = Encoding.Latin1;

    private readonly byte[] _body;

    private RecordedRequest(StripeHost host, byte[] raw, string[] head, byte[] body)
    {
        var requestLine = head[0].Split(' ');
        if (requestLine.Length != 3)
            throw new FormatException($"Not a request line: '{head[0]}'.");

        Host = host;
        Raw = raw;
        Method = requestLine[0];
        Target = requestLine[1];
        Headers = [.. head.Skip(1).Select(ParseHeader)];
        _body = body;
        Normalised = Normalise(head, body, Headers);
    }

    /// <summary>Which of Stripe's hosts the request was for.</summary>
    public StripeHost Host { get; }

    /// <summary>Every byte of the request, from its request line to the end of its body.</summary>
    public ReadOnlyMemory<byte> Raw { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>Path and query, as sent (escapes included).</summary>
    public string Target { get; }

    /// <summary>The path, as sent.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>The query's parameters, decoded.</summary>
    public Dictionary<string, StringValues> Query => QueryHelpers.ParseQuery(Target.Contains('?') ? Target[Target.IndexOf('?')..] : "");

    /// <summary>The header lines in their order, names and values as sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The body as UTF-8 text, without decoding of a transfer encoding.</summary>
    public string Body => Encoding.UTF8.GetString(_body);

    /// <summary>The body's form parameters, decoded.</summary>
    public Dictionary<string, StringValues> Form => QueryHelpers.ParseQuery(Body);

    /// <summary>The <c>Stripe-Account</c> header, or null if there is none.</summary>
    public string? Account => Header("Stripe-Account");

    /// <summary>The <c>Idempotency-Key</c> header, or null if there is none.</summary>
    public string? IdempotencyKey => Header("Idempotency-Key");

    /// <summary>
    /// The request, one character per byte, with only that masked which differs between two runs of the same code: an
    /// idempotency key that Stripe.net made up, the telemetry about the request before, and the boundary of a multipart body.
    /// </summary>
    public string Normalised { get; }

    /// <summary>The value of the only header of that name; null if there is none.</summary>
    /// <exception cref="InvalidOperationException">The request has the header more than once.</exception>
    public string? Header(string name)
    {
        var values = Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).ToArray();
        return values.Length switch
        {
            0 => null,
            1 => values[0],
            _ => throw new InvalidOperationException($"{name} is there {values.Length} times: {string.Join(", ", values)}"),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Target} [{Account ?? "no account"}]";

    /// <summary>Reads the bytes of one request.</summary>
    /// <exception cref="FormatException">The bytes are not an HTTP/1.1 request.</exception>
    public static RecordedRequest Parse(StripeHost host, byte[] raw)
    {
        var end = raw.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
            throw new FormatException($"No end of the header in: {Bytewise.GetString(raw)}");
        return new RecordedRequest(host, raw, Bytewise.GetString(raw, 0, end).Split("\r\n"), raw[(end + 4)..]);
    }

    private static KeyValuePair<string, string> ParseHeader(string line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 ? new(line[..colon], line[(colon + 1)..].Trim()) : throw new FormatException($"Not a header: '{line}'.");
    }

    private static string Normalise(string[] head, byte[] body, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var lines = head.ToArray();
        string? boundary = null;
        for (var i = 0; i < headers.Count; i++)
        {
            var (name, value) = headers[i];
            // The name and the white space around the value stay as they came.
            if (name.Equals("Idempotency-Key", StringComparison.OrdinalIgnoreCase) && RandomKey().IsMatch(value))
                lines[i + 1] = lines[i + 1].Replace(value, "<random>", StringComparison.Ordinal);
            else if (name.Equals("X-Stripe-Client-Telemetry", StringComparison.OrdinalIgnoreCase))
                lines[i + 1] = lines[i + 1].Replace(value, "<telemetry>", StringComparison.Ordinal);
            else if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && Boundary().Match(value) is { Success: true } match)
                boundary = match.Groups["boundary"].Value;
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{string.Join("\r\n", lines)}\r\n\r\n{Bytewise.GetString(body)}");
        return boundary is null ? text : text.Replace(boundary, "<boundary>", StringComparison.Ordinal);
    }

    // What Stripe.net makes up: Guid.NewGuid().ToString(). A key that a test chooses must not look like one.
    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    private static partial Regex RandomKey();

    [GeneratedRegex("""^multipart/.*;\s*boundary="?(?<boundary>[^";]+)""")]
    private static partial Regex Boundary();
}
