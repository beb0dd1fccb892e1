using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>A collection of services that code can register with: a parameter or local, or the <c>Services</c> of a builder.</summary>
internal sealed class ServicesAtHand
{
    private ServicesAtHand(ISymbol holder, ITypeSymbol type, bool isBuilder)
    {
        var name = SyntaxFactory.IdentifierName(holder.Name);
        Holder = holder;
        Services = isBuilder ? Member(name, "Services") : name;
        CollectionType = isBuilder ? Property(type, "Services", HostSymbols.IsServiceCollection)!.Type : type;
        Configuration = isBuilder && Property(type, "Configuration", HostSymbols.IsConfiguration) is not null ? Member(name, "Configuration") : null;
    }

    /// <summary>Gets the parameter or local.</summary>
    public ISymbol Holder { get; }

    public ExpressionSyntax Services { get; }

    public ITypeSymbol CollectionType { get; }

    /// <summary>Gets the configuration that the builder has as well.</summary>
    public ExpressionSyntax? Configuration { get; }

    /// <summary>Finds the collection that is at hand where a statement stands: declared before it, in the same function. A lambda that runs later cannot register any more.</summary>
    public static ServicesAtHand? Find(SemanticModel model, SyntaxNode statement)
    {
        var function = model.GetEnclosingSymbol(statement.SpanStart);
        var holders = model.LookupSymbols(statement.SpanStart)
            .Where(symbol => symbol is IParameterSymbol or ILocalSymbol
                && SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, function)
                && (symbol is IParameterSymbol || symbol.DeclaringSyntaxReferences.Any(declared => declared.Span.End <= statement.SpanStart)))
            .OrderBy(static symbol => symbol.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0)
            .Select(static symbol => (Symbol: symbol, Type: symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type))
            .ToList();

        foreach (var (symbol, type) in holders)
        {
            if (HostSymbols.IsServiceCollection(type))
                return new ServicesAtHand(symbol, type, isBuilder: false);
        }

        foreach (var (symbol, type) in holders)
        {
            if (IsBuilder(type))
                return new ServicesAtHand(symbol, type, isBuilder: true);
        }

        return null;
    }

    /// <summary>Finds the parameter of a method that services are registered in.</summary>
    public static ServicesAtHand? Of(IMethodSymbol method) =>
        method.Parameters.FirstOrDefault(static p => HostSymbols.IsServiceCollection(p.Type)) is { } services ? new ServicesAtHand(services, services.Type, isBuilder: false) : null;

    /// <summary>Finds the first call in a function, before a statement, after which nothing can be registered any more: <c>builder.Build()</c>.</summary>
    public static InvocationExpressionSyntax? FindBuild(SemanticModel model, SyntaxNode function, SyntaxNode statement) =>
        function.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(call =>
            call.SpanStart < statement.SpanStart
            && call is { ArgumentList.Arguments: [], Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Build" or "BuildServiceProvider" } build }
            && GlobalAssignment.FunctionOf(call) == function
            && model.GetTypeInfo(build.Expression).Type is { } type
            && (IsBuilder(type) || HostSymbols.IsServiceCollection(type)));

    private static bool IsBuilder(ITypeSymbol type) => Property(type, "Services", HostSymbols.IsServiceCollection) is not null;

    /// <summary>Finds a property of a type, of its base types or of its interfaces.</summary>
    public static IPropertySymbol? Property(ITypeSymbol type, string name, Func<ITypeSymbol, bool> isMeant)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Declared(current) is { } property)
                return property;
        }

        return type.AllInterfaces.Select(Declared).FirstOrDefault(static property => property is not null);

        IPropertySymbol? Declared(ITypeSymbol declaring) =>
            declaring.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault(p => p is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } && isMeant(p.Type));
    }

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax of, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, of, SyntaxFactory.IdentifierName(name));
}
