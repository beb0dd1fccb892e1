using System.Text;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Secrets.SecretInSourceAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Secrets;

/// <content>Secrets that are put together from constants.</content>
public sealed partial class SecretInSourceAnalyzerTests
{
    [Theory]
    [InlineData($"\"sk_\" + \"live_{Keys.Body}\"")]
    [InlineData($"\"sk\" + \"_live_{Keys.Body}\"")]
    [InlineData($"\"sk_live\" + \"_{Keys.Body}\"")]
    [InlineData($"\"s\" + \"k_live_{Keys.Body}\"")]
    [InlineData($"\"sk_li\" + \"ve_{Keys.Body}\"")]
    [InlineData($"\"sk_live_\" + \"{Keys.Body}\"")]
    [InlineData($"\"sk_live_{Keys.First}\" + \"{Keys.Second}\"")]
    [InlineData($"\"sk\" + \"_\" + \"live_\" + \"{Keys.First}\" + \"{Keys.Second}\"")]
    [InlineData($"\"sk\" + (\"_org\" + (\"_live_{Keys.Body}\"))")]
    [InlineData($"\"whsec\" + \"_{Keys.Body}abcX1fgQ\"")]
    [InlineData($"@\"sk_\" + \"\"\"live_{Keys.Body}\"\"\"")]
    [InlineData($"\"Bearer \" + \"rk_\" + \"test_{Keys.Body}\"")]
    [InlineData($"$\"sk_{{\"live\"}}_{Keys.Body}\"")]
    [InlineData($"$\"{{\"sk_\"}}{{\"live_\"}}{{\"{Keys.Body}\"}}\"")]
    [InlineData($"\"sk_\" + $\"live_{Keys.Body}\"")]
    [InlineData($"\"\\u0073k_\" + \"live_{Keys.Body}\"")]
    [InlineData($"\"sk_\" + null + \"live_{Keys.Body}\"")]
    [InlineData($"\"\" + 's' + 'k' + \"_live_{Keys.Body}\"")]
    public Task Parts_of_one_expression_are_one_finding(string expression) => Verify.Flags(
        $$"""
        class Parts { string? _key = {|CG2001:{{expression}}|}; }
        """);

    [Fact]
    public Task Constants_of_other_files_are_seen() => Verify.Flags(new TestProject(
        """
        namespace Shop
        {
            public static class Prefixes { public const string Secret = "sk_" + "live_"; public const string Of = "unrelated"; }
        }
        """,
        $$"""
        namespace Shop
        {
            public static class Bodies { public const string Main = "{{Keys.Body}}"; }
        }
        """,
        """
        using Shop;
        using static Shop.Prefixes;

        class Client
        {
            const string Key = {|CG2001:Prefixes.Secret + Bodies.Main|};
            string _static = {|CG2001:$"{Secret}{Bodies.Main}"|};
            string Header(string suffix) => {|CG2001:"Bearer " + Secret + Bodies.Main + suffix|};
            string Hole(int i) => {|CG2001:$"Bearer {Secret}{Bodies.Main} {i}"|};
            string Other => Prefixes.Of + Bodies.Main;
        }
        """));

    [Fact]
    public Task Declaration_of_a_constant_is_flagged_and_its_uses_are_not() => Verify.Flags(new TestProject(
        $$"""
        public static class Keys
        {
            public const string Prefix = "sk_live_";
            public const string Whole = "{|CG2001:{{Keys.Live}}|}";
            public const string Composed = {|CG2001:Prefix + "{{Keys.Body}}"|};
        }
        """,
        """
        class Client
        {
            const string Copy = Keys.Whole;
            string _header = "Bearer " + Keys.Whole;
            string _other = $"Bearer {Keys.Composed}" + Keys.Prefix;
            string Header(string suffix) => "Bearer " + Keys.Composed + suffix + nameof(Keys.Composed);
            object _client = new Stripe.StripeClient(Keys.Whole);
        }
        """));

    [Fact]
    public Task Constant_locals_are_seen() => Verify.Flags(
        $$"""
        class Local
        {
            string Get(string rest)
            {
                const string prefix = "sk_live_";
                const string body = "{{Keys.Body}}";
                var key = {|CG2001:prefix + body|};
                return key.Length > 0 ? {|CG2001:$"{prefix}{body}" + key|} : "";
            }
        }
        """);

    [Fact]
    public Task Nested_expressions_are_findings_of_their_own() => Verify.Flags(
        $$"""
        using System;
        class Nested
        {
            string Get(Func<string, string> of) => "a" + of({|CG2001:"sk_" + "live_{{Keys.Body}}"|}) + $"{of({|CG2001:"sk_" + "test_{{Keys.Body}}"|})}";
            [Obsolete({|CG2001:"sk_" + "live_{{Keys.Body}}"|})]
            void Default(string key = {|CG2001:"sk_" + "live_{{Keys.Body}}"|}) { }
        }
        """);

    [Fact]
    public Task Part_that_holds_a_key_is_flagged_alone() => Verify.Flags(
        $$"""
        class Parts
        {
            string _key = "Bearer " + "{|CG2001:{{Keys.Live}}|}" + "x0Kb";
            string _hole = $"Bearer {"{|CG2001:{{Keys.Live}}|}"}";
        }
        """);

    [Fact]
    public Task What_is_put_together_when_it_runs_is_left_alone() => Verify.Ignores(
        $$"""
        using System.Text;
        class Runtime
        {
            static readonly string s_prefix = "sk_live_";
            static readonly string s_body = "{{Keys.Body}}";
            string _static = s_prefix + s_body;
            string _concat = string.Concat("sk_live_", "{{Keys.Body}}");
            string _join = string.Join("_", "sk", "live", "{{Keys.Body}}");
            string _format = string.Format("sk_live_{0}", "{{Keys.Body}}");
            string _builder = new StringBuilder("sk_live_").Append("{{Keys.Body}}").ToString();
            string _chars = new string(new[] { 's', 'k', '_', 'l', 'i', 'v', 'e', '_' }) + "{{Keys.Body}}";
            string Mixed(string body) => "sk_live_" + body + "{{Keys.Body}}" + $"sk_live_{body}{{Keys.Body}}" + $"sk_live_{"{{Keys.Body}}",30}";
            int _sum = 1 + 2;
        }
        """);

    [Fact]
    public Task Parts_of_what_is_no_secret_are_left_alone() => Verify.Ignores(
        $$"""
        class Parts
        {
            string _publishable = "pk_" + "live_{{Keys.Body}}";
            string _placeholder = "sk_" + "live_" + "xxxxxxxxxxxxxxxxxxxxxxxx";
            string _documented = "sk_test_" + "{{Keys.Documented["sk_test_".Length..]}}";
            string _apart = "sk_live_" + " {{Keys.Body}}";
            string _id = "task_" + "live_{{Keys.Body}}";
        }
        """);

    [Fact]
    public async Task Thousands_of_parts_take_a_time_that_grows_as_they_do()
    {
        var small = await TimeAsync(500);
        var large = await TimeAsync(3000);

        Assert.True(large < TimeSpan.FromSeconds(1) + (small * 18), $"500 parts took {small}, 3000 took {large}.");

        static async Task<TimeSpan> TimeAsync(int parts)
        {
            var code = new StringBuilder("class C { const string P = \"sk_live_\", Q = \"x \"; string _s = P + ");
            for (var i = 0; i < parts; i++)
                code.Append(i % 3 == 0 ? "Q + " : i % 3 == 1 ? "\"sk_ \" + " : "$\"{Q}\" + ");
            var compilation = Analyze.Compile(code.Append("\"\"; }").ToString());
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            Assert.Empty(await Analyze.Run(compilation, new ConnectGen.Analyzers.Secrets.SecretInSourceAnalyzer()));
            return System.Diagnostics.Stopwatch.GetElapsedTime(start);
        }
    }
}
