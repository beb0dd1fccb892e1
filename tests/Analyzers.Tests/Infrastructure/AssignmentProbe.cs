using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>Reports every simple assignment that it gets to see, to show what the gate lets through.</summary>
internal abstract class AssignmentProbe : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Seen = new("CGSEEN", "Seen", "'{0}'", "Tests", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Seen];

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    protected abstract void Start(CompilationStartAnalysisContext start);

    private static Diagnostic At(IOperation operation, ISymbol? member) => Diagnostic.Create(Seen, operation.Syntax.GetLocation(), member?.ToDisplayString());

    /// <summary>Sees what a rule sees.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    internal sealed class Gated : AssignmentProbe
    {
        protected override void Start(CompilationStartAnalysisContext start)
        {
            if (StripeSymbols.TryCreate(start.Compilation) is { } stripe)
                start.RegisterInStripeFiles(stripe, static context => context.ReportDiagnostic(At(context.Operation, context.ContainingMember)), OperationKind.SimpleAssignment);
        }
    }

    /// <summary>Sees what an ordinary operation action sees, apart from what no user wrote (the <c>A =</c> of <c>new { A }</c>).</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    internal sealed class Ungated : AssignmentProbe
    {
        protected override void Start(CompilationStartAnalysisContext start) =>
            start.RegisterOperationAction(Report, OperationKind.SimpleAssignment);

        private static void Report(OperationAnalysisContext context)
        {
            if (!context.Operation.IsImplicit)
                context.ReportDiagnostic(At(context.Operation, context.ContainingSymbol));
        }
    }
}
