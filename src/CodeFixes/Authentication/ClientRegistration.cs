using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>Replaces what is set globally by a registration with the services that are at hand.</summary>
internal static class ClientRegistration
{
    /// <summary>Replaces the assignment; null where no services are at hand, or it is too late to register.</summary>
    public static CompilationUnitSyntax? TryReplace(GlobalAssignment assignment, CompilationUnitSyntax root)
    {
        if (assignment is not { Statement: { } statement, Function: { } function })
            return null;
        if (ServicesAtHand.Find(assignment.Model, statement) is not { } services)
            return TryMoveToStartup(assignment, statement, root);

        if (ServicesAtHand.FindBuild(assignment.Model, function, statement) is { } build)
            return TryMoveBefore(assignment, statement, build, services, root);

        return statement.Parent is BlockSyntax or GlobalStatementSyntax
            ? Finish(root.ReplaceNode(statement, Register(assignment, services).WithTriviaFrom(statement)), assignment, services, statement.SpanStart)
            : null;
    }

    // builder.Services is read-only once the app is built.
    private static CompilationUnitSyntax? TryMoveBefore(GlobalAssignment assignment, StatementSyntax statement, InvocationExpressionSyntax build, ServicesAtHand services, CompilationUnitSyntax root)
    {
        var buildStatement = build.Ancestors().OfType<StatementSyntax>().FirstOrDefault(s => ListOf(s) == ListOf(statement));
        if (buildStatement is null || statement.ContainsDirectives || !IsDeclaredBefore(services.Holder, buildStatement))
            return null;

        // app.Configuration is builder.Configuration, which is there before.
        var configuration = CanStandAt(assignment.Written, buildStatement, assignment.Model) ? null : services.Configuration;
        if (configuration is null ? !CanStandAt(assignment.Written, buildStatement, assignment.Model) : !IsConfigurationOfApp(assignment))
            return null;

        var registration = Register(assignment, services, configuration)
            .WithLeadingTrivia(statement.GetLeadingTrivia().SkipWhile(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
            .WithTrailingTrivia(statement.GetTrailingTrivia());
        return Finish(Move(root, statement, registration, buildStatement), assignment, services, buildStatement.SpanStart);
    }

    // Startup.Configure has no services, Startup.ConfigureServices has.
    private static CompilationUnitSyntax? TryMoveToStartup(GlobalAssignment assignment, StatementSyntax statement, CompilationUnitSyntax root)
    {
        if (assignment.Function is not MethodDeclarationSyntax { Identifier.ValueText: "Configure", Parent: ClassDeclarationSyntax startup } configure || statement.Parent != configure.Body || statement.ContainsDirectives)
            return null;
        if (startup.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(static m => m is { Identifier.ValueText: "ConfigureServices", Body.Statements.Count: > 0 }) is not { } register
            || assignment.Model.GetDeclaredSymbol(register) is not { } method || ServicesAtHand.Of(method) is not { } services
            || !CanStandAt(assignment.Written, register, assignment.Model))
        {
            return null;
        }

        var last = register.Body!.Statements.Last();
        var registration = Register(assignment, services).OnItsLine(last);
        var isReturn = last is ReturnStatementSyntax;
        var moved = root.TrackNodes(statement, last);
        moved = moved.RemoveNode(moved.GetCurrentNode(statement)!, SyntaxRemoveOptions.KeepNoTrivia)!;
        moved = isReturn ? moved.InsertNodesBefore(moved.GetCurrentNode(last)!, [registration]) : moved.InsertNodesAfter(moved.GetCurrentNode(last)!, [registration]);
        return Finish(moved, assignment, services, last.SpanStart);
    }

    private static CompilationUnitSyntax Move(CompilationUnitSyntax root, StatementSyntax statement, StatementSyntax registration, StatementSyntax before)
    {
        SyntaxNode Node(StatementSyntax s) => s.Parent is GlobalStatementSyntax global ? global : s;
        SyntaxNode moved = statement.Parent is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(registration) : registration;
        var next = NextOf(statement);
        var blankLine = statement.GetLeadingTrivia().TakeWhile(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();

        root = root.TrackNodes(new[] { Node(statement), Node(before) }.Concat(next is null ? [] : new[] { next }));
        if (next is not null && blankLine.Count > 0 && !next.GetLeadingTrivia().Any(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
            root = root.ReplaceNode(root.GetCurrentNode(next)!, root.GetCurrentNode(next)!.WithLeadingTrivia(blankLine.Concat(next.GetLeadingTrivia())));
        root = root.RemoveNode(root.GetCurrentNode(Node(statement))!, SyntaxRemoveOptions.KeepNoTrivia)!;
        return root.InsertNodesBefore(root.GetCurrentNode(Node(before))!, [moved]);
    }

    private static SyntaxNode? NextOf(StatementSyntax statement)
    {
        SyntaxNode node = statement.Parent is GlobalStatementSyntax global ? global : statement;
        return node.Parent!.ChildNodes().SkipWhile(child => child != node).Skip(1).FirstOrDefault();
    }

    private static StatementSyntax Register(GlobalAssignment assignment, ServicesAtHand services, ExpressionSyntax? configuration = null)
    {
        var read = assignment.IsKey ? ConfigurationRead.TryParse(assignment.Written, assignment.Model) : null;
        var section = HasRuntimeLibrary(assignment.Model.Compilation) ? read?.Section(configuration) : null;
        var value = configuration is null ? assignment.Value : assignment.Written.ReplaceNode(read!.Configuration, configuration).WithoutTrivia();
        SimpleNameSyntax method = section is not null
            ? SyntaxFactory.IdentifierName("AddStripeClient")
            : SyntaxFactory.GenericName(SyntaxFactory.Identifier("AddSingleton"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxExtensions.ClientInterface)));
        var call = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, services.Services, method),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(section ?? assignment.ClientOf(value)))));
        return SyntaxFactory.ExpressionStatement(call).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static CompilationUnitSyntax Finish(CompilationUnitSyntax root, GlobalAssignment assignment, ServicesAtHand services, int position)
    {
        var isVisible = !assignment.Model.LookupSymbols(position, services.CollectionType, "AddSingleton", includeReducedExtensionMethods: true).IsEmpty;
        return isVisible ? root : root.WithUsing(HostSymbols.ServicesNamespace);
    }

    private static bool HasRuntimeLibrary(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(static assembly => assembly.Name == RuntimeSymbols.Namespace);

    private static SyntaxNode? ListOf(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent;

    private static bool IsConfigurationOfApp(GlobalAssignment assignment) =>
        assignment.IsKey
        && ConfigurationRead.TryParse(assignment.Written, assignment.Model)?.Configuration is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Configuration" } app
        && assignment.Model.GetTypeInfo(app.Expression).Type is { Name: "WebApplication" };

    // Whatever of a function the value names is there already.
    private static bool CanStandAt(ExpressionSyntax value, SyntaxNode place, SemanticModel model) =>
        value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().All(name => model.GetSymbolInfo(name).Symbol switch
        {
            ILocalSymbol local => IsDeclaredBefore(local, place) && GlobalAssignment.FunctionOf(place) == GlobalAssignment.FunctionOf(value),
            IParameterSymbol parameter => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } || GlobalAssignment.FunctionOf(place) == GlobalAssignment.FunctionOf(value),
            _ => true,
        });

    private static bool IsDeclaredBefore(ISymbol symbol, SyntaxNode place) =>
        symbol is IParameterSymbol || symbol.DeclaringSyntaxReferences.All(declared => declared.Span.End <= place.SpanStart);
}
