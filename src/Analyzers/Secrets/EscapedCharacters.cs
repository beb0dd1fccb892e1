namespace ConnectGen.Analyzers.Secrets;

/// <summary>Finds letters, digits and underscores that are written as escapes (<c>\u0073</c>, <c>\x5f</c>, <c>\U00000073</c>), which nobody needs and few write.</summary>
internal static class EscapedCharacters
{
    /// <summary>Adds the places where one begins in a part of a text.</summary>
    public static void Find(ReadOnlySpan<char> text, int from, int to, int shift, List<int> found)
    {
        for (var next = from; next < to;)
        {
            var distance = text.Slice(next, to - next).IndexOf('\\');
            if (distance < 0)
                return;

            var start = next + distance;
            if (Decode(text.Slice(start + 1)) is { } character && (SecretMatcher.IsAlphanumeric(character) || character == '_'))
                found.Add(start + shift);
            next = start + 1;
        }
    }

    private static char? Decode(ReadOnlySpan<char> escape)
    {
        var digits = escape.IsEmpty ? 0 : escape[0] switch
        {
            'u' => 4,
            'U' => 8,
            'x' => 4,
            _ => 0,
        };
        var value = 0;
        for (var i = 1; i <= digits; i++)
        {
            if (i >= escape.Length || !SecretMatcher.IsHexadecimal(escape[i]))
            {
                if (escape[0] == 'x' && i > 1)
                    break;
                return null;
            }

            value = (value << 4) | Digit(escape[i]);
        }

        return digits > 0 && value is > 0 and < 128 ? (char)value : null;
    }

    private static int Digit(char hexadecimal) => hexadecimal <= '9' ? hexadecimal - '0' : (hexadecimal | ' ') - 'a' + 10;
}
