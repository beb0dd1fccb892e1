using System.Text.RegularExpressions;
using ConnectGen.Migration.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>
/// Somebody who does what a page says, block by block: types its commands, writes its files where the text says so, and looks whether answers, requests and messages are those of the page.
/// What they add is what a page can't: the version of the package under test, a key, a free port, and a stand-in for Stripe.
/// </summary>
internal sealed partial class Newcomer : IAsyncDisposable
{
    private const string PortOfThePage = "localhost:5080";
    private const string KeyOfThePage = "<the platform's secret key>";

    // Put together here: no key lies in the repository.
    private static readonly string Key = "sk_" + "test_" + new string('g', 24);

    private readonly StripeStandIn _stripe;
    private readonly Dictionary<string, string?> _environment;
    private readonly string _port = $"127.0.0.1:{StripeStandIn.FreePort()}";
    private string _folder;
    private Command? _app;
    private CommandResult? _lastCommand;
    private string? _lastAnswer;

    private Newcomer(StripeStandIn stripe, string folder, IReadOnlyDictionary<string, string?> environment)
    {
        _stripe = stripe;
        _folder = folder;
        _environment = new(environment)
        {
            // Where "dotnet user-secrets" writes: not into the machine's own.
            ["APPDATA"] = Path.Combine(folder, "appdata"),
            ["Stripe__ApiBase"] = stripe.Address,
        };
    }

    /// <summary>Gets what Stripe was sent, as the page shows it.</summary>
    public IReadOnlyList<string> Requests => _stripe.Requests;

    public int FailedBuilds { get; private set; }

    public static async Task<Newcomer> StartAsync((string Folder, IReadOnlyDictionary<string, string?> Environment) place) =>
        new(await StripeStandIn.StartAsync(Key, KeyOfThePage), place.Folder, place.Environment);

    public async Task FollowAsync(MarkdownBlock step)
    {
        switch (step.Language)
        {
            case "sh":
                foreach (var line in step.Lines)
                    await TypeAsync(line);
                break;
            case "csharp" when Whole().Match(step.Above) is { Success: true } file:
                File.WriteAllText(PathOf(file.Groups["file"].Value), step.Text + "\n");
                break;
            case "csharp" when Above().Match(step.Above) is { Success: true } place:
                Insert(PathOf(place.Groups["file"].Value), step, place.Groups["line"].Value);
                break;
            case "csharp" when step.Above.EndsWith("is then", StringComparison.Ordinal):
                Assert.Contains(Directory.EnumerateFiles(_folder, "*.cs"), file => File.ReadAllText(file).ReplaceLineEndings("\n").Contains(step.Text, StringComparison.Ordinal));
                break;
            case "text":
                AssertPrinted(step.Lines);
                break;
            case "json":
                Assert.Equal(step.Text, _lastAnswer);
                break;
            case "http":
                Assert.Equal(step.Text, _stripe.Requests[^1]);
                break;
            default:
                Assert.Fail($"Nobody knows what to do with this {step.Language} after '{step.Above}':\n{step.Text}");
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        await _stripe.DisposeAsync();
    }

    private void Stop()
    {
        _app?.Dispose();
        _app = null;
    }

    private async Task TypeAsync(string line)
    {
        var words = Word().Matches(line.Replace(PortOfThePage, _port, StringComparison.Ordinal).Replace(KeyOfThePage, Key, StringComparison.Ordinal)).Select(static word => word.Value.Trim('"')).ToArray();
        switch (words)
        {
            case ["cd", var folder]:
                _folder = Path.Combine(_folder, folder);
                break;
            case ["curl", .. var request]:
                await AskAsync(request);
                break;
            case ["dotnet", "run", ..]:
                await RunAsync(words[1..]);
                break;
            case ["dotnet", .. var arguments]:
                Stop();
                await DotNetAsync(arguments is ["add", "package", _] ? [.. arguments, "--version", PackageUnderTest.Version] : arguments);
                break;
            default:
                Assert.Fail($"Not a command that a newcomer can type everywhere: {line}");
                break;
        }
    }

    private async Task DotNetAsync(IReadOnlyList<string> arguments)
    {
        _lastCommand = await DotNet.RunAsync(_folder, arguments, _environment);

        // A build may fail where the page goes on with what it prints; anything else has to succeed.
        if (_lastCommand.ExitCode != 0 && arguments[0] == "build")
            FailedBuilds++;
        else
            _lastCommand.ShouldSucceed();
    }

    private async Task RunAsync(IReadOnlyList<string> arguments)
    {
        Stop();
        _app = Command.Start(_folder, arguments, [.. _environment.Select(static entry => (entry.Key, entry.Value!))]);
        while (!_app.Output.Contains("Application started.", StringComparison.Ordinal))
        {
            Assert.False(_app.HasExited, _app.Output);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task AskAsync(string[] request)
    {
        using var client = new HttpClient();
        using var message = request switch
        {
            ["-X", var method, var url] => new HttpRequestMessage(HttpMethod.Parse(method), url),
            [var url] => new HttpRequestMessage(HttpMethod.Get, url),
            _ => throw new InvalidOperationException($"A curl with more than a method and a URL: {string.Join(' ', request)}"),
        };
        using var response = await client.SendAsync(message, TestContext.Current.CancellationToken);
        _lastAnswer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{message.RequestUri}: {response.StatusCode} {_lastAnswer}\n{_app?.Output}");
    }

    // MSBuild prints the file's folder before a message, and the project behind it.
    private void AssertPrinted(IReadOnlyList<string> expected)
    {
        var printed = _lastCommand!.Lines.Select(line => line.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)).Select(static line => Project().Replace(line, "").Trim()).ToHashSet();
        foreach (var line in expected)
            Assert.True(printed.Contains(line), $"Not printed:\n{line}\n\n{_lastCommand}");
        Assert.Equal(expected.Count, printed.Count(static line => line.Contains("error", StringComparison.Ordinal) && line.Contains(" CG", StringComparison.Ordinal)));
    }

    private string PathOf(string file) => Path.Combine(_folder, file);

    private static void Insert(string file, MarkdownBlock step, string above)
    {
        var lines = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n').ToList();
        var place = lines.LastIndexOf(above);
        Assert.True(place >= 0, $"{file} has no line '{above}'.");

        // Between statements a newcomer leaves a line free, within a type they write on.
        lines.InsertRange(place, step.Text.StartsWith(' ') ? step.Lines : [.. step.Lines, ""]);
        File.WriteAllText(file, string.Join('\n', lines));
    }

    [GeneratedRegex("(New file|All of) `(?<file>[^`]+)`:$")]
    private static partial Regex Whole();

    [GeneratedRegex("In `(?<file>[^`]+)`, .*above (the closing )?`(?<line>[^`]+)`")]
    private static partial Regex Above();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@" \[[^\]]+\.csproj\]$")]
    private static partial Regex Project();
}
