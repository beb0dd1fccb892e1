using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnectGen.CodeFixes;

/// <summary>The fix of one rule, or of some that are mended alike: offered for each finding by itself, and for all of a document, project or solution at once.</summary>
public abstract class RuleFixer : CodeFixProvider
{
    /// <summary>Makes the fix.</summary>
    /// <param name="ruleIds">The rules whose findings it mends.</param>
    protected RuleFixer(params string[] ruleIds) => FixableDiagnosticIds = ImmutableArray.Create(ruleIds);

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // What Razor writes for a view is flagged, and mended in the view.
        if (context.Document.IsGenerated())
            return;

        foreach (var diagnostic in context.Diagnostics)
            await RegisterAsync(context, diagnostic).ConfigureAwait(false);
    }

    /// <summary>Offers what mends a finding, or nothing where it cannot be mended.</summary>
    protected abstract Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic);

    /// <summary>Offers to replace one node. Findings whose fixes have one title are mended together.</summary>
    protected static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, SyntaxNode old, SyntaxNode @new, string? equivalenceKey = null) =>
        context.RegisterCodeFix(CodeAction.Create(title, token => context.Document.ReplaceAsync(old, @new, token), equivalenceKey ?? title), diagnostic);
}
