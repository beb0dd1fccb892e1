using ConnectGen.Cost;
using Microsoft.CodeAnalysis.Diagnostics;
var files = CodeBase.Files(args.Length > 0 ? int.Parse(args[0]) : 400);
var compiler = new Compiler(files);
System.Collections.Immutable.ImmutableArray<DiagnosticAnalyzer> rules = [.. typeof(ConnectGen.Analyzers.Exposure.FlowRule).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(ConnectGen.Analyzers.Exposure.FlowRule).IsAssignableFrom(t)).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];
for (var i = 0; i < 3; i++)
{
    var c = compiler.Parse();
    var w = System.Diagnostics.Stopwatch.StartNew();
    foreach (var t in c.SyntaxTrees.Take(3)) c.GetSemanticModel(t).GetDiagnostics();
    Console.WriteLine($"warm decl {w.ElapsedMilliseconds}");
    var a = c.WithAnalyzers(rules, Compiler.Options());
    var al = GC.GetAllocatedBytesForCurrentThread();
    w.Restart();
    var d = await a.GetAnalyzerSemanticDiagnosticsAsync(c.GetSemanticModel(c.SyntaxTrees[0]), null, default);
    Console.WriteLine($"exposure one file {w.ElapsedMilliseconds} ms {(GC.GetAllocatedBytesForCurrentThread()-al)/1000000} MB, {d.Length}");
}
