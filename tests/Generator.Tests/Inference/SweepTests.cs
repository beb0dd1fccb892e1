using System.Text;
using ConnectGen.Calls;
using ConnectGen.Diagnostics;
using ConnectGen.Generator.Tests.Infrastructure;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Generator.Tests.Inference;

/// <summary>
/// Every method of every service, under the names that a wrapper gives it. With operation, noun, IDs, options and result it is found. With less it may be too little to tell (CG0002)
/// or to find anything (CG0001), but it is never taken for another one.
/// </summary>
public class SweepTests(ITestOutputHelper output)
{
    private const string Found = "found";

    [Fact]
    public void No_wrapper_of_a_method_becomes_another_method()
    {
        var wrappers = ServiceMethod.All.SelectMany(static m => m.Wrappers()).ToArray();
        var outcomes = Resolve(wrappers);

        output.WriteLine($"{ServiceMethod.All.Count} methods, {wrappers.Length} wrappers");
        foreach (var kind in wrappers.Zip(outcomes).GroupBy(static w => w.First.Kind))
            output.WriteLine($"{kind.Key}: {string.Join(", ", kind.GroupBy(static w => w.Second == w.First.Method.Name ? Found : w.Second).Select(static o => $"{o.Count()} {o.Key}"))}");

        var wrong = wrappers.Zip(outcomes).Where(static w => !IsRight(w.First, w.Second)).Select(static w => $"{w.First.Declaration} is {w.First.Method.Name}, and became {w.Second}");
        Assert.Empty(wrong);
    }

    private static bool IsRight(Wrapper wrapper, string outcome) =>
        outcome == wrapper.Method.Name || (wrapper.Kind != "with everything" && outcome is DiagnosticIds.NoMatchingCall or DiagnosticIds.AmbiguousCall);

    // The call that each wrapper became, or the rule that says why it became none. One compilation for them all: what takes time is binding.
    private static string[] Resolve(IReadOnlyList<Wrapper> wrappers)
    {
        var source = new StringBuilder("using ConnectGen;\n");
        for (var i = 0; i < wrappers.Count; i++)
            source.Append($"[ConnectedAccountCall] public partial interface I{i} {{ {wrappers[i].Declaration} }}\n");
        var compilation = GeneratorRun.Compile(source.ToString());
        Assert.Empty(compilation.GetDeclarationDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));

        var stripe = StripeSymbols.TryCreate(compilation)!;
        return [.. wrappers.Select((_, i) => Resolve(compilation.GetTypeByMetadataName($"I{i}")!, stripe, compilation))];
    }

    private static string Resolve(INamedTypeSymbol type, StripeSymbols stripe, Compilation compilation)
    {
        var (model, problems) = CallInterfaceParser.Parse(type, RuntimeSymbols.CallAttribute(type)!, stripe, compilation, TestContext.Current.CancellationToken);
        return model!.Calls.SingleOrDefault()?.Target is ServiceCall call ? $"{call.Service}.{call.Method}" : Assert.Single(problems).RuleId;
    }
}
