namespace ConnectGen.Analyzers.Secrets;

/// <summary>The rows of which placeholders are made: of one character, of the alphabet, of a keyboard, forwards and backwards, and two of them in turn.</summary>
internal static class PlaceholderRows
{
    private const int ShortestRow = 4;

    // Shorter rows count where they follow each other: "ABC123DEF456".
    private const int ShortestOfSeveral = 3;

    // "a1b2c3"
    private const int ShortestOfTwoInTurn = 6;

    private static readonly int[][] Orders =
    [
        PositionsIn("0123456789", "abcdefghijklmnopqrstuvwxyz"),
        PositionsIn("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"),
        PositionsIn("1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"),
    ];

    /// <summary>Marks the characters that belong to rows.</summary>
    /// <returns>The length of the longest row.</returns>
    public static int Mark(ReadOnlySpan<char> text, Span<bool> filler)
    {
        var longest = 0;
        for (var i = 0; i < text.Length;)
        {
            // From row to row, as long as one begins where another ends.
            var start = i;
            var longestHere = 0;
            while (i < text.Length && Length(text.Slice(i), distance: 1) is >= ShortestOfSeveral and var length)
            {
                longestHere = Math.Max(longestHere, length);
                i += length;
            }

            if (longestHere >= ShortestRow || i - start >= 2 * ShortestOfSeveral)
                filler.Slice(start, i - start).Fill(true);
            longest = Math.Max(longest, longestHere);
            i = Math.Max(i, start + 1);
        }

        for (var i = 0; i < text.Length;)
        {
            var length = Length(text.Slice(i), distance: 2);
            if (length >= ShortestOfTwoInTurn)
                filler.Slice(i, length).Fill(true);
            i += length >= ShortestOfTwoInTurn ? length - 1 : 1;
        }

        return longest;
    }

    // How many characters the row has that a text begins with: each the same step away from the one that stands some places before it.
    private static int Length(ReadOnlySpan<char> text, int distance)
    {
        var longest = 0;
        foreach (var positions in Orders)
        {
            var length = Math.Min(2 * distance, text.Length);
            for (var i = distance; i < length; i++)
            {
                if (Step(text, i, distance, positions) is not (>= -1 and <= 1))
                    length = i;
            }

            if (length == 2 * distance)
            {
                while (length < text.Length && Step(text, length, distance, positions) == Step(text, length - distance, distance, positions))
                    length++;
            }

            longest = Math.Max(longest, length);
        }

        return longest;
    }

    private static int Step(ReadOnlySpan<char> text, int at, int distance, int[] positions) => positions[text[at] & 127] - positions[text[at - distance] & 127];

    // Between two rows lies a gap, so that no step leads from one to the next. A character of no row is far from any other, but not from itself.
    private static int[] PositionsIn(params string[] rows)
    {
        var positions = new int[128];
        for (var i = 0; i < positions.Length; i++)
            positions[i] = 1000 + (10 * i);

        var next = 0;
        foreach (var row in rows)
        {
            foreach (var character in row)
            {
                positions[character] = next;
                positions[char.ToUpperInvariant(character)] = next++;
            }

            next += 10;
        }

        return positions;
    }
}
