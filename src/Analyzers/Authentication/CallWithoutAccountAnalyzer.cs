using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>CG1005: a Stripe.net call without an account, in an assembly that says that its calls have one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallWithoutAccountAnalyzer() : StripeRule(CallWithoutAccount)
{
    private static readonly DiagnosticDescriptor CallWithoutAccount = Rule.Error(
        DiagnosticIds.CallWithoutAccount,
        title: "Name the connected account of every call",
        message: "'{0}' calls {1} without a connected account, which reaches the platform's own. Call it through a [ConnectedAccountCall] interface, pass RequestOptions with a StripeAccount, or mark the method or its class [PlatformCall].",
        description: "The assembly is marked [assembly: RequireConnectedAccount]: its Stripe calls are for connected accounts. One that names no account is answered by the platform's own account, and nobody notices. Name the account, or mark what is the platform's own with [PlatformCall].");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        if (RuntimeSymbols.RequiresAccount(start.Compilation.Assembly))
            start.RegisterInStripeFiles(stripe, operation => Analyze(operation, stripe), OperationKind.Invocation);
    }

    private static void Analyze(OperationInFile context, StripeSymbols stripe)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!TakesAccount(invocation, stripe)
            || !new AccountOfOptions(stripe, context.SemanticModel, context.CancellationToken).IsMissing(Options(invocation, stripe))
            || new AccountOfClient(stripe, context.SemanticModel, context.CancellationToken).Has(invocation)
            || IsPlatformCall(context)
            || invocation.IsInExpressionTree())
        {
            return;
        }

        context.Report(
            CallWithoutAccount,
            invocation.Syntax.GetLocation(),
            arguments: [context.ContainingMemberName, $"{invocation.TargetMethod.ContainingType.Name}.{invocation.TargetMethod.Name}"]);
    }

    private static IOperation? Options(IInvocationOperation invocation, StripeSymbols stripe) =>
        invocation.Arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && stripe.IsRequestOptions(parameter.Type))?.Value;

    // Not where the account is in the URL or the body, nor where there is none to name.
    private static bool TakesAccount(IInvocationOperation invocation, StripeSymbols stripe)
    {
        var method = invocation.TargetMethod;
        if (stripe.CallOf(method) is { } call)
            return call.Placement is AccountPlacement.Header or AccountPlacement.Context;

        if (!stripe.IsRequestByPath(method))
            return false;

        // A path that is put together begins with what is written out. What cannot be read at all is not judged.
        var path = invocation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "path")?.Value.WrittenStart();
        return path is not null && AccountPlacements.AccountIn(path) is null && !AccountPlacements.IsInBodyOf(path);
    }

    // The method, the lambda or local function in it, or a type around it. An accessor stands for itself: a property cannot be marked.
    private static bool IsPlatformCall(OperationInFile context)
    {
        for (var symbol = context.SemanticModel.GetEnclosingSymbol(context.Operation.Syntax.SpanStart, context.CancellationToken);
            symbol is IMethodSymbol or INamedTypeSymbol or IFieldSymbol or IPropertySymbol or IEventSymbol;
            symbol = symbol.ContainingSymbol)
        {
            if (RuntimeSymbols.IsPlatformCall(symbol))
                return true;
        }

        return false;
    }
}
