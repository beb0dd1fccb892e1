using System.Xml;
using System.Xml.Linq;

namespace ConnectGen.Measure;

/// <summary>A project file, as far as it can be read without MSBuild: what the compiler needs to know of it, and nothing that has to be restored.</summary>
internal sealed class SourceProject
{
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] WebUsings =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly string[] TestPackages = ["Microsoft.NET.Test.Sdk", "xunit", "xunit.v3", "NUnit", "MSTest", "MSTest.TestFramework"];

    // By which rules tell apps on their users' devices from servers.
    private static readonly string[] AppProperties = ["ConnectGenClientProject", "UseMaui", "UseWPF", "UseWindowsForms", "UseWinUI", "UseUwp", "AzureFunctionsVersion", "RuntimeIdentifier"];

    private SourceProject(string path, IReadOnlyList<XElement> elements, string sdk)
    {
        FilePath = path;
        Folder = Path.GetDirectoryName(path)!;
        References = [.. Includes(elements, "ProjectReference").Select(include => Path.GetFullPath(Path.Combine(Folder, include.Replace('\\', '/'))))];
        IsTestProject = Includes(elements, "PackageReference").Any(static package => TestPackages.Contains(package, StringComparer.OrdinalIgnoreCase))
            || elements.Any(static e => e.Name.LocalName == "IsTestProject" && IsTrue(e.Value));

        HasWindow = elements.Any(static e => e.Name.LocalName == "OutputType" && e.Value.Trim().Equals("WinExe", StringComparison.OrdinalIgnoreCase));
        Properties["IsTestProject"] = IsTestProject ? "true" : "";
        if (sdk.Length > 0)
            Properties[$"Using{sdk.Split('/')[0].Replace(".", "", StringComparison.Ordinal)}"] = "true";
        foreach (var property in elements.Where(static e => AppProperties.Contains(e.Name.LocalName)))
            Properties.TryAdd(property.Name.LocalName, property.Value.Trim());

        // Of several targets, the first that is for a device.
        var targets = elements.Where(static e => e.Name.LocalName is "TargetFramework" or "TargetFrameworks").SelectMany(static e => e.Value.Split(';', StringSplitOptions.TrimEntries)).ToList();
        Properties["TargetFramework"] = targets.Find(static target => target.Contains('-')) ?? targets.FirstOrDefault() ?? "";

        var usings = elements.Where(static e => e.Name.LocalName == "Using").Select(UsingOf).Where(static u => u.Length > 0).ToList();
        if (elements.Any(static e => e.Name.LocalName == "ImplicitUsings" && IsTrue(e.Value)))
            usings.AddRange(ImplicitUsings.Concat(sdk.EndsWith(".Web", StringComparison.OrdinalIgnoreCase) ? WebUsings : []));
        GlobalUsings = [.. usings.Distinct()];
    }

    private SourceProject(string folder)
    {
        FilePath = Path.Combine(folder, "(no project).csproj");
        Folder = folder;
        GlobalUsings = [.. ImplicitUsings, .. WebUsings];
    }

    public string FilePath { get; }

    public string Folder { get; }

    /// <summary>Gets the full paths of the projects that this one refers to.</summary>
    public IReadOnlyList<string> References { get; } = [];

    public bool IsTestProject { get; }

    /// <summary>Gets what the compiler is told of the project.</summary>
    public Dictionary<string, string> Properties { get; } = [];

    /// <summary>Gets whether it is an app with a window.</summary>
    public bool HasWindow { get; }

    /// <summary>Gets what follows <c>global using</c>.</summary>
    public IReadOnlyList<string> GlobalUsings { get; }

    /// <summary>Gets the C# files of the project, by full path.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Gets the other files that rules may read.</summary>
    public List<string> OtherFiles { get; } = [];

    public static SourceProject Read(string path, string root)
    {
        var project = Load(path);
        var elements = project?.Descendants().ToList() ?? [];
        for (var folder = Path.GetDirectoryName(path); folder is not null && folder.Length >= root.Length; folder = Path.GetDirectoryName(folder))
            elements.AddRange(Load(Path.Combine(folder, "Directory.Build.props"))?.Descendants() ?? []);

        return new SourceProject(path, elements, project?.Attribute("Sdk")?.Value ?? "");
    }

    /// <summary>Gets what stands for the project of files that have none: a web project with implicit usings.</summary>
    public static SourceProject Without(string folder) => new(folder);

    private static XElement? Load(string path)
    {
        try
        {
            return File.Exists(path) ? XDocument.Load(path).Root : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Includes(IReadOnlyList<XElement> elements, string name) =>
        elements.Where(e => e.Name.LocalName == name).Select(static e => e.Attribute("Include")?.Value ?? "").Where(static include => include.Length > 0);

    private static string UsingOf(XElement element) => (element.Attribute("Include")?.Value, element.Attribute("Alias")?.Value, IsTrue(element.Attribute("Static")?.Value)) switch
    {
        (null or "", _, _) => "",
        (var name, { } alias, _) => $"{alias} = {name}",
        (var name, _, true) => $"static {name}",
        var (name, _, _) => name,
    };

    private static bool IsTrue(string? value) => value?.Trim().ToUpperInvariant() is "TRUE" or "ENABLE";
}
