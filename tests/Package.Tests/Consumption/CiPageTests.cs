using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

/// <summary>docs/ci.md: what the settings that it shows do to a project with old code that the rules refuse, and new code beside it.</summary>
public class CiPageTests(PackageUnderTest package)
{
    private const string OldKey = "error CG1001 Legacy/OldRefunds.cs", OldService = "warning CG1003 Legacy/OldRefunds.cs", NewService = "warning CG1003 Refunds.cs", Settings = "warning CG2004 appsettings.json";

    private const string Fails = "## What fails the build", Baselines = "## Baselines for old code", Sarif = "## SARIF", Hosts = "## GitHub";

    [Fact]
    public async Task Without_settings_errors_fail_the_build_and_warnings_do_not() =>
        await AssertFoundAsync(Project(), fails: true, [OldKey, OldService, NewService, Settings]);

    [Fact]
    public async Task Warnings_of_one_rule_become_errors_by_the_command_or_by_the_property()
    {
        var (command, property) = (Block(Fails, Baselines, "sh"), Block(Fails, Baselines, "xml"));
        string[] raised = [OldKey, OldService.Replace("warning", "error", StringComparison.Ordinal), NewService.Replace("warning", "error", StringComparison.Ordinal), Settings];

        // What MSBuild raises is a warning in the log, as the page says.
        var logged = await AssertFoundAsync(Project(), fails: true, raised, command.Split(' ')[2..]);
        Assert.Contains(logged, static found => found is { Rule: "CG1003", Severity: "warning" });

        var project = Project();
        project.Write("Directory.Build.props", $"<Project>\n<Import Project=\"../Directory.Build.props\" />\n{property}\n</Project>");
        logged = await AssertFoundAsync(project, fails: true, raised);
        Assert.DoesNotContain(logged, static found => found is { Rule: "CG1003", Severity: "warning" });
    }

    [Fact]
    public async Task Categories_name_all_rules_of_ConnectGen_and_a_globalconfig_those_about_files()
    {
        var project = Project();
        project.Write(".editorconfig", Block(Fails, Baselines, "ini", "[*.cs]"));
        project.Write(".globalconfig", Block(Fails, Baselines, "ini", "is_global"));

        await AssertFoundAsync(project, fails: true, [.. new[] { OldKey, OldService, NewService, Settings }.Select(static found => found.Replace("warning", "error", StringComparison.Ordinal))]);
    }

    [Fact]
    public async Task Suggestions_in_a_folder_let_it_through_and_stay_in_the_log()
    {
        var project = Project();
        project.Write(".editorconfig", Block(Baselines, Sarif, "ini", "category-Authentication"));

        var logged = await AssertFoundAsync(project, fails: false, [NewService, Settings]);
        Assert.Equal(["CG1001", "CG1003"], logged.Where(static found => found is { Severity: "note", File: "Legacy/OldRefunds.cs" }).Select(static found => found.Rule));
    }

    [Fact]
    public async Task Severities_of_rules_in_a_folder_count_and_a_warning_fails_where_warnings_are_errors()
    {
        var project = Project();
        project.Write(".editorconfig", Block(Baselines, Sarif, "ini", "CG1001.severity"));
        const string lowered = "warning CG1001 Legacy/OldRefunds.cs";

        await AssertFoundAsync(project, fails: false, [lowered, NewService, Settings]);
        await AssertFoundAsync(project, fails: true, ["error CG1001 Legacy/OldRefunds.cs", NewService, Settings], "--no-incremental", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=CG1003%3BCG2004");
        await AssertFoundAsync(project, fails: false, [lowered, NewService, Settings], "--no-incremental", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=CG1001%3BCG1003%3BCG2004");
    }

    [Fact]
    public async Task A_suppression_file_lets_members_and_namespaces_through()
    {
        var project = Project();
        project.Write("GlobalSuppressions.cs", Block(Baselines, Sarif, "csharp"));

        var logged = await AssertFoundAsync(project, fails: false, [NewService, Settings]);
        Assert.Equal(2, logged.Count(static found => found.File == "Legacy/OldRefunds.cs"));
        Assert.Equal(2, project.ReadLog().Split("\"suppressions\"").Length - 1);

        // Without scope and target: in the whole project, as the page says.
        project.Write("GlobalSuppressions.cs", """
            using System.Diagnostics.CodeAnalysis;
            [assembly: SuppressMessage("Secrets", "CG2004")]
            [assembly: SuppressMessage("Authentication", "CG1003")]
            """);
        await AssertFoundAsync(project, fails: true, [OldKey]);
    }

    [Fact]
    public async Task Settings_that_the_page_warns_of_do_what_it_says()
    {
        var project = Project();
        project.Write(".editorconfig", "[appsettings.json]\ndotnet_diagnostic.CG2004.severity = none\n");

        await AssertFoundAsync(project, fails: true, [OldKey, OldService, NewService, Settings], "-p:WarningsNotAsErrors=CG1001");
        var logged = await AssertFoundAsync(project, fails: false, [OldService, NewService, Settings], "--no-incremental", "-p:NoWarn=CG1001");
        Assert.DoesNotContain(logged, static found => found.Rule == "CG1001");
    }

    [Fact]
    public async Task Each_project_writes_its_log_beside_the_properties_that_ask_for_it()
    {
        var project = Project();
        project.Write("Directory.Build.props", $"<Project>\n<Import Project=\"../Directory.Build.props\" />\n{Block(Sarif, Hosts, "xml")}\n</Project>");

        (await project.BuildAsync()).ShouldFail();

        using var log = System.Text.Json.JsonDocument.Parse(project.Read("Baseline.sarif"));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
    }

    private Consumer Project()
    {
        var project = package.Consumer("Baseline");
        project.Fill(RealLookingKeys.All);
        return project;
    }

    private static string Block(string from, string to, string language, string having = "") =>
        MarkdownBlock.Read("ci.md", from, to).First(block => block.Language == language && block.Text.Contains(having, StringComparison.Ordinal)).Text;

    private static async Task<IReadOnlyList<PlacedFinding>> AssertFoundAsync(Consumer project, bool fails, IReadOnlyList<string> expected, params string[] options)
    {
        var (build, printed, logged) = await project.BuildForFindingsAsync(options);

        Assert.Equal(expected, printed.Select(static found => $"{found.Severity} {found.Rule} {found.File}"));
        if (fails)
            build.ShouldFail();
        else
            build.ShouldSucceed();
        return logged;
    }
}
