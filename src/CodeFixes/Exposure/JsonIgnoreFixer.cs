using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnectGen.CodeFixes.Exposure;

/// <summary>CG3001 and CG3002: tells the app's serialiser to leave out the property that holds the key, wherever it is declared. Where it is told so already, the compiler refuses a second attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JsonIgnoreFixer))]
public sealed class JsonIgnoreFixer() : SolutionFixer([DiagnosticIds.AccountKeyInResponse, DiagnosticIds.SecretInResponse], "Mark the property with [JsonIgnore]")
{
    private protected override string TitleOf(SyntaxNode node, Diagnostic finding)
    {
        // "P:Shop.Seller.StripeKey": the last two names are what the user calls it.
        var names = HolderOf(finding.Properties)?.Substring(2).Split('.') ?? [];
        return names.Length < 2 ? base.TitleOf(node, finding) : $"Mark '{names[names.Length - 2]}.{names[names.Length - 1]}' with [JsonIgnore]";
    }

    internal override async Task<Solution?> MendAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> found, CancellationToken cancellationToken)
    {
        if (HolderOf(found) is not { } holder
            || await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(holder, compilation) is not IPropertySymbol { DeclaringSyntaxReferences: [var declaration] })
        {
            return null;
        }

        // The property may be in another project than the endpoint, and its serialiser is the endpoint's.
        var attribute = JsonIgnore.For(compilation, cancellationToken);
        var solution = document.Project.Solution;
        if (solution.GetDocument(declaration.SyntaxTree) is not { } declaring
            || declaring.IsGenerated()
            || attribute.TryAdd(await declaration.GetSyntaxAsync(cancellationToken).ConfigureAwait(false)) is not { } changed)
        {
            return null;
        }

        return solution.WithDocumentSyntaxRoot(declaring.Id, changed);
    }

    private static string? HolderOf(ImmutableDictionary<string, string?> found) => found.TryGetValue(ProblemProperties.Holder, out var holder) ? holder : null;
}
