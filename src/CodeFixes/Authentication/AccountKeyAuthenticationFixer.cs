using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>CG1004: names the account in the header, where the account's ID stands beside its key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AccountKeyAuthenticationFixer))]
public sealed class AccountKeyAuthenticationFixer() : RuleFixer(DiagnosticIds.AccountKeyAuthentication)
{
    private const string Header = "StripeAccount";

    /// <inheritdoc />
    protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(ProblemProperties.Account, out var account) || account is null)
            return;
        if (await context.Document.FindAsync<AssignmentExpressionSyntax>(diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } assignment)
            return;

        // Options that name an account already are not given a second one.
        if (assignment.Parent is InitializerExpressionSyntax initializer && initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(IsHeader))
            return;

        if (WithHeader(assignment.Left) is { } target)
        {
            var value = SyntaxFactory.ParseExpression(account).WithTriviaFrom(assignment.Right);
            Offer(context, diagnostic, $"Set StripeAccount to '{account}' instead of ApiKey", assignment, assignment.WithLeft(target).WithRight(value), equivalenceKey: nameof(AccountKeyAuthenticationFixer));
        }
    }

    private static bool IsHeader(AssignmentExpressionSyntax assignment) =>
        assignment.Left is IdentifierNameSyntax { Identifier.ValueText: Header or "StripeContext" };

    private static ExpressionSyntax? WithHeader(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => SyntaxFactory.IdentifierName(Header).WithTriviaFrom(name),
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access => access.WithName(SyntaxFactory.IdentifierName(Header).WithTriviaFrom(name)),
        MemberBindingExpressionSyntax { Name: IdentifierNameSyntax name } binding => binding.WithName(SyntaxFactory.IdentifierName(Header).WithTriviaFrom(name)),
        _ => null,
    };
}
