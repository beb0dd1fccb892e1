using ConnectGen.Analyzers.Authentication;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Flow;

/// <summary>The code of methods: what stands between their braces, and what runs before it.</summary>
internal sealed class FlowBodies
{
    /// <summary>Tells whether a method has code. A constructor always has some: the initial values of fields and properties.</summary>
    public bool Has(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.MethodKind is MethodKind.Constructor
            ? !IsCopyConstructor(method)
            : !method.IsAbstract && !method.IsExtern && method.DeclaringSyntaxReferences.Any(reference => IsBody(reference.GetSyntax(cancellationToken)));

    /// <summary>Gets a method's code, in the order in which it runs.</summary>
    public IReadOnlyList<IOperation> Of(IMethodSymbol method, ModelsOfFiles models, CancellationToken cancellationToken)
    {
        var bodies = new List<IOperation>();
        var syntax = method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).FirstOrDefault();
        if (method.MethodKind == MethodKind.Constructor && syntax is not ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer })
            bodies.AddRange(Initializers(method.ContainingType, isStatic: false, models, cancellationToken));

        switch (syntax)
        {
            // A primary constructor has a base call and nothing else.
            case TypeDeclarationSyntax type:
                Add(type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault());
                break;
            case not null:
                Add(syntax);
                break;
        }

        return bodies;

        void Add(SyntaxNode? node)
        {
            if (node is not null && models.Of(node.SyntaxTree).GetOperation(node, cancellationToken) is { } operation)
                bodies.Add(operation);
        }
    }

    /// <summary>Gets the initial values of a type's fields and properties.</summary>
    public static IEnumerable<IOperation> Initializers(INamedTypeSymbol type, bool isStatic, ModelsOfFiles models, CancellationToken cancellationToken)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic != isStatic || member is not (IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } or IPropertySymbol))
                continue;

            foreach (var reference in member.DeclaringSyntaxReferences)
            {
                var initializer = reference.GetSyntax(cancellationToken) switch
                {
                    VariableDeclaratorSyntax field => field.Initializer,
                    PropertyDeclarationSyntax property => property.Initializer,
                    _ => null,
                };
                if (initializer is not null && models.Of(initializer.SyntaxTree).GetOperation(initializer, cancellationToken) is { } operation)
                    yield return operation;
            }
        }
    }

    private static bool IsBody(SyntaxNode syntax) => syntax switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        ArrowExpressionClauseSyntax or CompilationUnitSyntax => true,
        _ => false,
    };

    private static bool IsCopyConstructor(IMethodSymbol method) =>
        method is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true, Parameters: [{ Type: var type }] } && SymbolEqualityComparer.Default.Equals(type, method.ContainingType);
}
