using System.Collections.Immutable;
using ConnectGen.Analyzers.Generation;
using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>CG1004: a connected account's own key, with which a request or a client authenticates.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed partial class AccountKeyAuthenticationAnalyzer() : StripeRule(AccountKeyAuthentication)
{
    private static readonly DiagnosticDescriptor AccountKeyAuthentication = Rule.Warning(
        DiagnosticIds.AccountKeyAuthentication,
        title: "Name the connected account in the header instead of using its key",
        message: "'{0}' is a connected account's own key, and the request authenticates with it. Use the platform's key and name the account: new RequestOptions {{ StripeAccount = ... }}.",
        description: "A connected account's key can do everything with the account, has to be stored and protected for every account, and stops working unseen when it is rolled. The platform's key with the Stripe-Account header does the same: send that.");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        start.RegisterInStripeFiles(
            stripe,
            operation => Analyze(operation, stripe, start.Options),
            OperationKind.SimpleAssignment,
            OperationKind.CoalesceAssignment,
            OperationKind.ObjectCreation,
            OperationKind.Invocation,
            OperationKind.Invalid);
        RegisterFlows(start, stripe);
    }

    private static void Analyze(OperationInFile context, StripeSymbols stripe, AnalyzerOptions options)
    {
        if (KeyOf(context.Operation, stripe) is not var (value, isRequest))
            return;

        // An app on its user's device has no more use for the platform's key: CG2006.
        if (context.ClientApp is not null)
            return;
        if (new AccountKeyOrigin(stripe, context.SemanticModel, context.CancellationToken).Find(value) is not { } key)
            return;

        // Who allows accounts' keys uses them for one request at a time. A client that is kept outlives the request, and with it the key.
        if (AccountApiKeyOption.IsAllowed(options, context.Operation.Syntax.SyntaxTree) && (isRequest || !IsKept(context.Operation)))
            return;

        var account = isRequest ? AccountBeside(key, context) : null;
        var properties = account is null ? null : ImmutableDictionary<string, string?>.Empty.Add(ProblemProperties.Account, account);
        context.Report(AccountKeyAuthentication, value.Syntax.GetLocation(), properties, arguments: NameOf(key));
    }

    private static (IOperation Value, bool IsRequest)? KeyOf(IOperation operation, StripeSymbols stripe) => operation switch
    {
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment => stripe.IsRequestKey(property)
            ? (assignment.Value, true)
            : stripe.IsClientKey(property) ? (assignment.Value, false) : null,
        IObjectCreationOperation { Constructor: { } constructor } creation => KeyOfClient(constructor, creation.Arguments, stripe),

        // A client of the user's own hands the key to its base.
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } constructor } call => KeyOfClient(constructor, call.Arguments, stripe),
        IInvalidOperation { Type: { TypeKind: TypeKind.Error, Name: var name } } invalid when IsOldService(name) => KeyOfUnbound(invalid),
        _ => null,
    };

    // "new StripeCustomerService(key)": before version 20 each service had a key, and these names.
    private static bool IsOldService(string type) => type.StartsWith("Stripe", StringComparison.Ordinal) && type.EndsWith("Service", StringComparison.Ordinal);

    private static (IOperation Value, bool IsRequest)? KeyOfUnbound(IInvalidOperation creation) =>
        creation.Syntax is BaseObjectCreationExpressionSyntax && creation.ChildOperations.FirstOrDefault(static part => part.Syntax.Parent is ArgumentSyntax) is { } key ? (key, false) : null;

    private static (IOperation Value, bool IsRequest)? KeyOfClient(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, StripeSymbols stripe)
    {
        if (!SymbolEqualityComparer.Default.Equals(constructor.ContainingType, stripe.StripeClient))
            return null;

        foreach (var argument in arguments)
        {
            if (argument is { Parameter.Name: "apiKey", ArgumentKind: ArgumentKind.Explicit })
                return (argument.Value, false);
        }

        return null;
    }

    // In a field or property, however it gets there: "_client = new(…)", "_client ??= …", "Client { get; } = …"; also within another object, as in "_refunds = new RefundService(new StripeClient(key))".
    private static bool IsKept(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IFieldInitializerOperation or IPropertyInitializerOperation:
                    return true;
                case IAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } }:
                    return true;
                case IBlockOperation or IAnonymousFunctionOperation:
                    return false;
            }
        }

        return false;
    }

    // The account's ID is taken only from the very object that has the key: any other may be another account's.
    private static string? AccountBeside(IOperation key, OperationInFile context)
    {
        if (key is not IPropertyReferenceOperation { Instance: { } holder, Member: { } member } || !CanBeRepeated(holder))
            return null;

        var name = holder.Syntax.ToString();
        if (holder is IInstanceReferenceOperation { IsImplicit: true })
            name = "this";

        // "AccountId" alone may be an ID of the app's own, so that "StripeAccountId" goes before it.
        foreach (var candidate in holder.Type!.GetMembers().OfType<IPropertySymbol>().OrderByDescending(static property => property.Name.StartsWith("Stripe", StringComparison.Ordinal)))
        {
            if (candidate is not { IsStatic: false, IsIndexer: false, GetMethod: not null } || SymbolEqualityComparer.Default.Equals(candidate, member) || !AccountKeyNames.SayAccountId(candidate.Name))
                continue;
            if (!context.SemanticModel.IsAccessible(context.Operation.Syntax.SpanStart, candidate) || !IsInScope(holder, context))
                continue;

            var account = $"{name}.{candidate.Name}";
            if (candidate.Type.SpecialType == SpecialType.System_String)
                return account;
            if (RuntimeSymbols.IsAccountId(candidate.Type))
                return account + ".Value";
        }

        return null;
    }

    private static bool CanBeRepeated(IOperation holder) => holder switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => true,
        IFieldReferenceOperation { Instance: var instance } => instance is null || CanBeRepeated(instance),
        IPropertyReferenceOperation { Instance: var instance, Property.IsIndexer: false } => instance is null || CanBeRepeated(instance),
        _ => false,
    };

    // Where the key comes through a local, the object that had it may be out of reach by now, or another of the same name in its place.
    private static bool IsInScope(IOperation holder, OperationInFile context)
    {
        var root = holder;
        while (root is IMemberReferenceOperation { Instance: { } instance })
            root = instance;

        ISymbol? symbol = root switch
        {
            ILocalReferenceOperation { Local: var local } => local,
            IParameterReferenceOperation { Parameter: var parameter } => parameter,
            IMemberReferenceOperation { Member: var member } => member,
            _ => null,
        };
        return root is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            || (symbol is not null && context.SemanticModel.LookupSymbols(context.Operation.Syntax.SpanStart, name: symbol.Name).Any(found => SymbolEqualityComparer.Default.Equals(found, symbol)));
    }

    private static string NameOf(IOperation key) => key switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation { Member: var member } => member.ToDisplayString(Displays.Member),
        IInvocationOperation call => call.TargetMethod.ToDisplayString(Displays.Member),
        _ => key.Syntax.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault(static name => AccountKeyNames.SayAccountsKey(name.Identifier.ValueText))?.Identifier.ValueText ?? "The value",
    };
}
