using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>Replaces what is set globally by a client that the code keeps for itself: in a field, or in a local. Only where services are constructed that can use it.</summary>
internal static class OwnClient
{
    /// <summary>In a constructor: a field that it sets.</summary>
    public static CompilationUnitSyntax? TryReplaceByField(GlobalAssignment assignment, CompilationUnitSyntax root)
    {
        if (assignment.Function is not ConstructorDeclarationSyntax { Parent: ClassDeclarationSyntax type } constructor || !IsStatementOf(assignment.Expression, constructor))
            return null;

        var isStatic = constructor.Modifiers.Any(SyntaxKind.StaticKeyword);
        if (!isStatic && !IsRunByEvery(constructor, type, assignment.Model))
            return null;

        var services = ServicesWithoutClient.In(type, assignment.Model, assignment.Stripe).ToList();
        if (services.Count == 0 || (!isStatic && services.Any(ServicesWithoutClient.IsStatic)))
            return null;

        var name = type.FreeName(assignment.Model, constructor.SpanStart, isStatic ? "s_stripeClient" : "_stripeClient", "_client", "_stripeClient");
        var set = SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(name), assignment.Client)
            .WithTriviaFrom(assignment.Expression).WithAdditionalAnnotations(Formatter.Annotation);
        root = root.TrackNodes(type, assignment.Expression);
        root = root.ReplaceNode(root.GetCurrentNode(assignment.Expression)!, set);
        var changed = root.GetCurrentNode(type)!;
        return root.ReplaceNode(changed, changed.WithField(SyntaxExtensions.ClientInterface, name, isStatic, type.LineEnd()));
    }

    /// <summary>Elsewhere: a local.</summary>
    public static CompilationUnitSyntax? TryReplaceByLocal(GlobalAssignment assignment, CompilationUnitSyntax root)
    {
        if (assignment is not { Statement: { Parent: BlockSyntax or GlobalStatementSyntax } statement, Function: { } function and not ConstructorDeclarationSyntax })
            return null;

        // The global key served all of them; a local serves those after it in its own block.
        var scope = statement.Parent is GlobalStatementSyntax global ? global.Parent! : statement.Parent!;
        var member = function.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(static m => m is not BaseTypeDeclarationSyntax and not GlobalStatementSyntax);
        SyntaxNode owner = (SyntaxNode?)member?.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? root;
        var served = 0;
        foreach (var creation in ServicesWithoutClient.In(owner, assignment.Model, assignment.Stripe))
        {
            var isOfType = owner is CompilationUnitSyntax && creation.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not null;
            if (isOfType || ClientsInScope.Find(assignment.Model, creation, assignment.Stripe) is not null)
                continue;
            if (creation.SpanStart > statement.Span.End && creation.Ancestors().Contains(scope))
                served++;
            else if (!SetsGlobally(creation, assignment))
                return null;
        }

        if (served == 0)
            return null;

        var name = function.FreeName(assignment.Model, statement.SpanStart, "stripeClient", "ownStripeClient");
        var local = SyntaxFactory.ParseStatement($"var {name} = x;");
        local = local.ReplaceNode(((LocalDeclarationStatementSyntax)local).Declaration.Variables[0].Initializer!.Value, assignment.Client);
        return root.ReplaceNode(statement, local.WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
    }

    // Another member that sets the key for itself is mended by itself.
    private static bool SetsGlobally(SyntaxNode creation, GlobalAssignment assignment)
    {
        var member = creation.Ancestors().FirstOrDefault(static a => a is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or LocalFunctionStatementSyntax);
        return member is not null && member != assignment.Function && GlobalAssignment.In(member, assignment.Model).Any();
    }

    // Not in a branch, where the field could stay empty.
    private static bool IsStatementOf(ExpressionSyntax expression, ConstructorDeclarationSyntax constructor) =>
        expression.Parent == constructor.ExpressionBody || (expression.Parent is ExpressionStatementSyntax statement && statement.Parent == constructor.Body);

    private static bool IsRunByEvery(ConstructorDeclarationSyntax constructor, ClassDeclarationSyntax type, SemanticModel model) =>
        type.ParameterList is null
        && model.GetDeclaredSymbol(type) is { } symbol
        && symbol.InstanceConstructors.All(other => other.DeclaringSyntaxReferences.Any(declared =>
            declared.GetSyntax() == constructor || declared.GetSyntax() is ConstructorDeclarationSyntax { Initializer.ThisOrBaseKeyword.RawKind: (int)SyntaxKind.ThisKeyword }));
}
