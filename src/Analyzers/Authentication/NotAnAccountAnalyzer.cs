using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>CG1006: an account that is known not to be one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotAnAccountAnalyzer() : StripeRule(NotAnAccount)
{
    // A text is never quoted: it may be a key.
    private static readonly DiagnosticDescriptor NotAnAccount = Rule.Error(
        DiagnosticIds.NotAnAccount,
        title: "Pass an account's ID as the account",
        message: "'{0}' passes {1} as the connected account. Pass the ID of an account (acct_...), such as Account.Id or OAuthToken.StripeUserId.",
        description: "What is passed as the connected account is not an account's ID: a key, an empty text, or the ID of a customer, a payment or another object. Stripe refuses most of them, but with an empty one the call goes to the platform's own account. Pass what Account.Id or OAuthToken.StripeUserId holds.");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        start.RegisterInStripeFiles(
            stripe,
            operation => Analyze(operation, stripe),
            OperationKind.SimpleAssignment,
            OperationKind.CoalesceAssignment,
            OperationKind.Invocation,
            OperationKind.Conversion);
    }

    private static void Analyze(OperationInFile context, StripeSymbols stripe)
    {
        switch (context.Operation)
        {
            case IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when stripe.IsAccount(property):
                Check(context, stripe, assignment.Value, stripe.IsRequestContext(property));
                break;
            case IInvocationOperation { TargetMethod: var method } invocation:
                foreach (var argument in invocation.Arguments)
                {
                    if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && IsAccount(method, parameter, context, stripe))
                        Check(context, stripe, argument.Value, StripeSymbols.IsContextParse(method));
                }

                break;
            case IConversionOperation { OperatorMethod.ReturnType: var made } conversion when RuntimeSymbols.IsAccountId(made) && !context.IsInTestProject:
                Check(context, stripe, conversion.Operand, isContext: false);
                break;
        }
    }

    private static bool IsAccount(IMethodSymbol method, IParameterSymbol parameter, OperationInFile context, StripeSymbols stripe)
    {
        var isParsed = parameter.Ordinal == 0 && ((method.Name == "Parse" && RuntimeSymbols.IsAccountId(method.ContainingType)) || StripeSymbols.IsContextParse(method));

        // A test may well ask whether what is no account is refused.
        return isParsed ? !context.IsInTestProject : stripe.IsAccountInUrl(method, parameter);
    }

    private static void Check(OperationInFile context, StripeSymbols stripe, IOperation value, bool isContext)
    {
        foreach (var (written, possible) in Possible(value, context))
        {
            // A branch that is empty stands for no account at all, which another part of the code may ask for.
            if (WhatElse(possible, stripe, isContext) is { } what && !(what == AccountText.Empty && written != value.Unwrapped()))
                context.Report(NotAnAccount, written.Syntax.GetLocation(), arguments: [context.ContainingMemberName, what]);
        }
    }

    // Each value that the account may have, and where it is passed: a branch counts by itself.
    private static IEnumerable<(IOperation Written, IOperation Possible)> Possible(IOperation value, OperationInFile context)
    {
        var pending = new Stack<IOperation>([value]);
        while (pending.Count > 0)
        {
            var written = pending.Pop().Unwrapped();
            switch (written)
            {
                case ICoalesceOperation coalesce:
                    pending.Push(coalesce.WhenNull);
                    pending.Push(coalesce.Value);
                    break;
                case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                    pending.Push(whenFalse);
                    pending.Push(conditional.WhenTrue);
                    break;
                default:
                    yield return (written, LocalUses.Resolve(written, context.SemanticModel, context.CancellationToken));
                    break;
            }
        }
    }

    private static string? WhatElse(IOperation value, StripeSymbols stripe, bool isContext)
    {
        if (value is IConditionalAccessOperation access)
            value = access.WhenNotNull.Unwrapped();

        if (value is IPropertyReferenceOperation { Property: var property } && stripe.OtherEntityOf(property) is { } entity)
            return $"{property.ContainingType.Name}.{property.Name}, the ID of another object ({entity.Name}),";

        return value.WrittenText() is { } text ? AccountText.Refusal(text, isContext) : null;
    }
}
