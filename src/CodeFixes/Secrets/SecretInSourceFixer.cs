using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.CodeFixes.Secrets;

/// <summary>CG2001: reads the key from the app's configuration, where that is at hand or the class can take it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretInSourceFixer))]
public sealed class SecretInSourceFixer() : SolutionFixer(DiagnosticIds.SecretInSource, "Read the key from configuration")
{
    private protected override string TitleOf(SyntaxNode node, Diagnostic finding) => $"{base.TitleOf(node, finding)} ('{WrittenKey.SettingOf(node)}')";

    private protected override bool IsMendable(SyntaxNode root, TextSpan place) => IsInCode(root, place);

    internal override Task<Solution?> MendAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> found, CancellationToken cancellationToken) =>
        KeyFromConfiguration.TryReadAsync(document, node, cancellationToken);

    /// <summary>Tells whether a key stands in code: one in a comment is removed by whoever wrote it.</summary>
    internal static bool IsInCode(SyntaxNode root, TextSpan place) => root.FindToken(place.Start).Span.Contains(place.Start);
}
