using System.Text.RegularExpressions;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>A block of code of a page, with what the page says about it.</summary>
/// <param name="Language">As it stands after the fence.</param>
/// <param name="Above">The paragraph above the block, in one line; empty where another block stands there.</param>
/// <param name="Text">The lines between the fences.</param>
internal sealed partial record MarkdownBlock(string Language, string Above, string Text)
{
    public IReadOnlyList<string> Lines => Text.Split('\n');

    /// <summary>The blocks between two headings, the first included.</summary>
    public static IReadOnlyList<MarkdownBlock> Read(string page, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(TestPaths.RepositoryRoot, "docs", page)).ReplaceLineEndings("\n");
        var (begin, end) = (text.IndexOf($"\n{from}\n", StringComparison.Ordinal), text.IndexOf($"\n{to}\n", StringComparison.Ordinal));
        Assert.True(0 <= begin && begin < end, $"{page} has no part from '{from}' to '{to}'.");
        return [.. Block().Matches(text[begin..end]).Select(static match =>
            new MarkdownBlock(match.Groups["language"].Value, match.Groups["above"].Value.Replace('\n', ' ').Trim(), match.Groups["text"].Value.TrimEnd('\n')))];
    }

    [GeneratedRegex("(?<above>(^[^`\n][^\n]*\n|^`[^`][^\n]*\n)*)\n?^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
