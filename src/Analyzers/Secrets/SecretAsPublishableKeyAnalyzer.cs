using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>CG2005: a secret where a publishable key belongs, in code or in a file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretAsPublishableKeyAnalyzer() : StripeRule(SecretAsPublishableKey)
{
    private static readonly DiagnosticDescriptor SecretAsPublishableKey = Rule.Error(
        DiagnosticIds.SecretAsPublishableKey,
        title: "Give clients the publishable key, not a secret",
        message: "'{0}' is a secret, and stands where a publishable key belongs: '{1}' is what clients get. Use the publishable key, which begins with pk_.",
        description: "A publishable key is made for clients, and what is called one ends up with them. A secret key in its place gives every client all that the account can do. Use the key that begins with pk_.");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        start.RegisterInStripeFiles(
            stripe,
            operation => Analyze(operation, stripe),
            OperationKind.SimpleAssignment,
            OperationKind.CoalesceAssignment,
            OperationKind.Invocation,
            OperationKind.ObjectCreation,
            OperationKind.VariableInitializer,
            OperationKind.FieldInitializer,
            OperationKind.PropertyInitializer,
            OperationKind.ParameterInitializer);
        start.RegisterDeclarationsInStripeFiles(stripe, declaration => Analyze(declaration, stripe), SyntaxKind.PropertyDeclaration, SyntaxKind.MethodDeclaration);
        start.RegisterAdditionalFileAction(static file => Analyze(file));
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        foreach (var found in PublishableSettings.Find(context))
            context.Report(SecretAsPublishableKey, found.Location, found.Secret.Redacted, found.Name ?? Path.GetFileName(context.AdditionalFile.Path));
    }

    private static void Analyze(OperationInFile context, StripeSymbols stripe)
    {
        switch (context.Operation)
        {
            case IAssignmentOperation assignment when PublishablePlace.OfTarget(assignment.Target) is { } target:
                Check(assignment.Value, target);
                break;
            case IInvocationOperation { Arguments: var arguments }:
                CheckAll(arguments);
                break;
            case IObjectCreationOperation { Arguments: var arguments } creation:
                CheckAll(arguments);

                // "{ "publishableKey", key }": a call that nobody wrote.
                CheckAll(creation.Initializer?.Initializers.OfType<IInvocationOperation>().SelectMany(static added => added.Arguments) ?? []);
                break;
            case ISymbolInitializerOperation initializer when PublishablePlace.OfInitializer(initializer) is { } variable:
                Check(initializer.Value, variable);
                break;
        }

        void CheckAll(IEnumerable<IArgumentOperation> arguments)
        {
            foreach (var argument in arguments)
            {
                if (argument.ArgumentKind == ArgumentKind.Explicit && PublishablePlace.OfArgument(argument) is { } parameter)
                    Check(argument.Value, parameter);
            }
        }

        void Check(IOperation value, string place)
        {
            if (Find(value, context.SemanticModel.Compilation, stripe, context.IsInTestProject, context.CancellationToken) is { } secret)
                context.Report(SecretAsPublishableKey, value.Syntax.GetLocation(), arguments: [secret, place]);
        }
    }

    // "string PublishableKey => configuration["Stripe:SecretKey"]", "string GetPublishableKey() { … }".
    private static void Analyze(DeclarationInFile context, StripeSymbols stripe)
    {
        if (PublishablePlace.OfMember(context.Symbol) is not { } place)
            return;

        foreach (var value in MemberValues.Declared(context.Syntax))
        {
            // An initial value is seen as an initialiser.
            if (value.Parent is EqualsValueClauseSyntax || context.SemanticModel.GetOperation(value.WithoutParentheses(), context.CancellationToken) is not { } operation)
                continue;
            if (Find(operation, context.SemanticModel.Compilation, stripe, context.IsInTestProject, context.CancellationToken) is { } secret)
                context.Report(SecretAsPublishableKey, operation.Syntax.GetLocation(), arguments: [secret, place]);
        }
    }

    private static string? Find(IOperation value, Compilation compilation, StripeSymbols stripe, bool isTestProject, CancellationToken cancellationToken) =>
        new SecretFlow(SecretMembers.Of(compilation, stripe), isTestProject, cancellationToken).Find(value);
}
