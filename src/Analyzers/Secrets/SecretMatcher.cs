using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>
/// Finds Stripe's secrets in a text, by their shape (<see href="https://docs.stripe.com/keys">API keys</see>): in the value of a constant and in a file's text alike, where what stands
/// before a key may be an escape. What is plainly a placeholder is none. Every character is looked at a bounded number of times.
/// </summary>
internal static class SecretMatcher
{
    /// <summary>Reads a part of a text.</summary>
    /// <param name="chunk">The part, with some of what stands before and behind it.</param>
    /// <param name="from">Where the part begins in the chunk.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="shift">Where the chunk begins in the text.</param>
    public delegate void ChunkReader(ReadOnlySpan<char> chunk, int from, int to, int shift);

    // The shortest body is older than any that Stripe gives out today; an organisation's key is the longest.
    private const int ShortestBody = 16;
    private const int LongestBody = 247;
    private const int LongestOrganizationBody = 300;
    private const int ShortestWebhookBody = 32;
    private const int LongestWebhookBody = 88;

    // Thirty-two bytes or more in base 64, with what pads them.
    private const int LongestPadding = 2;

    // What has to be at hand around a secret to judge it: the longest escape before (\U00000022), the longest key and an ellipsis behind.
    private const int LookBehind = 12;
    private const int LookAhead = 320;
    private const int ChunkLength = 16 * 1024;

    /// <summary>Finds the secrets of a text, in order.</summary>
    public static IReadOnlyList<StripeSecret> FindAll(string text) => FindAll(text.AsSpan());

    /// <inheritdoc cref="FindAll(string)"/>
    public static IReadOnlyList<StripeSecret> FindAll(ReadOnlySpan<char> text)
    {
        List<StripeSecret>? found = null;
        Find(text, from: 0, to: text.Length, shift: 0, ref found);
        return found ?? (IReadOnlyList<StripeSecret>)[];
    }

    /// <summary>Finds the secrets of a file, in order. No string is made of it.</summary>
    public static IReadOnlyList<StripeSecret> FindAll(SourceText text, CancellationToken cancellationToken) => FindAll(text, alsoRead: null, cancellationToken);

    /// <inheritdoc cref="FindAll(SourceText, CancellationToken)"/>
    /// <param name="text">The file.</param>
    /// <param name="alsoRead">What else reads the text as it goes by.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IReadOnlyList<StripeSecret> FindAll(SourceText text, ChunkReader? alsoRead, CancellationToken cancellationToken)
    {
        List<StripeSecret>? found = null;
        var buffer = ArrayPool<char>.Shared.Rent(LookBehind + ChunkLength + LookAhead);
        try
        {
            for (var start = 0; start < text.Length; start += ChunkLength)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var first = Math.Max(0, start - LookBehind);
                var length = Math.Min(start + ChunkLength + LookAhead, text.Length) - first;
                text.CopyTo(first, buffer, 0, length);
                var from = start - first;
                var to = Math.Min(from + ChunkLength, length);
                Find(buffer.AsSpan(0, length), from, to, shift: first, ref found);
                alsoRead?.Invoke(buffer.AsSpan(0, length), from, to, first);
            }
        }
        finally
        {
            // Others get the buffer next, and it may hold a key.
            ArrayPool<char>.Shared.Return(buffer, clearArray: found is not null);
        }

        return found ?? (IReadOnlyList<StripeSecret>)[];
    }

    // Those that begin from one place up to another. Each has an underscore behind its first letters, which is quickly looked for and rare.
    private static void Find(ReadOnlySpan<char> text, int from, int to, int shift, ref List<StripeSecret>? found)
    {
        var next = from;
        while (next < text.Length)
        {
            var distance = text.Slice(next).IndexOf('_');
            if (distance < 0)
                return;

            var underscore = next + distance;
            next = underscore + 1;
            var start = Start(text, underscore);
            if (start < from || start >= to || !IsBoundary(text, start) || TryMatch(text, start, underscore) is not { } secret)
                continue;

            (found ??= []).Add(secret.Shifted(shift));
            next = secret.Span.End;
        }
    }

    // Where the letters before an underscore begin, if a secret can begin with them.
    private static int Start(ReadOnlySpan<char> text, int underscore)
    {
        var before = text.Slice(0, underscore);
        if (before.EndsWith("sk".AsSpan(), StringComparison.Ordinal) || before.EndsWith("rk".AsSpan(), StringComparison.Ordinal))
            return underscore - 2;

        return before.EndsWith("whsec".AsSpan(), StringComparison.Ordinal) ? underscore - 5 : -1;
    }

    private static StripeSecret? TryMatch(ReadOnlySpan<char> text, int start, int underscore)
    {
        var rest = text.Slice(underscore + 1);
        if (text[start] == 'w')
            return TryMatchWebhook(text, start, underscore + 1);

        var isOrganization = text[start] == 's' && rest.StartsWith("org_".AsSpan(), StringComparison.Ordinal);
        var mode = isOrganization ? rest.Slice(4) : rest;
        var isTest = mode.StartsWith("test_".AsSpan(), StringComparison.Ordinal);
        if (!isTest && !mode.StartsWith("live_".AsSpan(), StringComparison.Ordinal))
            return null;

        var body = underscore + 1 + (isOrganization ? 4 : 0) + 5;
        var longest = isOrganization ? LongestOrganizationBody : LongestBody;
        var end = body;
        while (end < text.Length && end - body <= longest && IsAlphanumeric(text[end]))
            end++;

        var length = end - body;
        if (length < ShortestBody || length > longest || !IsEnd(text, end) || Placeholder.Is(text.Slice(body, length)))
            return null;

        var kind = isOrganization ? SecretKind.OrganizationKey : text[start] == 'r' ? SecretKind.RestrictedKey : SecretKind.SecretKey;
        return Secret(text, start, body, end, kind, isTest);
    }

    // Letters and digits from the Dashboard, hexadecimal from "stripe listen"; others who sign webhooks with such secrets write them in base 64.
    private static StripeSecret? TryMatchWebhook(ReadOnlySpan<char> text, int start, int body)
    {
        var word = body;
        while (word < text.Length && word - body <= LongestWebhookBody && IsAlphanumeric(text[word]))
            word++;

        var end = word;
        while (end < text.Length && end - body <= LongestWebhookBody && (IsAlphanumeric(text[end]) || text[end] is '+' or '/'))
            end++;

        var padded = end;
        while (padded < text.Length && text[padded] == '=' && padded - end < LongestPadding)
            padded++;

        // A slash may also begin the next part of a path, and "=" a value.
        if ((padded - body) % 4 != 0)
            end = padded = word - body is 32 or 64 || (end - body) % 4 == 1 ? word : end;

        var length = end - body;
        return length < ShortestWebhookBody || length > LongestWebhookBody || !IsEnd(text, padded) || Placeholder.Is(text.Slice(body, length))
            ? null
            : Secret(text, start, body, padded, SecretKind.WebhookSigningSecret, isTest: false);
    }

    private static StripeSecret Secret(ReadOnlySpan<char> text, int start, int body, int end, SecretKind kind, bool isTest) =>
        new(TextSpan.FromBounds(start, end), kind, isTest, $"{text.Slice(start, body - start).ToString()}…{text.Slice(end - 4, 4).ToString()}");

    /// <summary>Tells whether a word starts at a place. A letter that belongs to an escape is not part of one: "\nsk_…", "\u0022sk_…", "%3Dsk_…".</summary>
    public static bool IsBoundary(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || !(IsAlphanumeric(text[start - 1]) || text[start - 1] == '_'))
            return true;

        return IsEscape(text.Slice(0, start));
    }

    // Of C#, JSON and the like, and of URLs, in which a percent sign may have become %25.
    private static bool IsEscape(ReadOnlySpan<char> before) =>
        (before.Length >= 2 && before[before.Length - 2] == '\\' && before[before.Length - 1] is 'n' or 'r' or 't' or 'b' or 'f' or 'v' or 'a' or 'e' or '0')
        || IsHexadecimalEscape(before, "%", digits: 2)
        || IsHexadecimalEscape(before, "%25", digits: 2)
        || IsHexadecimalEscape(before, "\\x", digits: 1)
        || IsHexadecimalEscape(before, "\\x", digits: 2)
        || IsHexadecimalEscape(before, "\\x", digits: 3)
        || IsHexadecimalEscape(before, "\\x", digits: 4)
        || IsHexadecimalEscape(before, "\\u", digits: 4)
        || IsHexadecimalEscape(before, "\\U", digits: 8);

    private static bool IsHexadecimalEscape(ReadOnlySpan<char> before, string prefix, int digits)
    {
        if (before.Length < prefix.Length + digits || !before.Slice(0, before.Length - digits).EndsWith(prefix.AsSpan(), StringComparison.Ordinal))
            return false;

        foreach (var digit in before.Slice(before.Length - digits))
        {
            if (!IsHexadecimal(digit))
                return false;
        }

        return true;
    }

    // The end of a word, and not of one that goes on behind an ellipsis or is masked.
    private static bool IsEnd(ReadOnlySpan<char> text, int end) =>
        end == text.Length
        || !(IsAlphanumeric(text[end]) || text[end] is '_' or '*' or '•' or '…' || text.Slice(end).StartsWith("..".AsSpan(), StringComparison.Ordinal));

    /// <summary>Tells whether a character is a hexadecimal digit.</summary>
    public static bool IsHexadecimal(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    /// <summary>Tells whether a key may hold a character.</summary>
    public static bool IsAlphanumeric(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
