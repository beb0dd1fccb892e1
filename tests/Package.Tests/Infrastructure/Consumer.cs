using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>One project of the package's users, to build and to run.</summary>
internal sealed class Consumer(string folder, string project, IReadOnlyDictionary<string, string?> environment)
{
    private string Published => Path.Combine(folder, "published");

    private string ErrorLog => Path.Combine(folder, "errors.sarif");

    public Task<CommandResult> BuildAsync(params string[] options) => DotNet.RunAsync(folder, ["build", project, .. options], environment);

    /// <summary>Builds with a SARIF log, and reads from it what the compiler and the analyzers found. A build that fails before it compiles has no log.</summary>
    public async Task<(CommandResult Build, IReadOnlyList<Finding> Findings)> BuildWithLogAsync()
    {
        // MSBuild takes a comma as the end of a property.
        var build = await BuildAsync($"-p:ErrorLog={ErrorLog}%2cversion=2.1");
        return (build, Finding.Read(ErrorLog));
    }

    /// <summary>
    /// Builds all of the project, and reads what ConnectGen's rules found: once from what the build printed, and once from its SARIF log. Both are in the order of files and lines.
    /// </summary>
    public async Task<(CommandResult Build, IReadOnlyList<PlacedFinding> Printed, IReadOnlyList<PlacedFinding> Logged)> BuildForFindingsAsync(params string[] options)
    {
        var build = await BuildAsync([$"-p:ErrorLog={ErrorLog}%2cversion=2.1", .. options]);
        var root = Path.Combine(folder, project);
        return (build, PlacedFinding.FromOutput(build, root), PlacedFinding.FromLog(ErrorLog, root));
    }

    /// <summary>The text of the SARIF log.</summary>
    public string ReadLog() => File.ReadAllText(ErrorLog);

    /// <summary>Puts values in the places of the project's placeholders: keys, which the repository holds none of.</summary>
    public void Fill(IReadOnlyDictionary<string, string> values)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, project), "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(file, values.Aggregate(text, static (filled, value) => filled.Replace(value.Key, value.Value, StringComparison.Ordinal)));
        }
    }

    /// <summary>The findings that the project's own files expect, by comments that name the rule on the line.</summary>
    public IReadOnlyList<(string File, int Line, string Rule)> Expected() =>
        [.. from file in Directory.EnumerateFiles(Path.Combine(folder, project), "*", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(Path.Combine(folder, project), file).Replace(Path.DirectorySeparatorChar, '/')
            where path.Split('/')[0] is not ("bin" or "obj")
            from line in File.ReadAllLines(file).Index()
            from Match rule in Regex.Matches(line.Item, @"\bCG\d{4}\b")
            select (path, line.Index + 1, rule.Value)];

    /// <summary>The properties that the last build for a framework made visible to the compiler, by name.</summary>
    public IReadOnlyDictionary<string, string> CompilerProperties(string framework) => File.ReadLines(Path.Combine(folder, project, "obj", "Debug", framework, $"{project}.GeneratedMSBuildEditorConfig.editorconfig"))
        .Select(static line => Regex.Match(line, "^build_property\\.(\\w+) = (.*)$"))
        .Where(static match => match.Success)
        .GroupBy(static match => match.Groups[1].Value)
        .ToDictionary(static same => same.Key, static same => same.Last().Groups[2].Value);

    /// <summary>The items of the project once a target has run, by what they include.</summary>
    public async Task<IReadOnlyList<string>> ItemsAsync(string item, string target, params string[] options)
    {
        var result = (await BuildAsync(["--no-restore", $"-t:{target}", $"-getItem:{item}", .. options])).ShouldSucceed();
        using var json = JsonDocument.Parse(result.Output);
        return [.. json.RootElement.GetProperty("Items").GetProperty(item).EnumerateArray().Select(static element => element.GetProperty("Identity").GetString()!)];
    }

    /// <summary>Reads a file of the project.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(folder, project, path));

    /// <summary>Writes a file of the project.</summary>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public void Write(string path, byte[] content)
    {
        var file = Path.Combine(folder, project, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    /// <summary>Puts the files of a folder, and of those below it, into the project.</summary>
    public void Add(string source, string except)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != except))
        {
            var target = Path.Combine(folder, project, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Reads the project's code, by path within the project.</summary>
    public IReadOnlyDictionary<string, string> Code() => Directory.EnumerateFiles(Path.Combine(folder, project), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Path.Combine(folder, project), file))
        .Where(static path => path.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
        .ToDictionary(static path => path, path => File.ReadAllText(Path.Combine(folder, project, path)));

    /// <summary>Applies the fixes of some rules, as "dotnet format" does.</summary>
    public Task<CommandResult> FormatAsync(params string[] rules) =>
        DotNet.RunAsync(folder, ["format", "analyzers", project, "--no-restore", "--severity", "warn", "--diagnostics", .. rules], environment);

    /// <summary>Publishes for the machine that this is.</summary>
    public Task<CommandResult> PublishAsync(params string[] options) =>
        DotNet.RunAsync(folder, ["publish", project, "--use-current-runtime", "--output", Published, .. options], environment);

    /// <summary>Runs the published app, which needs no dotnet.</summary>
    public Task<CommandResult> RunPublishedAsync() => DotNet.RunFileAsync(Path.Combine(Published, project), folder, [], environment);

    /// <summary>Runs the built app.</summary>
    public Task<CommandResult> RunAsync()
    {
        var app = Path.Combine(folder, project, "bin", "Debug", "net10.0", $"{project}.dll");
        return DotNet.RunAsync(folder, [app], environment);
    }
}
