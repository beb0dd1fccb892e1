using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Exposure;

/// <summary>The text of a message, out of which a place is taken together with what leads to it.</summary>
internal static class MessageText
{
    // "… with the key: " before the place: what is left reads as if it had never been there. Each part may be missing.
    private static readonly Regex Lead = new(
        @"[\s,;|]*(?:\b(?:with|using|and)\b\s*)?(?:\b(?:the|its|new|api|access|secret|refresh)\b\s+)*(?:\b\w*(?:key|token|secret)\b)?\s*[:=]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    // Numbered places would have to be numbered anew, so only names count.
    private static readonly Regex Placeholder = new(@"(?<!\{)(?:\{\{)*\{(?<name>[@$]?[A-Za-z_][^{}]*)\}", RegexOptions.CultureInvariant);

    private static readonly char[] Separators = [' ', ',', ';', '|', ':', '\t'];

    public static int CountOf(LiteralExpressionSyntax template) => Placeholder.Matches(template.Token.Text).Count;

    /// <summary>Takes the placeholder of a place in the order out of a template; null where nothing is left.</summary>
    public static LiteralExpressionSyntax? Without(LiteralExpressionSyntax template, int index)
    {
        var text = template.Token.Text;
        var name = Placeholder.Matches(text)[index].Groups["name"];

        // Behind the quotes that open the text, before those that close it.
        var start = text.IndexOf('"');
        while (text[start] == '"' && start < name.Index)
            start++;
        var end = text.LastIndexOf('"');
        while (text[end - 1] == '"' && end > name.Index)
            end--;

        var (before, after) = Join(text.Substring(start, name.Index - 1 - start), text.Substring(name.Index + name.Length + 1, end - name.Index - name.Length - 1), isFirst: true);
        return (before + after).Trim().Length == 0 ? null : (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(text.Substring(0, start) + before + after + text.Substring(end)).WithTriviaFrom(template);
    }

    /// <summary>Takes a hole out of an interpolated text; null where nothing is left.</summary>
    public static ExpressionSyntax? Without(InterpolatedStringExpressionSyntax text, InterpolationSyntax hole)
    {
        var at = text.Contents.IndexOf(hole);
        var (before, after) = Join(TextAt(text, at - 1), TextAt(text, at + 1), isFirst: at < 2 && (at == 0 || text.Contents[0] is InterpolatedStringTextSyntax));
        var start = string.Concat(text.Contents.Take(at).Where((content, i) => i < at - 1 || content is InterpolationSyntax).Select(static content => content.ToString()));
        var end = string.Concat(text.Contents.Skip(at + 1).Where(static (content, i) => i > 0 || content is InterpolationSyntax).Select(static content => content.ToString()));
        var rest = start + before + after + end;
        if (rest.Trim().Length == 0)
            return null;

        // Without a hole it is an ordinary text.
        var open = text.StringStartToken.Text;
        if (text.Contents.OfType<InterpolationSyntax>().Take(2).Count() == 1 && open is "$\"" or "$@\"" or "@$\"" && rest.IndexOfAny(['{', '}']) < 0)
            open = open.Replace("$", "");

        return SyntaxFactory.ParseExpression(open + rest + text.StringEndToken.Text).WithTriviaFrom(text);
    }

    private static string TextAt(InterpolatedStringExpressionSyntax text, int at) => at >= 0 && at < text.Contents.Count && text.Contents[at] is InterpolatedStringTextSyntax own ? own.TextToken.Text : "";

    private static (string Before, string After) Join(string before, string after, bool isFirst)
    {
        // What encloses the place goes with it.
        var pair = before.Length > 0 && after.Length > 0 ? $"{before[before.Length - 1]}{after[0]}" : "";
        if (pair is "()" or "[]" or "''" or "<>")
        {
            before = before.Substring(0, before.Length - 1);
            after = after.Substring(1);
        }

        before = Lead.Replace(before, "", 1);
        return (before, before.Length == 0 && isFirst ? after.TrimStart(Separators) : after);
    }
}
