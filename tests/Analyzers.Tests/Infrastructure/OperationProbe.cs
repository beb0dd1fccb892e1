using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>Reports every operation of some kinds that it gets to see, to show what the gate lets through. Without kinds: simple assignments.</summary>
internal abstract class OperationProbe(params OperationKind[] kinds) : DiagnosticAnalyzer
{
    protected OperationKind[] Kinds { get; } = kinds is [] ? [OperationKind.SimpleAssignment] : kinds;

    private static readonly DiagnosticDescriptor Seen = new("CGSEEN", "Seen", "'{0}'", "Tests", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Seen];

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    protected abstract void Start(CompilationStartAnalysisContext start);

    /// <summary>Sees what a rule sees.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    internal sealed class Gated(params OperationKind[] kinds) : OperationProbe(kinds)
    {
        // The test library asks for one without parameters.
        public Gated()
            : this([])
        {
        }

        protected override void Start(CompilationStartAnalysisContext start)
        {
            if (StripeSymbols.TryCreate(start.Compilation) is { } stripe)
                start.RegisterInStripeFiles(stripe, static context => context.Report(Seen, context.Operation.Syntax.GetLocation(), arguments: context.ContainingMember?.ToDisplayString()), Kinds);
        }
    }

    /// <summary>Sees what an ordinary operation action sees, apart from what no user wrote (the <c>A =</c> of <c>new { A }</c>).</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    internal sealed class Ungated(params OperationKind[] kinds) : OperationProbe(kinds)
    {
        protected override void Start(CompilationStartAnalysisContext start) =>
            start.RegisterOperationAction(Report, Kinds);

        private static void Report(OperationAnalysisContext context)
        {
            if (!context.Operation.IsImplicit)
                context.ReportDiagnostic(Diagnostic.Create(Seen, context.Operation.Syntax.GetLocation(), context.ContainingSymbol.ToDisplayString()));
        }
    }
}
