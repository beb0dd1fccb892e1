using System.Collections.Immutable;
using System.Text;
using ConnectGen.Analyzers.Secrets;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests;

/// <summary>No analyzer ever throws, whatever it is given. All of them run over each input.</summary>
public sealed partial class RobustnessTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    [InlineData("\0")]
    [InlineData("// Stripe")]
    [InlineData("#if Stripe")]
    [InlineData("#error Stripe")]
    [InlineData("#nullable enable\n#pragma warning disable CG1001\n#line hidden\nStripe.StripeConfiguration.ApiKey = null;")]
    [InlineData("}}}} Stripe")]
    [InlineData("{{{{ Stripe")]
    [InlineData("(((((((((Stripe")]
    [InlineData("\"Stripe")]
    [InlineData("\"\"\"Stripe")]
    [InlineData("/* Stripe")]
    [InlineData("Stripe \uD800 \uDC00 \u202E")]
    [InlineData("using Stripe")]
    [InlineData("using static Stripe")]
    [InlineData("global using Stripe = ")]
    [InlineData("global using")]
    [InlineData("global using S = Stripe.Missing; global using static Stripe.Missing; class C { S s = new(); }")]
    [InlineData("extern alias Stripe; namespace")]
    [InlineData("using Stripe; StripeConfiguration.ApiKey")]
    [InlineData("using Stripe; StripeConfiguration.ApiKey =")]
    [InlineData("using Stripe; StripeConfiguration.ApiKey = = ;")]
    [InlineData("using Stripe; StripeConfiguration. = \"\"")]
    [InlineData("using Stripe; = StripeConfiguration.ApiKey;")]
    [InlineData("using Stripe; StripeConfiguration.ApiKey = 1 = 2;")]
    [InlineData("using Stripe; StripeConfiguration.ApiKey = Missing();")]
    [InlineData("using Stripe; class C { string s = StripeConfiguration.ApiKey = ")]
    [InlineData("using Stripe; class C { void M(string s = StripeConfiguration.ApiKey = \"\") { } }")]
    [InlineData("using Stripe; [System.Obsolete(StripeConfiguration.ApiKey = \"\")] class C")]
    [InlineData("using Stripe; const string S = StripeConfiguration.ApiKey = \"\";")]
    [InlineData("using Stripe; enum E { A = StripeConfiguration.ApiKey = 1 }")]
    [InlineData("using Stripe; class C : C { C() : this(StripeConfiguration.ApiKey = null) { } }")]
    [InlineData("using Stripe; interface I : I { } [ConnectGen.ConnectedAccountCall] partial interface J : I, J { }")]
    [InlineData("using Stripe; class StripeConfiguration { string ApiKey = StripeConfiguration.ApiKey = \"\"; }")]
    [InlineData("namespace Stripe { static class StripeConfiguration { public static string ApiKey; } class C { void M() => StripeConfiguration.ApiKey = \"\"; } }")]
    [InlineData("using Stripe; StripeConfiguration.SetApiKey(); StripeConfiguration.SetApiKey(1, 2); StripeConfiguration.SetApiKey(")]
    [InlineData("using Stripe; (StripeConfiguration.ApiKey, (StripeConfiguration.StripeClient, _)) = ; (StripeConfiguration.ApiKey, ) = (1, 2, 3); StripeConfiguration.ApiKey ??= ")]
    [InlineData("using Stripe; StripeConfiguration.StripeClient = new(); StripeConfiguration.StripeClient += null;")]
    [InlineData("using Stripe; var a = new RefundService(1, 2); var b = new RefundService(null, null); RefundService c = new(; var d = new RefundService")]
    [InlineData("using Stripe; class A : RefundService { A( } class B : RefundService { B() : base(missing) { } B(int a) : base( } class C() : RefundService(")]
    [InlineData("using Stripe; class A : ; class B : , RefundService; class C : RefundService, RefundService { C() : this() { } } record D : RefundService; struct E : RefundService { } interface F : RefundService;")]
    [InlineData("using Stripe; static class A : RefundService { A() { } } abstract class B : Service<B> { protected B() { } } class C : C, RefundService { C() { } } class D<T>() : Service<T>;")]
    [InlineData("using ConnectGen; [ConnectedAccountCall]")]
    [InlineData("using ConnectGen; [ConnectedAccountCall] interface")]
    [InlineData("using ConnectGen; [ConnectedAccountCall] class C; [ConnectedAccountCall] enum E; [ConnectedAccountCall] delegate void D();")]
    [InlineData("using ConnectGen; [ConnectedAccountCall(typeof())] partial interface I { Missing M(Missing m, ConnectedAccountId, ); }")]
    [InlineData("using ConnectGen; [ConnectedAccountCall(null)] [ConnectedAccountCall] partial interface I { [StripeEndpoint(null)] void M(); [StripeEndpoint] void M(); }")]
    [InlineData("using ConnectGen; [ConnectedAccountCall(CallerName = )] partial interface I { System.Threading.Tasks.Task<> M(ConnectedAccountId a); }")]
    [InlineData("using ConnectGen; using Stripe; [ConnectedAccountCall(typeof(RefundService), Authentication = )] partial interface I : I;")]
    [InlineData("using ConnectGen; using Stripe; [ConnectedAccountCall(typeof(RefundService), Authentication = (ConnectedAccountAuthentication)42)] partial interface I : J; [ConnectedAccountCall(typeof(RefundService))] partial interface J : I;")]
    [InlineData("using ConnectGen; using Stripe; [ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.AccountApiKey)] partial interface I { Refund[][] M(ConnectedAccountKey[] k, params StripeContext[] c); System.Collections.Generic.List<> N(ConnectedAccountKey? k, StripeContext? c); }")]
    [InlineData("using ConnectGen; using Stripe; [ConnectedAccountCall(typeof(RefundService), Method = \"\")] partial interface I { [ConnectedAccountCall(typeof(RefundService), Method = \"\")] void M(); [ConnectedAccountCall(Method = null)] void N(ConnectedAccountId a); }")]
    [InlineData("using Stripe; [assembly: ConnectGen.RequireConnectedAccount] class C { StripeClient c = c; RefundService r = new(r); void M() { var a = b; var b = a; r.Create(null, a); r.Create(); new RefundService(c = c).Create(); } }")]
    [InlineData("using Stripe; [assembly: ConnectGen.RequireConnectedAccount] new RefundService().Create(); client.RawRequest(); new AccountService().Get(); new RequestOptions { StripeAccount = , StripeContext = { } };")]
    [InlineData("using Stripe; class C { void M(Customer c) { string a = a = a; new RequestOptions { StripeAccount = a ?? a ?? c.Id.Id }; ConnectGen.ConnectedAccountId.Parse(); (ConnectGen.ConnectedAccountId) } }")]
    [InlineData("using Stripe; new RequestOptions { ApiKey = , StripeAccount = }; new StripeClient(; new StripeClient(apiKey: ); var k = k; new StripeClient(k);")]
    [InlineData("using Stripe; class C { static RequestOptions R => R; static RequestOptions S { get; set; void M(string account = ) { R.StripeAccount = account; S.ApiKey = ; } }")]
    [InlineData("using Stripe; class C { void M(string? = null, string? account = null, string? account = null) => new RequestOptions { StripeAccount = account }; void N(string? a = null) => N(a, ); C(string? a = null) : this(a) { } }")]
    [InlineData("using Stripe; class C { static RequestOptions R = new(); void M() { var a = b; var b = a; a.StripeAccount = \"\"; services.AddSingleton<>(); AddSingleton<C>(typeof(), new ()); } }")]
    [InlineData("using Stripe; class C : Microsoft.AspNetCore.Mvc.Controller { string K => K; string L => M(); string M() => L; void N() { var a = b; var b = a; ViewBag.X = a; ViewBag. = K; ViewBag[] = L; ViewData[ = M(); View(K, ); View(new C { ViewBag = , }); } }")]
    [InlineData("using Stripe; class C { string PublishableKey => ; string PublishableKey { get { return; } } object pk = , x = new { PublishableKey = }; void M() => ConnectGen.PublishableKey.Parse(); }")]
    [InlineData("using Stripe; class C : Missing { void M() { __builder.AddAttribute(1, ); __builder.OpenComponent<>(0); configuration[][\"Stripe:SecretKey\"] = Configure<>(GetSection(\"Stripe\")); new StripeClient(apiKey: M().N().O, ); StripeConfiguration.ApiKey = ; } }")]
    [InlineData("using Stripe; class C : Microsoft.AspNetCore.Mvc.ControllerBase { public OAuthToken T => T; public object A(OAuthToken t) => Ok(, t); public object B(OAuthToken t) => Ok(t.); public C D() => D(); object E(OAuthToken t) { return Ok(new { t.AccessToken, = }); } public Missing F(OAuthToken t) { yield return t; return t; goto x; } }")]
    [InlineData("using Stripe; class C { C c; string K { get; set; } void M(OAuthToken t, C c) { c.K = c.K = t.AccessToken; c.c = c; c.c.c.K = ; c = c with { K = t.AccessToken, c = c }; (c.K, ) = (t.AccessToken, ); System.Console.WriteLine(c, ); throw new System.Exception(t.AccessToken, ; } }")]
    [InlineData("using Stripe; record R(R Inner, string K) : R(Inner, K) { R(OAuthToken t) : this(new R(t), t.AccessToken) { } } class C : C, System.Collections.Generic.List<C> { public C Get(OAuthToken t) { var r = new R(t); return new C { r, new R(r, t.AccessToken) }; } }")]
    [InlineData("using Stripe; var app = WebApplication.Create(args); app.MapGet(\"/\", (OAuthToken t) => ); app.MapGet(, t => t); app.MapPost(\"/\", M); object M(OAuthToken t) => M(t); app.MapGet(\"/\", async t => await t)")]
    [InlineData("using Stripe; class C { string A(OAuthToken t, int n) => n == 0 ? t.AccessToken : B(t, n - 1); string B(OAuthToken t, int n) => A(t, n); ref string R(ref string s) => ref R(ref s); void L(OAuthToken t) { System.Func<string> f = null; f = () => f() + t.AccessToken; System.Console.Write(f()); string G<T>(T x) => G<G<T>>(x); while (f() is var k) { f = () => k + f(); } } }")]
    [InlineData("using Stripe; using System.Linq; class C { void M(OAuthToken[] ts) { System.Console.Write(from t in ts join u in ts on t equals u into g from h in g let k = h. select new { k }); System.Console.Write(ts.Select(t => ).Where(=> t)); System.Console.Write($\"{ts[0].AccessToken\"); } }")]
    [InlineData("\"sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG")]
    [InlineData("\"\"\"sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG")]
    [InlineData("$\"{\"sk_\" + \"live_51Hq8ZtLr2mVx0KbWn7YcPdG")]
    [InlineData("/* sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG")]
    [InlineData("#if sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG\nsk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG")]
    [InlineData("#error sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG")]
    [InlineData("sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG")]
    [InlineData("class C { ) \"sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG\" ( sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG")]
    [InlineData("\0sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG\0\uD800\"sk_" + "test_51Hq8ZtLr2mVx0KbWn7YcPdG\uDC00")]
    [InlineData("\"\\u0073k_live_51Hq8ZtLr2mVx0KbWn7YcPdG \\u00 \\x \\U0000")]
    [InlineData("class C { const string A = B + \"sk_\", B = A + \"live_51Hq8ZtLr2mVx0KbWn7YcPdG\"; string c = A + B + C; }")]
    [InlineData("var a = \"sk_\" + ; var b = + \"sk_\" + (\"live_\" + ; $\"{\"sk_\"}{\"live_\"")]
    [InlineData("class C { string publishableKey = \"sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG\"; void M() { M(publishableKey: \"sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG\"); this[\"sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG\"] = ")]
    [InlineData("using Stripe; new StripeClient(configuration[]); configuration[\"Stripe:SecretKey\"] = ; var a = new StripeClient(b); var b = new RefundService(a); services.AddStripeClient(; new StripeClientOptions { ApiKey = }; new RequestOptions { ApiKey ??= }; AddScoped<>().AddScoped<RefundService, >();")]
    public Task Odd_file_is_analysed_without_an_exception(string file) => RunAll(Analyze.Compile(file));

    [Fact]
    public Task Project_without_a_file_is_analysed_without_an_exception() => RunAll(Analyze.Compile());

    [Fact]
    public Task Project_without_any_reference_is_analysed_without_an_exception() =>
        RunAll(Analyze.Compile(Samples.EverySyntax).WithReferences());

    [Fact]
    public Task Every_syntax_is_analysed_without_an_exception() => RunAll(Analyze.Compile(Samples.EverySyntax, Samples.CallInterface, Samples.Keys, Samples.OptionalAccounts, Samples.Accounts, Samples.Views, Samples.Exposure, Samples.Secrets, Samples.ClientApp));

    [Fact]
    public async Task Code_is_analysed_without_an_exception_while_it_is_typed()
    {
        foreach (var sample in new[] { Samples.EverySyntax, Samples.CallInterface, Samples.Keys, Samples.OptionalAccounts, Samples.Accounts, Samples.Views, Samples.Exposure, Samples.Secrets, Samples.ClientApp })
        {
            // Cut at the end of one line and within the next: that is what an editor sees while the rest is not there yet.
            var within = 0;
            foreach (var end in Thinned.Of(LineEnds(sample)))
            {
                await RunAll(Analyze.Compile(sample[..Math.Max(0, end - within)]));
                within = 7 - within;
            }
        }
    }

    [Fact]
    public async Task Code_with_a_token_missing_is_analysed_without_an_exception()
    {
        foreach (var sample in new[] { Samples.CallInterface, Samples.Keys, Samples.OptionalAccounts, Samples.Accounts, Samples.Views, Samples.Exposure, Samples.Secrets, Samples.ClientApp })
        {
            var tokens = (await CSharpSyntaxTree.ParseText(sample, cancellationToken: TestContext.Current.CancellationToken).GetRootAsync(TestContext.Current.CancellationToken)).DescendantTokens().ToList();
            foreach (var token in Thinned.Of(tokens))
                await RunAll(Analyze.Compile(sample.Remove(token.SpanStart, token.Span.Length)));
        }
    }

    private static IEnumerable<int> LineEnds(string sample) => Enumerable.Range(0, sample.Length).Where(at => sample[at] == '\n');

    [Fact]
    public async Task Key_that_is_cut_anywhere_is_analysed_without_an_exception()
    {
        foreach (var form in new[] { "\"{0}\"", "// {0}", "$\"{1}{0}\"", "\"a\" + \"{0}\"", "\"\"\"{0}\"\"\"", "class C {{ string s = @\"{0}\"", "#region {0}", "/// <a b=\"{0}\"/>" })
        {
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, "\\u0073k_" + "live_51Hq8ZtLr2mV\" + \"x0KbWn7YcPdG", "{");
            for (var end = 0; end <= text.Length; end++)
                await RunAll(Analyze.Compile(text[..end]));
        }
    }

    [Fact]
    public async Task Method_of_5000_lines_is_analysed_to_its_end()
    {
        var lines = new StringBuilder("class Huge { string M(string key) {\n");
        for (var i = 0; i < 2500; i++)
            lines.Append($"var v{i} = Stripe.StripeConfiguration.ApiKey;\nkey = $\"{{v{i}}}{{key}}\";\n");
        lines.Append("Stripe.StripeConfiguration.ApiKey = key;\nreturn key; } }");

        var found = await RunAll(Analyze.Compile(lines.ToString()));

        Assert.Equal(["CG1001"], found.Select(static d => d.Id));
    }

    [Fact]
    public async Task Secret_is_looked_for_in_a_method_of_5000_lines()
    {
        var lines = new StringBuilder("class Huge : Microsoft.AspNetCore.Mvc.Controller { void M(string key) {\n");
        for (var i = 0; i < 2500; i++)
            lines.Append($"var v{i} = key;\n{(i % 2 == 0 ? $"ViewBag.X = v{i}" : $"key = $\"{{v{i}}}{{key}}\"")};\n");
        lines.Append("var last = Stripe.StripeConfiguration.ApiKey; ViewBag.X = last; } }");

        var found = await RunAll(Analyze.Compile(lines.ToString()));

        Assert.Equal(["CG2003"], found.Select(static d => d.Id));
    }

    [Fact]
    public async Task Key_is_followed_through_a_method_of_5000_lines()
    {
        var lines = new StringBuilder("class Huge : Microsoft.AspNetCore.Mvc.ControllerBase { public object Get(Stripe.OAuthToken token, string key) {\nvar last = token.AccessToken;\n");
        for (var i = 0; i < 2500; i++)
            lines.Append($"var v{i} = last;\nkey = $\"{{v{i}}}{{key}}\";\n");
        lines.Append("return Ok(last); } }");

        var found = await RunAll(Analyze.Compile(lines.ToString()));

        Assert.Equal(["CG3001"], found.Select(static d => d.Id));
    }

    [Fact]
    public async Task Key_is_followed_through_deeply_nested_code()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("token.AccessToken", 2000));
        var calls = string.Concat(Enumerable.Repeat("Same(", 200)) + "token.AccessToken" + new string(')', 200);
        var nested = string.Concat(Enumerable.Repeat("new { a = ", 100)) + "token" + string.Concat(Enumerable.Repeat(" }", 100));
        var methods = string.Concat(Enumerable.Range(0, 300).Select(static i => $"string M{i}(Stripe.OAuthToken token) => M{i + 1}(token);\n")) + "string M300(Stripe.OAuthToken token) => token.AccessToken;";

        await RunAll(Analyze.Compile($$"""
            public class Deep : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                public object Sum(Stripe.OAuthToken token) => Ok({{sum}});
                public object Calls(Stripe.OAuthToken token) => Ok({{calls}});
                public object Nested(Stripe.OAuthToken token) => Ok({{nested}});
                public object Chain(Stripe.OAuthToken token) => Ok(M0(token));
                private string Same(string text) => text;
                {{methods}}
            }
            """));
    }

    [Fact]
    public async Task Deeply_nested_code_is_analysed_without_an_exception()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("\"x\"", 3000));
        var blocks = string.Concat(Enumerable.Repeat("if (true) { ", 100)) + $"Stripe.StripeConfiguration.ApiKey = {sum};" + new string('}', 100);

        var found = await RunAll(Analyze.Compile($"class Deep {{ void M() {{ {blocks} }} }}"));

        Assert.Equal(["CG1001"], found.Select(static d => d.Id));
    }

    [Fact]
    public async Task Every_file_of_many_is_analysed()
    {
        var files = Enumerable.Range(0, 200).Select(static i => $"class Keys{i} {{ void Set() => Stripe.StripeConfiguration.ApiKey = null; }}");

        var found = await RunAll(Analyze.Compile([.. files]));

        Assert.Equal(200, found.Count(static d => d.Id == "CG1001"));
    }

    private static async Task<IReadOnlyList<Diagnostic>> RunAll(Compilation compilation, params AdditionalText[] files)
    {
        // What is about apps on their users' devices alone looks at nothing elsewhere.
        await Run(compilation, [new StripeInClientProjectAnalyzer()], files, "ConnectGenClientProject=true");
        return await Run(compilation, [.. Rules.Analyzers], files);
    }

    private static async Task<IReadOnlyList<Diagnostic>> Run(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AdditionalText[] files, params string[] properties)
    {
        var exceptions = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], new ProjectConfig(properties)),
            onAnalyzerException: (exception, analyzer, _) => { lock (exceptions) exceptions.Add($"{analyzer}: {exception}"); },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);

        var found = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Empty(exceptions);
        Assert.DoesNotContain(found, static d => d.Id.StartsWith("AD", StringComparison.Ordinal));
        return found;
    }
}
