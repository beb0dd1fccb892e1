using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <summary>A rule about code that uses Stripe.net: nothing of it runs in a project without. Of generated code it sees what Razor writes, and there what the user did.</summary>
public abstract class StripeRule : DiagnosticAnalyzer
{
    private protected StripeRule(DiagnosticDescriptor rule) => SupportedDiagnostics = ImmutableArray.Create(rule);

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // For Razor's output: the gate leaves all other generated files alone.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (StripeSymbols.TryCreate(start.Compilation) is { } stripe)
                Register(start, stripe);
        });
    }

    /// <summary>Registers what the rule looks at. It may keep nothing: one rule serves many compilations at once.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, StripeSymbols stripe);
}
