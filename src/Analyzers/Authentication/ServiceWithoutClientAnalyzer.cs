using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>
/// CG1003: one of Stripe.net's services constructed without an <c>IStripeClient</c>, by <c>new</c> or as the base of a class. In an app on its user's device, where no client belongs, CG2006 says
/// what there is to say.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ServiceWithoutClientAnalyzer() : StripeRule(ServiceWithoutClient)
{
    private static readonly DiagnosticDescriptor ServiceWithoutClient = Rule.Warning(
        DiagnosticIds.ServiceWithoutClient,
        title: "Construct Stripe's services with a client",
        message: "'{0}' is constructed without an IStripeClient, so that its requests go out with the global key. Take an IStripeClient in the constructor and pass it on.",
        description: "A service of Stripe.net that was given no client reads StripeConfiguration.ApiKey with each request: whatever has set that last decides on whose behalf it acts, and where nothing sets it, the request fails. Pass an IStripeClient to its constructor.");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        start.RegisterInStripeFiles(stripe, operation => AnalyzeCall(operation, stripe), OperationKind.ObjectCreation, OperationKind.Invocation);
        start.RegisterDeclarationsInStripeFiles(stripe, declaration => AnalyzeConstructor(declaration, stripe), SyntaxKind.ConstructorDeclaration);
        start.RegisterDeclarationsInStripeFiles(stripe, declaration => AnalyzeClass(declaration, stripe), SyntaxKind.ClassDeclaration);
    }

    private static void AnalyzeCall(OperationInFile context, StripeSymbols stripe)
    {
        if (context.Operation is IObjectCreationOperation { Constructor: { } constructor } creation)
        {
            if (LeavesOutClient(constructor, creation.Arguments, stripe) && context.ClientApp is null)
                context.Report(ServiceWithoutClient, creation.Syntax.GetLocation(), PropertiesOf(constructor.ContainingType.Name), arguments: constructor.ContainingType.Name);
        }
        else if (context.Operation is IInvocationOperation { Syntax: ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax } call && LeavesOutClient(call.TargetMethod, call.Arguments, stripe) && context.ClientApp is null)
        {
            if (call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration && context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { } type && ServiceStandIn.Is(type, stripe, context.CancellationToken))
                return;

            // Without the colon.
            var location = call.Syntax is ConstructorInitializerSyntax initializer
                ? Location.Create(initializer.SyntaxTree, TextSpan.FromBounds(initializer.ThisOrBaseKeyword.SpanStart, initializer.Span.End))
                : call.Syntax.GetLocation();
            var name = call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? call.TargetMethod.ContainingType.Name;
            context.Report(ServiceWithoutClient, location, PropertiesOf(name), arguments: name);
        }
    }

    // A base call that nobody wrote is no operation of its own.
    private static void AnalyzeConstructor(DeclarationInFile context, StripeSymbols stripe)
    {
        if (context is { Syntax: ConstructorDeclarationSyntax { Initializer: null } declaration, Symbol: IMethodSymbol { IsStatic: false, ContainingType: { BaseType: { } service } type } } && stripe.IsServiceOfStripe(service) && !ServiceStandIn.Is(type, stripe, context.CancellationToken) && context.ClientApp is null)
            context.Report(ServiceWithoutClient, declaration.Identifier.GetLocation(), PropertiesOf(type.Name), arguments: type.Name);
    }

    private static void AnalyzeClass(DeclarationInFile context, StripeSymbols stripe)
    {
        if (context is not { Syntax: ClassDeclarationSyntax declaration, Symbol: INamedTypeSymbol { BaseType: { } service } type } || !stripe.IsServiceOfStripe(service))
            return;

        // Of a class in parts, the one that names the service.
        if (declaration.BaseList?.Types.FirstOrDefault() is not SimpleBaseTypeSyntax named || !SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetTypeInfo(named.Type, context.CancellationToken).Type, service))
            return;

        if ((declaration.ParameterList is not null || type.InstanceConstructors.All(static constructor => constructor.IsImplicitlyDeclared)) && !ServiceStandIn.Is(type, stripe, context.CancellationToken) && context.ClientApp is null)
            context.Report(ServiceWithoutClient, declaration.Identifier.GetLocation(), PropertiesOf(type.Name), arguments: type.Name);
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(string service) => ImmutableDictionary<string, string?>.Empty.Add(ProblemProperties.Service, service);

    private static bool LeavesOutClient(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, StripeSymbols stripe) =>
        stripe.LeavesOutClient(constructor)
        || (stripe.TakesClient(constructor) && arguments.Length == 1 && arguments[0].Value.ConstantValue is { HasValue: true, Value: null });
}
