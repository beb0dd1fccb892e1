using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ConnectGen.Analyzers.Secrets;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Gate;

/// <summary>The files of a compilation that name something of Stripe.net or ConnectGen, each with the nodes that rules may ask for. One for all rules.</summary>
internal sealed class StripeFiles
{
    // "ConnectGen"; "Stripe", "stripe:secretKey" and "STRIPE_SECRET_KEY"; and how Stripe's secrets begin, those that are put together from parts among them. The longest first, as the search wants it.
    private static readonly string[] Telling = [RuntimeSymbols.Namespace, "tripe", "TRIPE", "sk_live_", "sk_test_", "rk_live_", "rk_test_", "\"whsec_", "sk_org_", "\"whsec\"", "\"sk_\"", "\"rk_\""];

    private static readonly ConditionalWeakTable<Compilation, StripeFiles> PerCompilation = new();

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> TellingFiles = new();

    private readonly ConcurrentDictionary<SyntaxTree, SyntaxNode[]> _nodes = new();
    private readonly Compilation _compilation;
    private readonly StripeSymbols _stripe;
    private NameSet? _names;

    private StripeFiles(Compilation compilation, StripeSymbols stripe)
    {
        _compilation = compilation;
        _stripe = stripe;
    }

    public static StripeFiles Of(Compilation compilation, StripeSymbols stripe)
    {
        if (PerCompilation.TryGetValue(compilation, out var files))
            return files;

        return PerCompilation.GetValue(compilation, c => new StripeFiles(c, stripe));
    }

    /// <summary>Tells whether a file is let through, and is one that someone wrote or that Razor wrote for them.</summary>
    public bool Includes(SyntaxTree file, CancellationToken cancellationToken) => IsWritten(file) && NamesStripe(file, cancellationToken);

    /// <summary>Tells whether a file is one that someone wrote, or that Razor wrote for them: by its name, as compilers do first.</summary>
    public static bool IsWritten(SyntaxTree file) =>
        RazorOutput.Is(file) || !(EndsWith(file, ".g.cs") || EndsWith(file, ".g.i.cs") || EndsWith(file, ".designer.cs") || EndsWith(file, ".generated.cs"));

    private static bool EndsWith(SyntaxTree file, string ending) => file.FilePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the nodes of a file that can be operations of interest; none where the file names nothing of Stripe.net.</summary>
    public SyntaxNode[] Nodes(SemanticModelAnalysisContext context)
    {
        var file = context.SemanticModel;
        if (context.IsGeneratedCode && !RazorOutput.Is(file.SyntaxTree))
            return [];

        // Rules that ask at once may both search: the same nodes are found, and one of the two results is kept.
        if (!_nodes.TryGetValue(file.SyntaxTree, out var nodes))
        {
            nodes = NamesStripe(file.SyntaxTree, context.CancellationToken) ? OperationSyntax.FindAll(file.SyntaxTree.GetRoot(context.CancellationToken)) : [];
            nodes = _nodes.GetOrAdd(file.SyntaxTree, nodes);
        }

        return nodes;
    }

    private bool NamesStripe(SyntaxTree file, CancellationToken cancellationToken)
    {
        // A file that is not edited need not be read again for the next compilation.
        if (!TellingFiles.TryGetValue(file, out var tells))
        {
            var isTelling = file.GetText(cancellationToken).ContainsAny(Telling);
            tells = TellingFiles.GetValue(file, _ => new StrongBox<bool>(isTelling));
        }

        if (tells.Value)
            return true;

        var names = _names ??= Names(_compilation.GetSemanticModel(file), cancellationToken);
        return !names.IsEmpty && file.GetText(cancellationToken).ContainsWordOf(names);
    }

    // Those that global usings bring, and those of the project's own members that hold a secret: "@Model.SecretKey" names nothing else.
    private NameSet Names(SemanticModel file, CancellationToken cancellationToken)
    {
        var names = new GlobalUsings(_stripe).Names(file);
        names.UnionWith(SecretMembers.Of(_compilation, _stripe).Names(cancellationToken));
        return names;
    }
}
