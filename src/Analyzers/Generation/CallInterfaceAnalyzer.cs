using System.Collections.Immutable;
using ConnectGen.Calls;
using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Generation;

/// <summary>
/// Reports what keeps an interface marked <c>[ConnectedAccountCall]</c> from becoming a caller: the problems that the
/// generator's own parser finds (CG0001 to CG0008), keys that the project does not allow (CG0008), and names that two callers would share (CG0009).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallInterfaceAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> RulesById = GenerationRules.All.ToImmutableDictionary(static r => r.Id);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => GenerationRules.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // In generated files too: the generator reads them, and what it cannot generate must not go untold.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (StripeSymbols.TryCreate(start.Compilation) is not { } stripe)
                return;

            var names = new CallerNameIndex(start.Compilation);
            start.RegisterSymbolAction(symbol => Analyze(symbol, stripe, names), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, StripeSymbols stripe, CallerNameIndex names)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Interface } type || RuntimeSymbols.CallAttribute(type) is not { } attribute)
            return;

        if (stripe.Unsupported is { } unsupported)
        {
            // Once, and not on each interface: the reason and the remedy are the project's.
            if (names.IsFirst(type, context.CancellationToken))
                context.ReportDiagnostic(Diagnostic.Create(GenerationRules.InterfaceCannotBeImplemented, CallInterfaceParser.Identifier(type, attribute), type.Name, unsupported));
            return;
        }

        if (CallHint.Authentication(attribute) == CallAuthentication.AccountApiKey && attribute.ApplicationSyntaxReference is { } syntax && !AccountApiKeyOption.IsAllowed(context.Options, syntax.SyntaxTree))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                GenerationRules.AccountApiKey,
                Location.Create(syntax.SyntaxTree, syntax.Span),
                type.Name,
                $"its calls carry connected accounts' own keys, which Stripe strongly discourages; name the account in the header, or, where there is no server of the platform's, allow them with <{AccountApiKeyOption.Property}>true</{AccountApiKeyOption.Property}> in the project"));
        }

        var (_, problems) = CallInterfaceParser.Parse(type, attribute, stripe, context.Compilation, context.CancellationToken);
        foreach (var problem in problems.Where(problem => !IsHalfTyped(problem.Location, context.CancellationToken)))
            context.ReportDiagnostic(Diagnostic.Create(RulesById[problem.RuleId], problem.Location, problem.Properties, problem.Subject, problem.Detail));

        if (names.FreeNameFor(type, context.CancellationToken) is { } free)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                GenerationRules.CallerNameCollision,
                CallInterfaceParser.Identifier(type, attribute),
                ImmutableDictionary<string, string?>.Empty.Add(ProblemProperties.CallerName, free),
                type.Name,
                $"'{CallerPlacement.Of(type, attribute).Name}' is taken; write CallerName = \"{free}\""));
        }
    }

    // What a member that does not parse is going to be, nobody knows yet. It does not compile as it is.
    private static bool IsHalfTyped(Location location, CancellationToken cancellationToken) =>
        location.SourceTree?.GetRoot(cancellationToken).FindNode(location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>() is not (null or BaseTypeDeclarationSyntax) and { ContainsDiagnostics: true } member
        && member.GetDiagnostics().Any(static found => found.Severity == DiagnosticSeverity.Error);
}
