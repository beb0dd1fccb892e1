using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Secrets;

/// <content>Where a publishable key belongs, a secret is CG2005 alone.</content>
public sealed partial class SecretInSourceAnalyzer
{
    // Until CG2005 says it: PublishablePlace.Is.
    private static bool IsInPublishablePlace(SyntaxNode text, SemanticModelAnalysisContext file)
    {
        var value = text.FirstAncestorOrSelf<ExpressionSyntax>();
        while (value?.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            value = (ExpressionSyntax)value.Parent;

        return value?.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => SecretNames.SayPublishable(variable.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => SecretNames.SayPublishable(property.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => SecretNames.SayPublishable(parameter.Identifier.ValueText),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => SecretNames.SayPublishable(property.Identifier.ValueText),
            AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } name } => SecretNames.SayPublishable(name.Name.Identifier.ValueText),
            AttributeArgumentSyntax { NameEquals: { } name } => SecretNames.SayPublishable(name.Name.Identifier.ValueText),
            AssignmentExpressionSyntax assignment when assignment.Right == value => SecretNames.SayPublishable(NameOf(assignment.Left)),
            ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument => ParameterOf(argument, list, file) is { } parameter
                && (SecretNames.SayPublishable(parameter.Name) || parameter.ContainingSymbol is IMethodSymbol { Name: "Parse" or "TryParse", ContainingType.Name: "PublishableKey" }),
            _ => false,
        };
    }

    private static string NameOf(ExpressionSyntax target) => target switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } => key.Token.ValueText,
        ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } => key.Token.ValueText,
        _ => "",
    };

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, BaseArgumentListSyntax list, SemanticModelAnalysisContext file)
    {
        if (list.Parent is null || file.SemanticModel.GetSymbolInfo(list.Parent, file.CancellationToken).Symbol is not IMethodSymbol method)
            return null;
        if (argument.NameColon is { } name)
            return method.Parameters.FirstOrDefault(parameter => parameter.Name == name.Name.Identifier.ValueText);

        var position = list.Arguments.IndexOf(argument);
        return position < method.Parameters.Length ? method.Parameters[position] : null;
    }
}
