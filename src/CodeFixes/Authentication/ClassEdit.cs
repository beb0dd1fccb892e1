using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>A class whose constructor has what its code needs (a client, the configuration), or is to take it.</summary>
internal sealed partial class ClassEdit
{
    private readonly ClassDeclarationSyntax _type;
    private readonly ConstructorDeclarationSyntax? _constructor;
    private readonly StatementSyntax? _setsField;
    private readonly SyntaxNode _site;
    private readonly SemanticModel _model;
    private readonly Dependency _dependency;
    private readonly Func<SyntaxNode, string, SyntaxNode> _give;
    private readonly SyntaxTrivia _lineEnd;

    private ClassEdit(ClassDeclarationSyntax type, INamedTypeSymbol symbol, ConstructorDeclarationSyntax? constructor, SyntaxNode site, SemanticModel model, Dependency dependency, Func<SyntaxNode, string, SyntaxNode> give)
    {
        _type = type;
        _constructor = constructor;
        _site = site;
        _model = model;
        _dependency = dependency;
        _give = give;
        _lineEnd = type.LineEnd();
        Symbol = symbol;

        var ready = (ParameterList?.Parameters ?? default).Where(p => model.GetDeclaredSymbol(p) is { RefKind: RefKind.None } own && own.NullableAnnotation != NullableAnnotation.Annotated && dependency.IsMetBy(own.Type)).ToList();
        _setsField = ready.Count == 0 ? constructor?.Body?.Statements.LastOrDefault(s => FieldSetBy(s) is not null) : null;
        NeedsParameter = ready.Count == 0 && _setsField is null;
        Name = ready.Count > 0 ? ready[0].Identifier.ValueText
            : _setsField is not null ? FieldSetBy(_setsField)!
            : type.FreeName(model, constructor?.SpanStart ?? type.OpenBraceToken.Span.End, dependency.ParameterNames);
        ParameterPosition = ParameterList?.NextPosition() ?? 0;
    }

    public INamedTypeSymbol Symbol { get; }

    /// <summary>Gets whether the constructor does not have it yet.</summary>
    public bool NeedsParameter { get; }

    /// <summary>Gets what it is called in the constructor.</summary>
    public string Name { get; }

    public int ParameterPosition { get; }

    /// <summary>Gets the nodes that are changed.</summary>
    public IEnumerable<SyntaxNode> Nodes => new SyntaxNode?[] { _type, _constructor, _setsField, _site, Owner }.OfType<SyntaxNode>().Distinct();

    private bool IsPrimary => _type.ParameterList is not null;

    private ParameterListSyntax? ParameterList => _type.ParameterList ?? _constructor?.ParameterList;

    // The field or property whose initialiser needs it.
    private SyntaxNode? Owner => _site.Ancestors().TakeWhile(a => a != _type).OfType<EqualsValueClauseSyntax>().Select(static e => e.Parent)
        .LastOrDefault(parent => parent is PropertyDeclarationSyntax || parent?.Parent?.Parent is FieldDeclarationSyntax);

    /// <summary>Looks at a class; null where several constructors would have to change, or it has none to change.</summary>
    public static ClassEdit? TryBegin(ClassDeclarationSyntax type, SyntaxNode site, SemanticModel model, Dependency dependency, Func<SyntaxNode, string, SyntaxNode> give)
    {
        if (model.GetDeclaredSymbol(type) is not { IsStatic: false } symbol)
            return null;

        var constructors = symbol.InstanceConstructors.Where(static c => !c.IsImplicitlyDeclared).SelectMany(static c => c.DeclaringSyntaxReferences).Select(static d => d.GetSyntax()).ToList();

        // One of several may have what its base call leaves out.
        if (site.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { } own && new ClassEdit(type, symbol, own, site, model, dependency, give) is { NeedsParameter: false } edit)
            return edit;

        return constructors switch
        {
            [] => new ClassEdit(type, symbol, null, site, model, dependency, give),
            [ClassDeclarationSyntax primary] when primary == type => new ClassEdit(type, symbol, null, site, model, dependency, give),
            [ConstructorDeclarationSyntax only] when only.Parent == type && (only.Body is not null || only.ExpressionBody is not null) => new ClassEdit(type, symbol, only, site, model, dependency, give),
            _ => null,
        };
    }

    /// <summary>Passes it on to the code that needs it, which may lie in an initialiser, in the constructor or in another member.</summary>
    /// <param name="root">A root that tracks <see cref="Nodes"/>.</param>
    public SyntaxNode? GiveSite(SyntaxNode root)
    {
        var statements = new List<StatementSyntax>();
        string? field = null;
        if (IsPrimary)
        {
            root = ReplaceSite(root, Name);
        }
        else if (Owner is { } owner)
        {
            if (Initializer(owner)!.Value is InitializerExpressionSyntax)
                return null;

            root = ReplaceSite(root, Name);
            var current = root.GetCurrentNode(owner)!;
            statements.Add(Assign(NameOf(owner), Initializer(current)!.Value.WithoutTrivia()));
            root = root.ReplaceNode(current, WithoutInitializer(current));
        }
        else if (_constructor is not null && _site.Ancestors().Contains(_constructor))
        {
            // What was there already would have been in scope.
            if (!NeedsParameter)
                return null;
            root = ReplaceSite(root, Name);
        }
        else
        {
            if (_setsField is not null)
                return null;

            field = _type.FreeName(_model, _type.OpenBraceToken.Span.End, _dependency.FieldNames);
            root = ReplaceSite(root, field);
            statements.Add(Assign(field, SyntaxFactory.IdentifierName(Name)));
        }

        return Complete(root, statements, field);
    }

    private SyntaxNode Complete(SyntaxNode root, List<StatementSyntax> statements, string? field)
    {
        if (_constructor is not null)
        {
            var current = root.GetCurrentNode(_constructor)!;
            root = root.ReplaceNode(current, WithStatements(NeedsParameter ? current.WithParameterList(current.ParameterList.With(_dependency.Type, Name)) : current, statements));
        }

        var type = root.GetCurrentNode(_type)!;
        var changed = type;
        if (IsPrimary && NeedsParameter)
            changed = changed.WithParameterList(changed.ParameterList!.With(_dependency.Type, Name));
        if (field is not null)
            changed = changed.WithField(_dependency.Type, field, isStatic: false, _lineEnd);
        if (_constructor is null && !IsPrimary)
            changed = changed.WithConstructor(_dependency.Type, NewConstructor(), statements, _lineEnd);
        return root.ReplaceNode(type, changed);
    }

    private SyntaxNode ReplaceSite(SyntaxNode root, string name)
    {
        var current = root.GetCurrentNode(_site)!;
        return root.ReplaceNode(current, _give(current, name));
    }

    // What the constructor is called with may have the name of the field.
    private StatementSyntax Assign(string name, ExpressionSyntax value)
    {
        ExpressionSyntax target = SyntaxFactory.IdentifierName(name);
        if (name == Name || (_constructor?.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name && t.Parent is ParameterSyntax or VariableDeclaratorSyntax) ?? false))
            target = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ThisExpression(), (IdentifierNameSyntax)target);
        return SyntaxFactory.ExpressionStatement(SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, target, value)).WithTrailingTrivia(_lineEnd).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private ConstructorDeclarationSyntax WithStatements(ConstructorDeclarationSyntax constructor, List<StatementSyntax> added)
    {
        if (added.Count == 0)
            return constructor;

        if (constructor.ExpressionBody is { } expression)
        {
            var kept = SyntaxFactory.ExpressionStatement(expression.Expression.WithoutTrivia()).WithTrailingTrivia(_lineEnd);
            return constructor.WithExpressionBody(null).WithSemicolonToken(default)
                .WithParameterList(constructor.ParameterList.WithTrailingTrivia(_lineEnd))
                .WithBody(Block(added.Concat([kept])).WithTrailingTrivia(constructor.SemicolonToken.TrailingTrivia))
                .WithAdditionalAnnotations(Formatter.Annotation);
        }

        var statements = constructor.Body!.Statements;

        // Behind what came from initialisers before, so that all of it keeps its order.
        var at = _setsField is null ? 0 : statements.IndexOf(constructor.GetCurrentNode(_setsField)!) + 1;
        while (at < statements.Count && IsFromInitializer(statements[at]))
            at++;
        if (statements.Count > 0 || constructor.Body.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
            return constructor.WithBody(constructor.Body.WithStatements(statements.InsertRange(at, added)));

        // public Orders() { }
        var header = constructor.Body.OpenBraceToken.GetPreviousToken();
        return constructor.ReplaceToken(header, header.WithTrailingTrivia(_lineEnd))
            .WithBody(Block(added).WithTrailingTrivia(constructor.Body.GetTrailingTrivia()))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private bool IsFromInitializer(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment }
        && assignment.Right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == Name);

    private BlockSyntax Block(IEnumerable<StatementSyntax> statements) => SyntaxFactory.Block(
        SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(_lineEnd),
        SyntaxFactory.List(statements),
        SyntaxFactory.Token(SyntaxKind.CloseBraceToken));

    private string NewConstructor() => $"{(Symbol.IsAbstract ? "protected" : "public")} {_type.Identifier.Text}(T {Name})";

    private static string NameOf(SyntaxNode owner) => owner is PropertyDeclarationSyntax property ? property.Identifier.Text : ((VariableDeclaratorSyntax)owner).Identifier.Text;

    private static EqualsValueClauseSyntax? Initializer(SyntaxNode owner) => owner is PropertyDeclarationSyntax property ? property.Initializer : ((VariableDeclaratorSyntax)owner).Initializer;

    private static SyntaxNode WithoutInitializer(SyntaxNode owner) => owner is PropertyDeclarationSyntax property
        ? property.WithInitializer(null).WithSemicolonToken(default).WithAccessorList(property.AccessorList!.WithTrailingTrivia(property.SemicolonToken.TrailingTrivia))
        : ((VariableDeclaratorSyntax)owner).WithInitializer(null) is var declarator ? declarator.WithIdentifier(declarator.Identifier.WithTrailingTrivia()) : owner;

    private string? FieldSetBy(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax left } }
        && _model.GetSymbolInfo(left).Symbol is IFieldSymbol { IsStatic: false } field && _dependency.IsMetBy(field.Type)
            ? field.Name
            : null;
}
