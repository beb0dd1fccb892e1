using System.Text.RegularExpressions;
using ConnectGen.Generator.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ConnectGen.Generator.Tests;

/// <summary>
/// docs/calls.md: the code of each section compiles without a warning, and running it sends the requests that the section shows. Code that declares no type is run: it has the
/// account, a key, the builder of an app and the callers of the section's interfaces at hand, each by the interface's name.
/// </summary>
public partial class CallsPageTests
{
    private static readonly Dictionary<string, string> Sections = Read();

    public static TheoryData<string> Headings => [.. Sections.Keys.Where(static h => Blocks(h, "csharp").Length > 0)];

    [Theory]
    [MemberData(nameof(Headings))]
    public async Task Section_compiles_and_sends_what_it_shows(string heading)
    {
        var run = GeneratorRun.Over(SourceOf(heading));
        Assert.DoesNotContain("NotSupportedException", string.Concat(run.Sources.Select(static s => s.SourceText)), StringComparison.Ordinal);

        var log = new RequestLog();
        var client = new Stripe.StripeClient(new Stripe.StripeClientOptions { ApiKey = RequestLog.PlatformKey, HttpClient = new Stripe.SystemNetHttpClient(new HttpClient(log), maxNetworkRetries: 0) });
        var services = new ServiceCollection().AddSingleton(client).AddSingleton<Stripe.IStripeClient>(client);
        var builder = Activator.CreateInstance(run.Load().GetType("Builder")!, [services]);
        await (Task)builder!.GetType().GetMethod("Run")!.Invoke(builder, [() => services.BuildServiceProvider(), ConnectedAccountId.Parse("acct_1Nv0FGQ9RKHgCVdK"), ConnectedAccountKey.Parse(RequestLog.AccountKey)])!;
        Assert.Equal(Blocks(heading, "http"), log.Requests);
    }

    [Fact]
    public void Every_request_has_the_code_that_sends_it() =>
        Assert.All(Sections.Keys.Where(static h => Blocks(h, "http").Length > 0), static h => Assert.Contains(h, Headings.Select(static row => row.Data)));

    private static string SourceOf(string heading)
    {
        var code = Blocks(heading, "csharp");
        var declarations = string.Concat(code.Where(static c => Declaration().IsMatch(c)));
        var lines = string.Concat(code.Where(static c => !Declaration().IsMatch(c))).Split('\n').ToLookup(static line => Using().IsMatch(line));
        var callers = CallInterface().Matches(declarations).Select(static m => m.Groups[1].Value).ToArray();
        var locals = callers.Select(name => $"var {char.ToLowerInvariant(name[1])}{name[2..]} = services.GetRequiredService<{ServiceOf(name, declarations)}>();");
        return $$"""
            using System.IO;
            using System.Linq;
            using System.Net.Http;
            using Microsoft.Extensions.DependencyInjection;
            {{string.Join('\n', lines[true])}}
            {{declarations}}
            {{(callers.Length == 0 ? "[ConnectedAccountCall(typeof(BalanceService))] public partial interface IBalances;" : "")}}
            public sealed record Builder(IServiceCollection Services)
            {
                public async Task Run(Func<IServiceProvider> build, ConnectedAccountId account, ConnectedAccountKey key)
                {
                    var builder = this;
                    Services.AddConnectedAccountCallers();
                    var services = build();
                    {{string.Join('\n', locals)}}
                    {{string.Join('\n', lines[false])}}
                    await Task.CompletedTask;
                }
            }
            """;
    }

    private static string ServiceOf(string name, string declarations) =>
        declarations.Contains($"IConnectedAccountCallerFactory<{name}>", StringComparison.Ordinal) ? $"IConnectedAccountCallerFactory<{name}>" : name;

    private static Dictionary<string, string> Read()
    {
        var parts = Heading().Split(File.ReadAllText(Path.Combine(DocumentationTests.RepositoryRoot(), "docs", "calls.md")).ReplaceLineEndings("\n"));
        Assert.DoesNotContain("```", parts[0], StringComparison.Ordinal);
        return parts.Skip(1).Chunk(2).ToDictionary(static p => p[0], static p => p[1]);
    }

    private static string[] Blocks(string heading, string language) =>
        [.. Block().Matches(Sections[heading]).Where(m => m.Groups[1].Value == language).Select(static m => m.Groups[2].Value)];

    [GeneratedRegex("^##+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^(public|internal) ", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex("^using [\\w.]+;$")]
    private static partial Regex Using();

    [GeneratedRegex("\\[ConnectedAccountCall[^\n]*\\]\npublic partial interface (\\w+)")]
    private static partial Regex CallInterface();
}
