using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>A read of one setting from configuration, in whichever way it is written.</summary>
internal sealed class ConfigurationRead(ExpressionSyntax configuration, bool isSection, string path)
{
    /// <summary>Gets the configuration or section that is read, as it stands in the tree.</summary>
    public ExpressionSyntax Configuration => configuration;

    /// <summary>Gets the section that the setting lies in, as <c>AddStripeClient</c> takes it; null where it is not named as that expects, or lies in no section.</summary>
    /// <param name="instead">What to read from in place of <see cref="Configuration"/>.</param>
    public ExpressionSyntax? Section(ExpressionSyntax? instead = null)
    {
        var name = path.LastIndexOf(':');
        var from = (instead ?? configuration).WithoutTrivia();
        if (!IsKeyName(path.Substring(name + 1)))
            return null;
        if (name < 0)
            return isSection ? from : null;

        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, from, SyntaxFactory.IdentifierName("GetSection")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(path.Substring(0, name)))))));
    }

    public static ConfigurationRead? TryParse(ExpressionSyntax value, SemanticModel model) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => TryParse(parenthesized.Expression, model),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => TryParse(sure.Operand, model),

        // AddStripeClient has its own complaint about a missing key.
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } required => TryParse(required.Left, model),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } optional when model.GetConstantValue(optional.Right) is { HasValue: true, Value: "" or null } => TryParse(optional.Left, model),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } access => Read(access.Expression, key.Expression, model),

        // configuration.GetValue<string>("Stripe:SecretKey")
        InvocationExpressionSyntax { ArgumentList.Arguments: [var key], Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "GetValue" } } get } => Read(get.Expression, key.Expression, model),

        // configuration.GetSection("Stripe:SecretKey").Get<string>(), and .Value
        InvocationExpressionSyntax { ArgumentList.Arguments: [], Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "Get" }, Expression: InvocationExpressionSyntax section } } => ReadSection(section, model),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: InvocationExpressionSyntax section } => ReadSection(section, model),
        _ => null,
    };

    private static ConfigurationRead? ReadSection(InvocationExpressionSyntax call, SemanticModel model) =>
        call is { ArgumentList.Arguments: [var key], Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetSection" or "GetRequiredSection" } get } ? Read(get.Expression, key.Expression, model) : null;

    private static ConfigurationRead? Read(ExpressionSyntax receiver, ExpressionSyntax key, SemanticModel model)
    {
        if (model.GetConstantValue(key) is not { HasValue: true, Value: string path } || model.GetTypeInfo(receiver).Type is not { } type || !HostSymbols.IsConfiguration(type))
            return null;

        // A section that is named on the way belongs to the path.
        if (receiver is InvocationExpressionSyntax section && ReadSection(section, model) is { } outer)
            return outer.With(path);

        return new ConfigurationRead(receiver, HostSymbols.IsConfigurationSection(type), path);
    }

    private ConfigurationRead With(string rest) => new(configuration, isSection, $"{path}:{rest}");

    private static bool IsKeyName(string name) => name.Equals("SecretKey", StringComparison.OrdinalIgnoreCase) || name.Equals("ApiKey", StringComparison.OrdinalIgnoreCase);
}
