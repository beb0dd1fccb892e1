using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>CG1007: an account set on request options, or on a client, that other requests share.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedAccountAnalyzer() : StripeRule(SharedAccount)
{
    private static readonly DiagnosticDescriptor SharedAccount = Rule.Warning(
        DiagnosticIds.SharedAccount,
        title: "Give each request options of its own instead of changing shared ones",
        message: "'{0}' is shared between requests, and '{1}' sets whom it acts for. Another request that is on its way acts for the same account then. Give each request new RequestOptions {{ StripeAccount = ... }}.",
        description: "Requests run at the same time. Whatever sets the account of shared options last decides for which account all others act. Make new options for each request.");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        start.RegisterInStripeFiles(stripe, operation => Analyze(operation, stripe), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
    }

    private static void Analyze(OperationInFile context, StripeSymbols stripe)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        var changed = assignment switch
        {
            { Target: IPropertyReferenceOperation { Instance: { } instance, Property: var property } } when IsAccountOfRequest(property, stripe) => ChangesAccount(assignment.Value) ? instance : null,
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Type: { } type } target } when stripe.IsRequestOptions(type) || stripe.IsClient(type) =>
                IsForOneAccount(assignment.Value, stripe) && !IsMadeOnce(assignment.Syntax, target.Member) ? target : null,
            _ => null,
        };
        if (changed is null || new SharedState(context.SemanticModel, context.CancellationToken).Find(changed) is not { } shared || IsSetUp(context, shared))
            return;

        context.Report(SharedAccount, assignment.Syntax.GetLocation(), arguments: [shared.ToDisplayString(Displays.Member), context.ContainingMemberName]);
    }

    // StripeClientOptions are read when the client is made: a change after that changes nothing.
    private static bool IsAccountOfRequest(IPropertySymbol property, StripeSymbols stripe) =>
        stripe.IsRequestKey(property) || (stripe.IsRequestAccount(property) && stripe.IsRequestOptions(property.ContainingType));

    // What is cleared, or read from the settings each time, is the same for every request.
    private static bool ChangesAccount(IOperation value) =>
        value.ConstantValue is not { HasValue: true, Value: null } && value is not IDefaultValueOperation && !AccountKeyOrigin.IsReadFromSettings(value);

    // "s_client = new StripeClient(new StripeClientOptions { …, StripeAccount = account })", with an account that the method was given.
    private static bool IsForOneAccount(IOperation value, StripeSymbols stripe) => value.DescendantsAndSelf().Any(part =>
        part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } set
        && stripe.IsRequestAccount(property)
        && set.Value.DescendantsAndSelf().Any(static read => read is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } }));

    private static bool IsMadeOnce(SyntaxNode assignment, ISymbol member) => assignment.Ancestors()
        .TakeWhile(static node => node is not MemberDeclarationSyntax)
        .OfType<IfStatementSyntax>()
        .Any(check => check.Condition.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == member.Name));

    // Before anyone shares it: where the object that has it is made, and where the program starts. A lambda there runs later.
    private static bool IsSetUp(OperationInFile context, ISymbol shared)
    {
        var symbol = context.SemanticModel.GetEnclosingSymbol(context.Operation.Syntax.SpanStart, context.CancellationToken);
        return symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.StaticConstructor } => true,
            IMethodSymbol { MethodKind: MethodKind.Constructor } => !shared.IsStatic,
            IMethodSymbol method => method.IsStatic && (method.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName || IsMain(method, context)),
            IFieldSymbol or IPropertySymbol => symbol.IsStatic || !shared.IsStatic,
            _ => true,
        };
    }

    private static bool IsMain(IMethodSymbol method, OperationInFile context) =>
        method.Name == WellKnownMemberNames.EntryPointMethodName
        && SymbolEqualityComparer.Default.Equals(method, context.SemanticModel.Compilation.GetEntryPoint(context.CancellationToken));
}
