using System.Text;

namespace ConnectGen.Wire.Tests.Harness;

/// <summary>A line by line difference of two texts, for people.</summary>
internal static class TextDiff
{
    /// <summary>All lines: those of both with two spaces before, those of the first alone with "- ", of the second alone with "+ ".</summary>
    public static string Of(string first, string second)
    {
        var left = first.Split('\n');
        var right = second.Split('\n');
        var common = LongestCommon(left, right);
        var text = new StringBuilder();
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                text.Append("  ").AppendLine(Visible(left[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                text.Append("- ").AppendLine(Visible(left[i++]));
            }
            else
            {
                text.Append("+ ").AppendLine(Visible(right[j++]));
            }
        }

        return text.ToString();
    }

    private static int[,] LongestCommon(string[] left, string[] right)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    // A difference in a carriage return or in a byte that no terminal shows must show too.
    private static string Visible(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var character in line)
            text.Append(character is >= ' ' and <= '~' ? character.ToString() : character == '\r' ? "\\r" : $"\\x{(int)character:x2}");
        return text.ToString();
    }
}
