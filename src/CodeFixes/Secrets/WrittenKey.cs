using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Secrets;

/// <summary>An expression whose value is one key and nothing else. What reads it instead never repeats it.</summary>
internal sealed class WrittenKey
{
    private const string WebhookPrefix = "whsec_";

    private static readonly string[] Prefixes = ["sk_", "rk_", WebhookPrefix];

    private WrittenKey(ExpressionSyntax expression, bool isWebhookSecret, bool mayBeNull)
    {
        Expression = expression;
        Setting = SettingFor(isWebhookSecret);
        Variable = VariableFor(isWebhookSecret);
        MayBeNull = mayBeNull;
    }

    public ExpressionSyntax Expression { get; }

    /// <summary>Gets where configuration has it: under the names that <c>AddStripeClient</c> reads.</summary>
    public string Setting { get; }

    /// <summary>Gets the environment variable that has it.</summary>
    public string Variable { get; }

    /// <summary>Gets whether nothing may stand in its place.</summary>
    public bool MayBeNull { get; }

    /// <summary>Gets where configuration will have the key that is written at a node.</summary>
    public static string SettingOf(SyntaxNode node) => SettingFor(IsWebhookSecret(node));

    /// <summary>Gets the environment variable that will have it.</summary>
    public static string VariableOf(SyntaxNode node) => VariableFor(IsWebhookSecret(node));

    /// <summary>Finds the key at a node; null where it is part of a longer text, or a constant is required.</summary>
    public static WrittenKey? TryParse(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } expression || model.GetConstantValue(expression, cancellationToken) is not { HasValue: true, Value: string value } || !IsKey(value))
            return null;

        return RequiresConstant(expression) ? null : new WrittenKey(expression, value.StartsWith(WebhookPrefix, StringComparison.Ordinal), IsNullable(expression, model, cancellationToken));
    }

    private static string SettingFor(bool isWebhookSecret) => isWebhookSecret ? "Stripe:WebhookSecret" : "Stripe:SecretKey";

    private static string VariableFor(bool isWebhookSecret) => isWebhookSecret ? "STRIPE_WEBHOOK_SECRET" : "STRIPE_SECRET_KEY";

    // However it is put together, its text begins with the prefix.
    private static bool IsWebhookSecret(SyntaxNode node) => node.DescendantTokens().Any(static token => token.ValueText.StartsWith(WebhookPrefix, StringComparison.Ordinal));

    // The rest a compiler says: what is no constant any more does not compile where one has to stand.
    private static bool RequiresConstant(SyntaxNode expression) => expression.Ancestors().TakeWhile(static a => a is not (StatementSyntax or MemberDeclarationSyntax)).Any(static a =>
        a is AttributeSyntax or PatternSyntax or SwitchLabelSyntax || a.Parent is ParameterSyntax { Default: { } value } && value == a);

    private static bool IsKey(string value) => Prefixes.Any(prefix => value.StartsWith(prefix, StringComparison.Ordinal)) && value.All(static c => c < 128 && (char.IsLetterOrDigit(c) || c is '_' or '+' or '/' or '='));

    private static bool IsNullable(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode value = expression;
        while (value.Parent is ParenthesizedExpressionSyntax)
            value = value.Parent;

        return value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type is NullableTypeSyntax,
            EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax declaration } => declaration.Type is NullableTypeSyntax,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == value => IsNullable(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol),
            ArgumentSyntax argument => model.GetOperation(argument, cancellationToken) is Microsoft.CodeAnalysis.Operations.IArgumentOperation { Parameter: { } parameter } && IsNullable(parameter),
            _ => false,
        };
    }

    private static bool IsNullable(ISymbol? symbol) => symbol switch
    {
        IPropertySymbol property => property.Type.NullableAnnotation == NullableAnnotation.Annotated,
        IFieldSymbol field => field.Type.NullableAnnotation == NullableAnnotation.Annotated,
        ILocalSymbol local => local.Type.NullableAnnotation == NullableAnnotation.Annotated,
        IParameterSymbol parameter => parameter.Type.NullableAnnotation == NullableAnnotation.Annotated,
        _ => false,
    };
}
