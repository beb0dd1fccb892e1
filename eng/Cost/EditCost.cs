using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Cost;

/// <summary>What the exposure rules cost after a keystroke in a file, in multiples of what the compiler needs for the errors of that file.</summary>
internal sealed class EditCost
{
    private readonly List<(string What, double Compiler, double Rules)> _rows = [];

    public static EditCost Measure(Compiler compiler, int times)
    {
        var cost = new EditCost();
        var compilation = compiler.Parse();
        cost.Add("a service without Stripe", compilation, "/Invoice2.2.cs", times);
        cost.Add("a controller of payments", compilation, "/Invoice1.2.cs", times);
        cost.Add("the onboarding of sellers", compilation, "/Invoice1.0.cs", times);
        return cost;
    }

    public void Write(TextWriter to)
    {
        to.WriteLine();
        to.WriteLine("After an edit, the exposure rules in multiples of the compiler's own time for that file:");
        foreach (var (what, compiler, rules) in _rows)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-28} {rules / compiler,6:0.0}   ({rules:0} ms beside {compiler:0} ms)"));
    }

    private void Add(string what, CSharpCompilation compilation, string ending, int times)
    {
        var compilerTimes = new List<double>();
        var ruleTimes = new List<double>();
        for (var i = -1; i < times; i++)
        {
            // Each edit is one of the last version, as when someone types: all other files are the same ones.
            var old = compilation.SyntaxTrees.First(tree => tree.FilePath.EndsWith(ending, StringComparison.Ordinal));
            compilation = compilation.ReplaceSyntaxTree(old, old.WithChangedText(old.GetText().Replace(0, 0, "// \n")));
            var model = compilation.GetSemanticModel(compilation.SyntaxTrees.First(tree => tree.FilePath == old.FilePath));

            var watch = Stopwatch.StartNew();
            _ = model.GetDiagnostics();
            var ofCompiler = watch.Elapsed;

            // The driver's own part is left out.
            Analyze(compilation, model, [new Yardsticks.EmptyFileAction()]);
            watch.Restart();
            Analyze(compilation, model, [new Yardsticks.EmptyFileAction()]);
            var ofDriver = watch.Elapsed;
            watch.Restart();
            Analyze(compilation, model, [.. ExposureRules.All]);
            if (i < 0)
                continue;

            compilerTimes.Add(ofCompiler.TotalMilliseconds);
            ruleTimes.Add(Math.Max(0, (watch.Elapsed - ofDriver).TotalMilliseconds));
        }

        _rows.Add((what, BuildCost.Median(compilerTimes), BuildCost.Median(ruleTimes)));
    }

    private static void Analyze(CSharpCompilation compilation, SemanticModel model, DiagnosticAnalyzer[] analyzers) =>
        _ = compilation.WithAnalyzers([.. analyzers], Compiler.Options()).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
}
