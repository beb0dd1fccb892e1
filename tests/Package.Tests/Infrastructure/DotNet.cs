using System.Diagnostics;
using System.Text;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>Runs the dotnet command as a user would, free of what this test run is itself a part of.</summary>
internal static class DotNet
{
    private const string Loopback = "127.0.0.1";

    // Ends a hang; nothing is measured by it.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static Task<CommandResult> RunAsync(string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> environment) =>
        RunFileAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, arguments, environment);

    /// <summary>Runs an app that was published without need of dotnet.</summary>
    public static async Task<CommandResult> RunFileAsync(string file, string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Isolate(start.Environment);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"Stopped before its end: {Result(exitCode: -1)}");
        }

        return Result(process.ExitCode);

        void Append(string? line)
        {
            if (line is null)
                return;

            lock (output)
                output.AppendLine(line);
        }

        CommandResult Result(int exitCode)
        {
            lock (output)
                return new($"{Path.GetFileName(file)} {string.Join(' ', arguments)}", exitCode, output.ToString());
        }
    }

    internal static void Isolate(IDictionary<string, string?> environment)
    {
        // "dotnet test" and "dotnet run" tell their children which MSBuild they run in.
        foreach (var name in environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);

        // No process outlives the command: it would hold the folders, and the output that is waited for.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["UseSharedCompilation"] = "false";

        // A build is over before what the runtime measures in it pays.
        environment["DOTNET_TieredPGO"] = "0";

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["MSBUILDTERMINALLOGGER"] = "off";

        // The apps talk to themselves on loopback; what else goes past the proxy is the user's to say. Of the two spellings .NET reads the small one first.
        string[] bypassed = [Loopback, Value("no_proxy"), Value("NO_PROXY")];
        environment["no_proxy"] = environment["NO_PROXY"] = string.Join(',', bypassed.Where(static hosts => hosts.Length > 0).Distinct());

        string Value(string name) => environment.TryGetValue(name, out var hosts) ? hosts?.Trim() ?? "" : "";
    }
}
