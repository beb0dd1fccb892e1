using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>CG1008: an optional parameter that becomes the account of a Stripe call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionalAccountAnalyzer() : StripeRule(OptionalAccount)
{
    private static readonly DiagnosticDescriptor OptionalAccount = Rule.Warning(
        DiagnosticIds.OptionalAccount,
        title: "Require the account of a Stripe call",
        message: "'{0}' makes the account of a Stripe call of '{1}', which callers may leave out: the call then acts for the platform, and nothing says so. Make '{1}' required.",
        description: "A caller that forgets an optional account still compiles and still gets an answer: the platform's data, or 'No such customer'. Take the default value away: a required parameter is not forgotten.");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        start.RegisterDeclarationsInStripeFiles(
            stripe,
            declaration => Analyze(declaration, stripe),
            SyntaxKind.MethodDeclaration,
            SyntaxKind.ConstructorDeclaration,
            SyntaxKind.LocalFunctionStatement);
    }

    private static void Analyze(DeclarationInFile context, StripeSymbols stripe)
    {
        if (context.Symbol is not IMethodSymbol { Parameters.Length: > 0 } method || !HasBody(context.Syntax))
            return;

        var known = AccountParameters.Of(context.SemanticModel.Compilation, stripe);
        IReadOnlyList<IMethodSymbol>? bases = null;
        foreach (var parameter in method.Parameters)
        {
            // Callers see the declaration that they know: where it is an interface's, that one decides.
            if (!IsOptional(parameter) && !(bases ??= BasesOf(method)).Any(declaration => IsOptional(declaration.Parameters[parameter.Ordinal])))
                continue;
            if (!known.BecomeAccount(parameter, AccountParameters.MaxHelpers, context.CancellationToken))
                continue;
            if (parameter.DeclaringSyntaxReferences.FirstOrDefault(reference => reference.SyntaxTree == context.Syntax.SyntaxTree)?.GetSyntax(context.CancellationToken) is not ParameterSyntax syntax)
                continue;

            bases ??= BasesOf(method);
            var declared = bases.SelectMany(declaration => declaration.Parameters[parameter.Ordinal].Locations).Where(static location => location.IsInSource);
            var callers = new CarelessCallers(known.Models, context.CancellationToken).Of(parameter, [method, .. bases]);
            context.Report(OptionalAccount, syntax.Identifier.GetLocation(), additional: declared.Concat(callers), arguments: [method.ToDisplayString(Displays.Member), parameter.Name]);
        }
    }

    // The declaration of an interface's or abstract method does nothing with its parameters; the first part of a partial one neither.
    private static bool HasBody(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => false,
        LocalFunctionStatementSyntax { Body: null, ExpressionBody: null } => false,
        _ => true,
    };

    // "= null", "= default", "= """: what stands for no account.
    private static bool IsOptional(IParameterSymbol parameter) =>
        parameter is { IsOptional: true, IsParams: false } && (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is null or "");

    private static IReadOnlyList<IMethodSymbol> BasesOf(IMethodSymbol method)
    {
        var bases = new List<IMethodSymbol>(method.Implemented().Select(static implemented => implemented.OriginalDefinition));
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            bases.Add(overridden.OriginalDefinition);

        if (method.PartialDefinitionPart is { } definition)
            bases.Add(definition);

        return bases;
    }
}
