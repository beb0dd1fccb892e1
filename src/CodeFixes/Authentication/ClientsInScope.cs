using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>The client, or what else of a kind, that code can name where it stands.</summary>
internal static class ClientsInScope
{
    /// <summary>Finds it; null also where two are equally near, since which one is meant nobody can know.</summary>
    public static string? Find(SemanticModel model, SyntaxNode site, StripeSymbols stripe) => Find(model, site, stripe.IsClient);

    /// <inheritdoc cref="Find(SemanticModel, SyntaxNode, StripeSymbols)"/>
    public static string? Find(SemanticModel model, SyntaxNode site, Func<ITypeSymbol, bool> isMeant) => Nearest(model, site, isMeant) is [var only] ? only : null;

    /// <summary>Finds the nearest: locals, else parameters, those of the primary constructor, fields or properties.</summary>
    public static IReadOnlyList<string> Nearest(SemanticModel model, SyntaxNode site, StripeSymbols stripe) => Nearest(model, site, stripe.IsClient);

    /// <summary>Finds the nearest values of another kind, as they are declared one after the other.</summary>
    public static IReadOnlyList<string> Nearest(SemanticModel model, SyntaxNode site, Func<ITypeSymbol, bool> isMeant)
    {
        var position = site.SpanStart;
        var type = model.GetEnclosingSymbol(position)?.ContainingType;
        var functions = Functions(model.GetEnclosingSymbol(position));
        return model.LookupSymbols(position)
            .OrderBy(static symbol => symbol.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0)
            .Select(symbol => (symbol.Name, Nearness: Nearness(symbol, site, type, functions, model, isMeant)))
            .Where(static candidate => candidate.Nearness > 0)
            .GroupBy(static candidate => candidate.Nearness)
            .OrderBy(static group => group.Key)
            .FirstOrDefault()?.Select(static candidate => candidate.Name).ToList() ?? [];
    }

    private static int Nearness(ISymbol symbol, SyntaxNode site, INamedTypeSymbol? type, HashSet<ISymbol> functions, SemanticModel model, Func<ITypeSymbol, bool> isMeant) => symbol switch
    {
        ILocalSymbol local when IsMeant(local.Type, isMeant) && functions.Contains(local.ContainingSymbol) && IsSet(local, site) => 1,
        IParameterSymbol { RefKind: not RefKind.Out } parameter when IsMeant(parameter.Type, isMeant) && functions.Contains(parameter.ContainingSymbol) => 2,
        IParameterSymbol parameter when IsMeant(parameter.Type, isMeant) && IsOfPrimaryConstructor(parameter, type) => 3,
        IFieldSymbol field when IsMeant(field.Type, isMeant) && IsMemberAtHand(field, site, type, model) => 4,
        IPropertySymbol { Parameters.IsEmpty: true, GetMethod: not null } property when IsMeant(property.Type, isMeant) && IsMemberAtHand(property, site, type, model) => 5,
        _ => 0,
    };

    private static bool IsMeant(ITypeSymbol type, Func<ITypeSymbol, bool> isMeant) => type.NullableAnnotation != NullableAnnotation.Annotated && isMeant(type);

    // A local is in scope before it is declared, and may be declared without a value.
    private static bool IsSet(ILocalSymbol local, SyntaxNode site) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null } declarator
        && (declarator.Span.End <= site.SpanStart || local.IsConst);

    private static bool IsOfPrimaryConstructor(IParameterSymbol parameter, INamedTypeSymbol? type) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && SymbolEqualityComparer.Default.Equals(constructor.ContainingType, type)
        && constructor.DeclaringSyntaxReferences.Any(static declared => declared.GetSyntax() is TypeDeclarationSyntax);

    private static bool IsMemberAtHand(ISymbol member, SyntaxNode site, INamedTypeSymbol? type, SemanticModel model)
    {
        // Stripe.net's own (Service.Client) may be null: it is what the rule is about.
        if (type is null || member.ContainingType.Name == "StripeConfiguration" || member.ContainingType.IsInNamespace("Stripe") || !type.IsOrDerivesFrom(member.ContainingType))
            return false;

        var owner = site.FirstAncestorOrSelf<MemberDeclarationSyntax>(static m => m is not BaseTypeDeclarationSyntax);
        if (!member.IsStatic && IsStaticContext(site, owner))
            return false;

        // Within the constructor, only what it has set already.
        return owner is not ConstructorDeclarationSyntax constructor || member.IsStatic || !SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
            || HasInitializer(member) || IsSetBefore(member, constructor, site, model);
    }

    private static bool IsStaticContext(SyntaxNode site, MemberDeclarationSyntax? owner) =>
        owner is null
        || owner.Modifiers.Any(SyntaxKind.StaticKeyword)
        || site.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is not null
        || site.Ancestors().TakeWhile(a => a != owner).Any(a => a is EqualsValueClauseSyntax && (a.Parent == owner || a.Parent?.Parent?.Parent == owner && owner is BaseFieldDeclarationSyntax));

    private static bool HasInitializer(ISymbol member) => member.DeclaringSyntaxReferences.Any(static declared =>
        declared.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null } or PropertyDeclarationSyntax { ExpressionBody: not null });

    private static bool IsSetBefore(ISymbol member, ConstructorDeclarationSyntax constructor, SyntaxNode site, SemanticModel model) =>
        constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.Span.End <= site.SpanStart
            && GlobalAssignment.FunctionOf(assignment) == constructor
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left).Symbol, member));

    // What a lambda or local function may name of the functions around it.
    private static HashSet<ISymbol> Functions(ISymbol? symbol)
    {
        var functions = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (; symbol is IMethodSymbol or IFieldSymbol or IPropertySymbol; symbol = symbol.ContainingSymbol)
            functions.Add(symbol);
        return functions;
    }
}
