using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>Tells where in a C# file text stands that someone wrote out: strings, comments, and code that is switched off. Names are none.</summary>
internal static class SourcePlaces
{
    public static bool IsText(SyntaxToken token) => token.Kind()
        is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;

    /// <summary>Tells whether what stands between the tokens is text at a place.</summary>
    public static bool IsText(SyntaxTrivia trivia, int position) => trivia.Kind() switch
    {
        SyntaxKind.None => false,

        // What is asked about are names.
        SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.DefineDirectiveTrivia or SyntaxKind.UndefDirectiveTrivia => false,
        SyntaxKind.SkippedTokensTrivia => trivia.GetStructure() is { } skipped && IsText(skipped.FindToken(position)),
        _ => true,
    };
}
