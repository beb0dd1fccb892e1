using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Secrets.SecretInSourceAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Secrets;

/// <summary>What is flagged, and where. What is put together from constants: the other half. What is not: <c>LeftAlone</c>.</summary>
public sealed partial class SecretInSourceAnalyzerTests
{
    [Fact]
    public Task Message_names_the_kind_and_the_remedy_and_shows_the_ends_alone() => Verify.Flags(
        $$"""
        class Keys
        {
            string _key = "{|#0:{{Keys.Live}}|}";
        }
        """,
        "CG2001",
        "'sk_" + "live_…cPdG' is a live secret key, which anyone who sees this code can use: read it from configuration (user secrets, an environment variable, a vault), and roll it if it was ever pushed; see https://docs.stripe.com/keys-best-practices");

    [Theory]
    [InlineData(Keys.Live, DiagnosticSeverity.Error)]
    [InlineData(Keys.Restricted, DiagnosticSeverity.Error)]
    [InlineData(Keys.Organization, DiagnosticSeverity.Error)]
    [InlineData(Keys.Webhook, DiagnosticSeverity.Error)]
    [InlineData(Keys.Test, DiagnosticSeverity.Warning)]
    public async Task Live_secret_is_an_error_and_a_test_key_a_warning(string key, DiagnosticSeverity severity)
    {
        var found = Assert.Single(await Analyze.Run(Analyze.Compile($"class C {{ string _key = \"{key}\"; }}"), new ConnectGen.Analyzers.Secrets.SecretInSourceAnalyzer()));

        Assert.Equal(severity, found.Severity);
        Assert.DoesNotContain(Keys.First, found.ToString(), StringComparison.Ordinal);
        Assert.Empty(found.Properties);
    }

    [Fact]
    public Task Every_kind_of_string_is_flagged_at_the_key() => Verify.Flags(
        $$""""""
        class Strings
        {
            const string Constant = "{|CG2001:{{Keys.Live}}|}";
            static readonly string s_verbatim = @"a ""{|CG2001:{{Keys.Live}}|}"" \";
            string _interpolated = $"{1}:{|CG2001:{{Keys.Live}}|}:{2}";
            string _verbatimInterpolated = $@"{1}""{|CG2001:{{Keys.Live}}|}";
            string _raw = """{ "key": "{|CG2001:{{Keys.Live}}|}" }""";
            string _rawLines = """
                {
                  "key": "{|CG2001:{{Keys.Live}}|}",
                  "hook": "{|CG2001:{{Keys.Webhook}}|}"
                }
                """;
            string _rawInterpolated = $"""
                [{1}, "key": "{|CG2001:{{Keys.Live}}|}"]
                """;
            System.ReadOnlySpan<byte> Utf8 => "{|CG2001:{{Keys.Live}}|}"u8;
            System.ReadOnlySpan<byte> RawUtf8 => """{|CG2001:{{Keys.Live}}|}"""u8;
            string Expression => "Bearer {|CG2001:{{Keys.Live}}|}";
        }
        """""");

    [Fact]
    public Task Every_place_of_a_string_is_flagged() => Verify.Flags(
        $$"""
        using System;
        using System.Collections.Generic;

        [Obsolete("{|CG2001:{{Keys.Live}}|}")]
        class Places
        {
            string Initial { get; } = "{|CG2001:{{Keys.Live}}|}";
            object _array = new[] { "{|CG2001:{{Keys.Live}}|}", "{|CG2001:{{Keys.Test}}|}" };
            Dictionary<string, string> _map = new() { ["{|CG2001:{{Keys.Live}}|}"] = "{|CG2001:{{Keys.Test}}|}" };
            int Default(string key = "{|CG2001:{{Keys.Live}}|}") => key switch { "{|CG2001:{{Keys.Test}}|}" => 1, _ => 2 };
            void Switch(string key)
            {
                const string local = "{|CG2001:{{Keys.Live}}|}";
                switch (key)
                {
                    case "{|CG2001:{{Keys.Test}}|}":
                        throw new Exception("{|CG2001:{{Keys.Restricted}}|}");
                }

                if (key is "{|CG2001:{{Keys.Webhook}}|}" || key == local)
                    new Stripe.StripeClient("{|CG2001:{{Keys.Live}}|}");
            }
        }
        """);

    [Fact]
    public Task Top_level_statements_are_flagged() => Verify.Flags(
        $$"""
        Stripe.StripeConfiguration.ApiKey = "{|CG2001:{{Keys.Test}}|}";
        System.Console.WriteLine("{|CG2001:{{Keys.Webhook}}|}");
        """);

    [Fact]
    public Task Comments_and_what_is_switched_off_are_flagged_at_the_key() => Verify.Flags(
        $$"""
        // {|CG2001:{{Keys.Live}}|} and {|CG2001:{{Keys.Test}}|}
        /* a
           {|CG2001:{{Keys.Live}}|}
        */
        #region {|CG2001:{{Keys.Live}}|}
        /// <summary>{|CG2001:{{Keys.Live}}|}</summary>
        /// <example key="{|CG2001:{{Keys.Test}}|}"><code>new StripeClient("{|CG2001:{{Keys.Live}}|}")</code></example>
        class Comments
        {
        #if NEVER
            string _key = "{|CG2001:{{Keys.Live}}|}";
        #endif
            //StripeConfiguration.ApiKey = "{|CG2001:{{Keys.Live}}|}";
        }
        #endregion {|CG2001:{{Keys.Webhook}}|}
        #pragma warning disable CS1591 // {|CG2001:{{Keys.Live}}|}
        """);

    [Fact]
    public async Task Comment_at_the_very_start_and_end_of_a_file_is_flagged()
    {
        var found = await Analyze.Run(Analyze.Compile($"//{Keys.Live}\nclass C;\n//{Keys.Test}"), new ConnectGen.Analyzers.Secrets.SecretInSourceAnalyzer());

        Assert.Equal(["(1,3)", "(3,3)"], found.Select(static d => $"({d.Location.GetLineSpan().StartLinePosition.Line + 1},{d.Location.GetLineSpan().StartLinePosition.Character + 1})"));
    }

    [Theory]
    [InlineData("\\u0073k_")]
    [InlineData("s\\u006b_")]
    [InlineData("sk\\u005f")]
    [InlineData("\\x73k_")]
    [InlineData("\\U00000073k_")]
    [InlineData("\\u0073\\u006b\\u005F")]
    public Task Key_that_is_written_with_escapes_is_flagged_at_its_string(string prefix) => Verify.Flags(
        $$"""
        class Escapes
        {
            string _key = {|CG2001:"{{prefix}}live_{{Keys.Body}}"|};
            string _hole = $"{1}{|CG2001: {{prefix}}live_{{Keys.Body}}|}{2}";
        }
        """);

    [Fact]
    public Task Escape_within_the_key_is_seen_through() => Verify.Flags(
        $$"""
        class Escapes
        {
            string _key = {|CG2001:"sk_{{"live_"}}51Hq8Zt\u004cr2mVx0KbWn7YcPdG"|};
            string _both = "\u0073 {|CG2001:{{Keys.Live}}|}";
            string _line = "\n{|CG2001:{{Keys.Live}}|}\t";
        }
        """);

    [Fact]
    public Task Two_places_of_one_key_are_two_findings() => Verify.Flags(
        $$"""
        class Twice
        {
            string _first = "{|CG2001:{{Keys.Live}}|}";
            string _second = "{|CG2001:{{Keys.Live}}|}"; // {|CG2001:{{Keys.Live}}|}
            string _third = "{|CG2001:{{Keys.Live}}|},{|CG2001:{{Keys.Live}}|}";
        }
        """);

    [Fact]
    public Task File_that_names_nothing_of_Stripe_is_flagged_too() => Verify.Flags(new TestProject(
        "class Uses { Stripe.Refund? _refund; }",
        $$"""
        static class Settings { public const string Key = "{|CG2001:{{Keys.Test}}|}"; }
        """));

    [Fact]
    public async Task Line_directive_changes_where_it_is_shown()
    {
        var found = Assert.Single(await Analyze.Run(Analyze.Compile($"class C {{\n#line 70 \"Page.tt\"\nstring _key = \"{Keys.Live}\"; }}"), new ConnectGen.Analyzers.Secrets.SecretInSourceAnalyzer()));

        Assert.Equal(("Page.tt", 69), (found.Location.GetMappedLineSpan().Path, found.Location.GetMappedLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public Task Live_key_in_a_test_project_is_flagged() => Verify.Flags(new TestProject(
        $$"""
        class Tests { string _key = "{|CG2001:{{Keys.Live}}|}"; }
        """)
    { Properties = ["IsTestProject=true"] });

    [Theory]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    public async Task Severity_that_the_project_sets_is_that_of_every_finding(ReportDiagnostic set, DiagnosticSeverity severity)
    {
        var compilation = Analyze.Compile($"class C {{ string _test = \"{Keys.Test}\", _live = \"{Keys.Live}\"; }}");
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("CG2001", set)]));

        var found = await Analyze.Run(compilation, new ConnectGen.Analyzers.Secrets.SecretInSourceAnalyzer());

        Assert.Equal([severity, severity], found.Select(static d => d.Severity));
    }
}
