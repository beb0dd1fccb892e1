using ConnectGen.Analyzers.Flow;
using ConnectGen.Analyzers.Tests.Infrastructure;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Flow;

/// <summary>What the engine costs, in steps: the same each time, on any machine.</summary>
public sealed class FlowCostTests
{
    [Fact]
    public void Calls_of_a_helper_cost_what_a_call_costs_and_the_helper_once()
    {
        var (_, ten) = Run(CallsOfAHelper(10));
        var (_, hundred) = Run(CallsOfAHelper(100));
        var (findings, thousand) = Run(CallsOfAHelper(1000));

        Assert.Equal(1000, findings);
        Assert.Equal(0, thousand.Spent);
        Assert.Equal((hundred.Steps - ten.Steps) * 10, thousand.Steps - hundred.Steps);
        Assert.Equal(ten.Summaries, thousand.Summaries);
    }

    [Fact]
    public void Method_is_gone_through_once_however_many_methods_call_it()
    {
        var callers = Lines(50, static i => $"void Call{i}(OAuthToken token) => Write(token.AccessToken);");

        var (findings, cost) = Run(Class($"{callers} void Write(string text) => System.Console.WriteLine(Trim(text)); string Trim(string text) => text.Trim();"));

        Assert.Equal(50, findings);

        // 50 callers, two helpers, the constructor.
        Assert.Equal(53, cost.Summaries);
    }

    [Fact]
    public void Files_without_Stripe_are_not_gone_through()
    {
        var others = Enumerable.Range(0, 30).Select(static i => $$"""class Counter{{i}} { int _count; public string Count(string text) { _count++; System.Console.WriteLine(text); return text + _count; } }""");

        var (_, cost) = Run([Class("void Write(OAuthToken token) => System.Console.WriteLine(token.AccessToken);"), .. others]);

        Assert.Equal(1, cost.Files);
        Assert.Equal(2, cost.Summaries);
    }

    [Fact]
    public void Project_without_a_file_with_Stripe_costs_nothing()
    {
        var (findings, cost) = Run("class Counter { void Write(string text) => System.Console.WriteLine(text); }");

        Assert.Equal(0, findings);
        Assert.Equal(FlowCost.None, cost);
    }

    [Fact]
    public void File_that_has_only_a_common_name_of_a_holders_in_it_is_not_gone_through()
    {
        var (findings, cost) = Run(
            Class("void Save(OAuthToken token, Sellers sellers) => sellers.Keep(new Seller { Key = token.AccessToken });"),
            "public class Seller { public string Key { get; set; } } public class Sellers { public System.Collections.Generic.List<Seller> All { get; } = []; public void Keep(Seller seller) => All.Add(seller); }",
            "public class Orders { public System.Collections.Generic.List<string> All { get; } = []; public void Show(System.Collections.Generic.KeyValuePair<string, int> pair) => System.Console.WriteLine(pair.Key + All.Count); }",
            "public class Overview(Sellers sellers) { public void Show() => System.Console.WriteLine(sellers.All[0].Key); }");

        Assert.Equal(1, findings);
        Assert.Equal(3, cost.Files);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(80)]
    public void Holders_of_holders_are_linear(int count)
    {
        var holders = Lines(count, static i => $$"""public class Holder{{i}} { public string HeldKey{{i}} { get; set; } }""");
        var given = Lines(count - 1, static i => $"void Pass{i}(Holder{i} from, Holder{i + 1} to) => to.HeldKey{i + 1} = from.HeldKey{i};");

        var (findings, cost) = Run(Class($"{given} void Begin(OAuthToken token, Holder0 first) => first.HeldKey0 = token.AccessToken; void End(Holder{count - 1} last) => System.Console.WriteLine(last.HeldKey{count - 1});") + holders);

        Assert.Equal(1, findings);
        Assert.InRange(cost.Steps, count, count * 20L);
    }

    public static TheoryData<string, string, int> Odd => new()
    {
        { "statements", Class("void M(OAuthToken token) { var text = \"\";" + Lines(5000, static i => $"text = \"{i}\" + text.Length;") + "System.Console.WriteLine(token.AccessToken); }"), 8 },
        { "locals", Class("void M(OAuthToken token) {" + Lines(3000, static i => $"var v{i} = token.Scope;") + "System.Console.WriteLine(token.AccessToken); }"), 8 },
        { "branches", Class("void M(OAuthToken token, int n) { var text = \"\";" + Lines(2000, static i => $"if (n == {i}) text = token.Scope;") + "System.Console.WriteLine(token.AccessToken); }"), 12 },
        { "switch", Class("void M(OAuthToken token, int n) { string text; switch (n) {" + Lines(2000, static i => $"case {i}: text = token.Scope + \"{i}\"; break;") + "default: text = token.AccessToken; break; } System.Console.WriteLine(text); }"), 12 },
        { "arms", Class("void M(OAuthToken token, int n) => System.Console.WriteLine(n switch {" + Lines(2000, static i => $"{i} => token.Scope + \"{i}\",") + "_ => token.AccessToken });"), 12 },
        { "sum", Class("void M(OAuthToken token) => System.Console.WriteLine(token.AccessToken" + string.Concat(Enumerable.Repeat(" + token.Scope", 1000)) + ");"), 12 },
        { "chain of lambdas", Class("void M(OAuthToken token) { System.Func<string> f0 = () => token.AccessToken;" + Lines(200, static i => $"System.Func<string> f{i + 1} = () => f{i}() + \"x\";") + "System.Console.WriteLine(token.AccessToken); }"), 100 },
        { "recursive helpers", Class("void M(OAuthToken token) => System.Console.WriteLine(R0(token.AccessToken));" + Lines(200, static i => $"string R{i}(string text) => text.Length > {i} ? R{(i + 1) % 200}(text) : R{(i * 7 + 3) % 200}(text) + text;")), 200 },
        { "try", Class("void M(OAuthToken token) { try {" + Lines(800, static i => $"var v{i} = token.Scope;") + "} catch { } System.Console.WriteLine(token.AccessToken); }"), 100 },
    };

    // In multiples of the code's length, in lines.
    [Theory]
    [MemberData(nameof(Odd))]
    public void Odd_code_is_gone_through_in_steps_that_are_linear_in_its_length(string name, string code, int most)
    {
        var (findings, cost) = Run(code);

        Assert.True(findings == 1 || cost.Spent > 0, $"{name}: {findings} findings, {cost}");
        Assert.Equal(0, cost.Spent);
        Assert.InRange(cost.Steps, 1, most * (long)code.Count(static c => c is '\n' or '+' or ';'));
    }

    // Each of these can double with its depth, or is a square of its length: the budget ends it.
    public static TheoryData<string, string> Deep => new()
    {
        { "try", Class("void M(OAuthToken token) { try {" + Lines(4000, static i => $"var v{i} = token.Scope;") + "} catch { } System.Console.WriteLine(token.AccessToken); }") },
        { "loops", Class("void M(OAuthToken token) { var text = \"\";" + string.Concat(Enumerable.Repeat("while (text.Length < 9) { text = token.Scope + text; ", 40)) + new string('}', 40) + " System.Console.WriteLine(token.AccessToken); }") },
        { "finally", Class("void M(OAuthToken token) { " + string.Concat(Enumerable.Repeat("try { } finally { ", 40)) + "var text = token.Scope;" + new string('}', 40) + " System.Console.WriteLine(token.AccessToken); }") },
        { "lambdas", Class("void M(OAuthToken token) { " + Lines(40, static i => $"System.Func<string> f{i} = () => {(i == 0 ? "token.AccessToken" : $"f{i - 1}() + f{i - 1}()")};") + " System.Console.WriteLine(f39()); }") },
        { "local functions", Class("void M(OAuthToken token) { " + Lines(40, static i => $"string F{i}() => {(i == 0 ? "token.AccessToken" : $"F{i - 1}() + F{i - 1}()")};") + " System.Console.WriteLine(F39()); }") },
        { "lambdas within lambdas", Class("void M(OAuthToken token) { System.Console.WriteLine(" + string.Concat(Enumerable.Repeat("new System.Func<string>(() => ", 40)) + "token.AccessToken" + string.Concat(Enumerable.Repeat(")()", 40)) + "); }") },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Deep_code_ends_within_the_budget(string name, string code)
    {
        var (_, cost) = Run(code);

        // One method's budget, and what of the next step was on the way when it was spent.
        Assert.True(cost.Steps < 70_000 * Math.Max(1, cost.Summaries), $"{name}: {cost}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {cost}");
    }

    private static string CallsOfAHelper(int count) => Class($$"""
        void Call(OAuthToken token)
        {
        {{Lines(count, static _ => "    Write(token.AccessToken);")}}
        }

        void Write(string text)
        {
            var line = "Key: " + text;
            if (line.Length > 10)
                line = line.Trim();
            System.Console.WriteLine(line);
        }
        """);

    private static string Class(string members) => $$"""using Stripe; class Code { {{members}} }""";

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line)) + "\n";

    private static (int Findings, FlowCost Cost) Run(params string[] files)
    {
        var compilation = Analyze.Compile(files);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static d => d.Severity == DiagnosticSeverity.Error);

        var analysis = FlowAnalysis.Of(compilation, StripeSymbols.TryCreate(compilation)!, new AnalyzerOptions([]));
        var findings = compilation.SyntaxTrees.Sum(file => analysis.FindingsIn(file, TestContext.Current.CancellationToken).Count());
        return (findings, analysis.Cost!);
    }
}
