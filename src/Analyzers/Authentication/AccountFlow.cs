using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>Follows a parameter through one method: to a request's account, or into a helper that makes it one.</summary>
internal sealed class AccountFlow(AccountParameters parameters, StripeSymbols stripe, SemanticModel model, SyntaxNode method, int helpers, CancellationToken cancellationToken)
{
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>Tells whether what a parameter or local holds becomes an account.</summary>
    public bool Reaches(ISymbol variable)
    {
        if (!_seen.Add(variable))
            return false;

        foreach (var name in method.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == variable.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, variable)
                && BecomesAccount(name))
            {
                return true;
            }
        }

        return false;
    }

    private bool BecomesAccount(ExpressionSyntax value) => value.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax => BecomesAccount((ExpressionSyntax)value.Parent),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AsExpression } either => BecomesAccount(either),
        ConditionalExpressionSyntax either => either.Condition != value && BecomesAccount(either),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax any } => BecomesAccount(any),
        MemberAccessExpressionSyntax access => access.Expression == value && BecomesAccount(access, access.Name),
        ConditionalAccessExpressionSyntax access => access.Expression == value && IsSameAccount(access.WhenNotNull) && BecomesAccount(access),
        IsPatternExpressionSyntax check => check.Expression == value && DesignationReaches(check.Pattern),
        SwitchExpressionSyntax check => check.GoverningExpression == value && check.Arms.Any(arm => DesignationReaches(arm.Pattern)),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol local && Reaches(local),
        AssignmentExpressionSyntax assignment => assignment.Right == value
            ? AssignmentReaches(assignment) || BecomesAccount(assignment)
            : assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && BecomesAccount(assignment),
        ArgumentSyntax argument => ArgumentReaches(argument),
        _ => false,
    };

    // What is the same account in other clothes: ".Value", ".Value.Value", ".ToString()", ".Trim()".
    private bool BecomesAccount(MemberAccessExpressionSyntax access, SimpleNameSyntax name) => name.Identifier.ValueText switch
    {
        "Value" => BecomesAccount(access),
        "ToString" or "Trim" or "GetValueOrDefault" => access.Parent is InvocationExpressionSyntax call && BecomesAccount(call),
        _ => false,
    };

    private static bool IsSameAccount(ExpressionSyntax whenNotNull) => whenNotNull switch
    {
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Value" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: var inner } => IsSameAccount(inner),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "ToString" or "Trim" } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "Trim", Expression: var inner } } => IsSameAccount(inner),
        _ => false,
    };

    // "if (account is { Length: > 0 } given)": the whole of it has another name now, not a part.
    private bool DesignationReaches(PatternSyntax pattern)
    {
        var designation = pattern switch
        {
            DeclarationPatternSyntax { Designation: var of } => of,
            VarPatternSyntax { Designation: var of } => of,
            RecursivePatternSyntax { Designation: var of } => of,
            _ => null,
        };
        return designation is SingleVariableDesignationSyntax single && model.GetDeclaredSymbol(single, cancellationToken) is { } local && Reaches(local);
    }

    private bool AssignmentReaches(AssignmentExpressionSyntax assignment) => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol switch
    {
        IPropertySymbol property => stripe.IsRequestAccount(property),
        ILocalSymbol local => Reaches(local),
        _ => false,
    };

    private bool ArgumentReaches(ArgumentSyntax argument)
    {
        if (ParameterOf(argument) is not { ContainingSymbol: IMethodSymbol target } parameter)
            return false;

        // "StripeContext.Parse(account)", "ConnectedAccountId.TryParse(account, out var id)".
        if (target.ContainingType is { } type && (type.IsStripeContext() || RuntimeSymbols.IsAccountId(type)))
            return argument.Parent?.Parent is InvocationExpressionSyntax call && (OutReaches(call) || BecomesAccount(call));

        if (RuntimeSymbols.IsAccountId(parameter.Type) && IsGeneratedCall(target))
            return true;

        return helpers > 0 && parameters.BecomeAccount(parameter.OriginalDefinition, helpers - 1, cancellationToken);
    }

    // Through the call: an argument in parentheses, or with an exclamation mark, has no operation of its own.
    private IParameterSymbol? ParameterOf(ArgumentSyntax argument)
    {
        var arguments = (argument.Parent?.Parent is { } call ? model.GetOperation(call, cancellationToken) : null) switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        return arguments.FirstOrDefault(passed => passed.ArgumentKind == ArgumentKind.Explicit && argument.Span.Contains(passed.Syntax.Span))?.Parameter;
    }

    private bool OutReaches(InvocationExpressionSyntax call) => call.ArgumentList.Arguments
        .Any(argument => argument is { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword, Expression: DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax single } }
            && model.GetDeclaredSymbol(single, cancellationToken) is { } local
            && Reaches(local));

    // Of an interface that becomes a caller, or of the runtime library itself ("IConnectedAccountCallerFactory.For").
    private static bool IsGeneratedCall(IMethodSymbol method) =>
        method.ContainingType is { } type && (RuntimeSymbols.CallAttribute(type) is not null || type.ContainingAssembly?.Name == RuntimeSymbols.Namespace);
}
