using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>How these fixes write code, and find names for it.</summary>
internal static class SyntaxExtensions
{
    /// <summary>Stripe.net's interface of a client, which the simplifier shortens where its namespace is imported.</summary>
    public static TypeSyntax ClientInterface => SyntaxFactory.ParseTypeName("global::Stripe.IStripeClient").WithAdditionalAnnotations(Simplifier.Annotation);

    public static ObjectCreationExpressionSyntax NormalizeNew(this ObjectCreationExpressionSyntax creation) =>
        creation.WithNewKeyword(SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space));

    /// <summary>Gets the line end that the file has: the formatter would write the machine's.</summary>
    public static SyntaxTrivia LineEnd(this SyntaxNode node)
    {
        var own = node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return own.IsKind(SyntaxKind.EndOfLineTrivia) ? own : SyntaxFactory.ElasticCarriageReturnLineFeed;
    }

    /// <summary>Gets the white space that a line begins with, up to a node.</summary>
    public static SyntaxTriviaList Indentation(this SyntaxNode node) =>
        SyntaxFactory.TriviaList(node.GetLeadingTrivia().Reverse().TakeWhile(static t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());

    /// <summary>Makes a statement of its own line, beside one that is there.</summary>
    public static StatementSyntax OnItsLine(this StatementSyntax statement, SyntaxNode beside) =>
        statement.WithLeadingTrivia(beside.Indentation()).WithTrailingTrivia(beside.LineEnd()).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>Gets the first of the names that nothing in a piece of code is called yet.</summary>
    public static string FreeName(this SyntaxNode scope, SemanticModel model, int position, params string[] names)
    {
        var taken = new HashSet<string>(scope.DescendantTokens().Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.ValueText));
        var first = names[names.Length - 1];
        return names.Concat(Enumerable.Range(2, 100).Select(i => first + i)).First(name => !taken.Contains(name) && model.LookupSymbols(position, name: name).IsEmpty);
    }

    /// <summary>Adds a using directive where the file does not have it, in its place in the order.</summary>
    public static CompilationUnitSyntax WithUsing(this CompilationUnitSyntax unit, string name)
    {
        if (unit.Usings.Any(u => u.Alias is null && u.StaticKeyword.RawKind == 0 && u.Name?.ToString() == name))
            return unit;

        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(unit.LineEnd());
        var ordinary = unit.Usings.TakeWhile(u => u.Alias is null && u.StaticKeyword.RawKind == 0 && IsBefore(u, name)).Count();
        if (ordinary > 0 || unit.Usings.Count == 0)
            return ordinary > 0 ? unit.WithUsings(unit.Usings.Insert(ordinary, directive)) : WithFirstUsing(unit, directive);

        // The comment at the top of the file stays there.
        var old = unit.Usings[0];
        return unit.WithUsings(unit.Usings.Replace(old, old.WithLeadingTrivia()).Insert(0, directive.WithLeadingTrivia(old.GetLeadingTrivia())));
    }

    private static bool IsBefore(UsingDirectiveSyntax directive, string name)
    {
        var other = directive.Name?.ToString() ?? "";
        if (directive.GlobalKeyword.RawKind != 0)
            return true;

        return IsSystem(other) == IsSystem(name) ? string.CompareOrdinal(other, name) < 0 : IsSystem(other);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static CompilationUnitSyntax WithFirstUsing(CompilationUnitSyntax unit, UsingDirectiveSyntax directive)
    {
        var first = unit.GetFirstToken();
        var withUsing = unit.ReplaceToken(first, first.WithLeadingTrivia());
        return withUsing.WithUsings(SyntaxFactory.SingletonList(directive.WithLeadingTrivia(first.LeadingTrivia).WithTrailingTrivia(directive.GetTrailingTrivia().Concat(directive.GetTrailingTrivia()))));
    }
}
