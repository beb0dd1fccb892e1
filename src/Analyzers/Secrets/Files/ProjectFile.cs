using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Secrets.Files;

/// <summary>What a file is, as far as its path and the project say. Its text is not looked at, and of what is no text it must not be asked for.</summary>
internal readonly struct ProjectFile
{
    // Written for clients, wherever they lie.
    private static readonly HashSet<string> ClientExtensions = new(
        [".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx", ".vue", ".svelte", ".html", ".htm", ".cshtml", ".razor", ".css", ".scss", ".sass", ".less", ".map", ".webmanifest"],
        StringComparer.OrdinalIgnoreCase);

    // Delivered as they are from a folder that is.
    private static readonly HashSet<string> DeliveredExtensions = new([".json", ".xml", ".txt", ".md", ".csv", ".svg"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ConfigurationExtensions = new(
        [
            ".json", ".jsonc", ".json5", ".config", ".xml", ".env", ".yml", ".yaml", ".toml", ".ini", ".conf", ".properties", ".props", ".targets", ".runsettings", ".settings", ".resx",
            ".http", ".rest", ".tf", ".tfvars", ".bicep", ".bicepparam", ".dockerfile", ".sh", ".ps1", ".cmd", ".bat", ".sql",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ClientFolders = new(["wwwroot", "ClientApp"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> OthersFolders = new(["node_modules", "bower_components", "bin", "obj", ".git"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> VendorFolders = new(["lib", "libs", "vendor", "vendors", "third-party", "third_party", "thirdparty", "plugins"], StringComparer.OrdinalIgnoreCase);

    private ProjectFile(FileKind kind, string delivery, FileFormat format, bool isVendors)
    {
        Kind = kind;
        Delivery = delivery;
        Format = format;
        IsVendors = isVendors;
    }

    public FileKind Kind { get; }

    /// <summary>Gets how a file reaches clients, for messages; empty where it does not.</summary>
    public string Delivery { get; }

    public FileFormat Format { get; }

    /// <summary>Gets whether name or folder say that others have written the file.</summary>
    public bool IsVendors { get; }

    public static ProjectFile Of(AdditionalText file, AnalyzerOptions options, Compilation compilation)
    {
        var parts = PartsBelowProject(file.Path, options);
        var name = parts[parts.Length - 1];
        var extension = Extension(name);
        if (FoldersContain(parts, OthersFolders))
            return default;

        var (kind, delivery) = ClientExtensions.Contains(extension) ? (FileKind.Client, extension.ToLowerInvariant() is ".cshtml" or ".razor" ? "is markup for clients" : "is delivered to clients")
            : FoldersContain(parts, ClientFolders) && (DeliveredExtensions.Contains(extension) || IsConfiguration(name, extension)) ? (FileKind.Client, "is delivered to clients")
            : IsPartOfApp(name, extension) && ClientProject.AppOf(options, compilation, file: null) is { } app ? (FileKind.Client, $"is part of {app}")
            : IsConfiguration(name, extension) || IsNamedByProject(file, options) ? (FileKind.Configuration, "")
            : default;
        return new ProjectFile(kind, delivery, FormatOf(extension), name.IndexOf(".min.", StringComparison.OrdinalIgnoreCase) >= 0 || FoldersContain(parts, VendorFolders));
    }

    // What an app on a device has with it: its settings. Those of launching, building and publishing stay behind.
    private static bool IsPartOfApp(string name, string extension) =>
        (extension.Equals(".json", StringComparison.OrdinalIgnoreCase) && name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase)) || name.Equals("app.config", StringComparison.OrdinalIgnoreCase);

    private static bool IsConfiguration(string name, string extension) =>
        ConfigurationExtensions.Contains(extension)
        || name.StartsWith(".env", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Containerfile", StringComparison.OrdinalIgnoreCase);

    // The property ConnectGenSecretFiles, by the metadata that the package's build files give to what it matches.
    private static bool IsNamedByProject(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.ConnectGenSecretFile", out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static FileFormat FormatOf(string extension) => extension.ToLowerInvariant() switch
    {
        ".json" or ".jsonc" or ".json5" or ".webmanifest" => FileFormat.Json,
        ".xml" or ".config" or ".props" or ".targets" or ".runsettings" or ".settings" or ".resx" => FileFormat.Xml,
        ".yml" or ".yaml" => FileFormat.Yaml,
        _ => FileFormat.Lines,
    };

    private static string Extension(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name.Substring(dot) : "";

    private static bool FoldersContain(string[] parts, HashSet<string> names)
    {
        for (var i = 0; i < parts.Length - 1; i++)
        {
            if (names.Contains(parts[i]))
                return true;
        }

        return false;
    }

    // A project may itself lie below a folder called wwwroot or bin. Of a file beside the project, the folders that both have are no more the file's own.
    private static string[] PartsBelowProject(string path, AnalyzerOptions options)
    {
        var parts = Parts(path);
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (!global.TryGetValue("build_property.ProjectDir", out var project) && !global.TryGetValue("build_property.MSBuildProjectDirectory", out project))
            return parts;

        var folders = Parts(project);
        var shared = 0;
        while (shared < folders.Length && shared < parts.Length - 1 && parts[shared].Equals(folders[shared], StringComparison.OrdinalIgnoreCase))
            shared++;

        return [.. parts.Skip(shared)];
    }

    private static string[] Parts(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts ? parts : [""];
}
