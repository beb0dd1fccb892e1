using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Cost;

/// <summary>Analyzers that find nothing: what the compiler's driver costs by itself.</summary>
internal static class Yardsticks
{
    private static readonly DiagnosticDescriptor Nothing = new("CGCOST", "Nothing", "Nothing", "Cost", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>Looks at files, as ConnectGen's rules do: the least that an analyzer of code can be.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    internal sealed class EmptyFileAction : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
            context.RegisterSemanticModelAction(static _ => { });
        }
    }

    /// <summary>Looks at calls, as most analyzers do: it has the compiler make the operations of every method.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    internal sealed class EmptyOperationAction : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
            context.RegisterOperationAction(static _ => { }, OperationKind.Invocation);
        }
    }
}
