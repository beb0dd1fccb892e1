using System.Collections.Immutable;
using ConnectGen.Analyzers.Flow;
using ConnectGen.Analyzers.Gate;
using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Exposure;

/// <summary>A rule about where secrets go: the engine finds it, the rule says which findings are its own and what is wrong with them.</summary>
public abstract class FlowRule : StripeRule
{
    private readonly DiagnosticDescriptor _rule;

    private protected FlowRule(DiagnosticDescriptor rule)
        : base(rule) => _rule = rule;

    private protected abstract bool IsOwn(FlowFinding finding);

    /// <inheritdoc />
    private protected sealed override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        var analysis = FlowAnalysis.Of(start.Compilation, stripe, start.Options);
        start.RegisterSemanticModelAction(file =>
        {
            foreach (var finding in analysis.FindingsIn(file.SemanticModel.SyntaxTree, file.CancellationToken))
            {
                if (IsOwn(finding))
                    file.Report(_rule, MarkedIn(finding), PropertiesOf(finding), finding.Steps, [finding.Source, finding.Sink.Name]);
            }
        });
    }

    // Razor wraps what the user wrote: "TypeCheck<string>(_key)", ""a" + " " + (_key)".
    private static Location MarkedIn(FlowFinding finding)
    {
        var expression = finding.Expression;
        if (!RazorOutput.Is(expression.SyntaxTree) || RazorOutput.IsWritten(expression.GetLocation()))
            return expression.GetLocation();

        var written = expression.DescendantNodes().OfType<ExpressionSyntax>().Where(static part => RazorOutput.IsWritten(part.GetLocation())).ToList();
        return (written.FirstOrDefault(part => finding.Path.Any(step => step.SyntaxTree == part.SyntaxTree && part.Span.Contains(step.Span))) ?? written.FirstOrDefault() ?? expression).GetLocation();
    }

    // What a fix leaves out, and the property that it marks.
    private static ImmutableDictionary<string, string?> PropertiesOf(FlowFinding finding)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(ProblemProperties.SecretSource, finding.Source);
        if (finding.Members.Count > 0)
            properties = properties.Add(ProblemProperties.SecretMembers, string.Join(";", finding.Members));
        if (finding.Holder?.GetDocumentationCommentId() is { } holder)
            properties = properties.Add(ProblemProperties.Holder, holder);

        return properties;
    }
}
