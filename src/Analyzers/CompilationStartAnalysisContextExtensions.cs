using ConnectGen.Analyzers.Gate;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <summary>How a rule asks for operations.</summary>
internal static class CompilationStartAnalysisContextExtensions
{
    /// <summary>
    /// Calls <paramref name="action"/> for each operation of the kinds that someone wrote (implicit ones are passed over) in a file that names something of Stripe.net or ConnectGen.
    /// An operation action would have the compiler build the operation tree of every method of the project; this reads a file's text first,
    /// and asks for operations only where the text contains
    /// <list type="bullet">
    /// <item><c>Stripe</c>, also in small or capital letters, or <c>ConnectGen</c>, anywhere: a using, a namespace, <c>StripeConfiguration</c>, a setting's name, a comment;</item>
    /// <item>the name of a type of a namespace of either, where the project has a <c>global using</c> of that namespace;</item>
    /// <item>the name of a global alias of one of their types or namespaces, or of a static member of a type that is globally <c>using static</c>;</item>
    /// <item>the name of a property or field of the project's own that some file uses as a secret of Stripe's;</item>
    /// <item>what a secret of Stripe's begins with.</item>
    /// </list>
    /// What that misses, knowingly (<c>RegisterInStripeFilesTests</c> states each case): a file that has Stripe's types only through <c>var</c>,
    /// a target-typed <c>new()</c> or a base type, and the names of the project's own members; and a name written with a Unicode escape. A rule that
    /// must see the first kind needs a wider gate, not a way around this one. Generated files are left alone, but for what Razor writes.
    /// </summary>
    /// <exception cref="NotSupportedException">No syntax is known for a kind: <see cref="OperationSyntax"/> needs a row.</exception>
    public static void RegisterInStripeFiles(
        this CompilationStartAnalysisContext context, StripeSymbols stripe, Action<OperationInFile> action, params OperationKind[] kinds)
    {
        var files = StripeFiles.Of(context.Compilation, stripe);
        var syntaxKinds = OperationSyntax.Of(kinds);

        // A semantic-model action, since the driver hands out the model that it has at hand: measured, the cheapest way to a file's operations.
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var node in files.Nodes(file))
            {
                if (syntaxKinds.Contains(node.Kind())
                    && file.SemanticModel.GetOperation(node, file.CancellationToken) is { } operation
                    && Array.IndexOf(kinds, operation.Kind) >= 0)
                {
                    action(new OperationInFile(operation, file));
                }
            }
        });
    }

    /// <summary>Calls <paramref name="action"/> for each declaration of the kinds in a file that <see cref="RegisterInStripeFiles"/> lets through.</summary>
    /// <exception cref="NotSupportedException">A kind is not among those that are looked for: <see cref="OperationSyntax"/> needs it.</exception>
    public static void RegisterDeclarationsInStripeFiles(
        this CompilationStartAnalysisContext context, StripeSymbols stripe, Action<DeclarationInFile> action, params SyntaxKind[] kinds)
    {
        var files = StripeFiles.Of(context.Compilation, stripe);
        var syntaxKinds = OperationSyntax.Of(kinds);
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var node in files.Nodes(file))
            {
                if (syntaxKinds.Contains(node.Kind()) && file.SemanticModel.GetDeclaredSymbol(node, file.CancellationToken) is { } symbol)
                    action(new DeclarationInFile(node, symbol, file));
            }
        });
    }
}
