namespace ConnectGen.Measure;

/// <summary>A folder of sources: each C# file belongs to the project file in the nearest folder above it.</summary>
internal sealed class CodeBase
{
    private const int LargestOtherFile = 1 << 20;

    private static readonly string[] BuildFolders = ["bin", "obj", "node_modules", ".git"];

    private static readonly string[] OtherExtensions = [".config", ".json", ".cshtml", ".razor", ".js", ".ts", ".jsx", ".tsx", ".html", ".vue", ".env", ".yml", ".yaml"];

    private CodeBase(string root, IReadOnlyList<SourceProject> projects)
    {
        Root = root;
        Projects = projects;
    }

    public string Root { get; }

    public IReadOnlyList<SourceProject> Projects { get; }

    public int Files => Projects.Sum(static project => project.Files.Count);

    public static CodeBase Load(string root)
    {
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(file => !IsBuildOutput(root, file)).Order(StringComparer.Ordinal).ToList();
        var projects = files.Where(static file => file.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)).Select(file => SourceProject.Read(file, root)).ToList();
        var withoutProject = SourceProject.Without(root);
        var byFolder = projects.ToLookup(static project => project.Folder);
        foreach (var file in files)
        {
            var owner = OwnerOf(file, root, byFolder) ?? withoutProject;
            if (file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
                owner.Files.Add(file);
            else if (OtherExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && new FileInfo(file).Length < LargestOtherFile)
                owner.OtherFiles.Add(file);
        }

        projects.Add(withoutProject);
        return new CodeBase(root, [.. projects.Where(static project => project.Files.Count > 0)]);
    }

    public string RelativePath(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static bool IsBuildOutput(string root, string file) =>
        Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).SkipLast(1).Any(static part => BuildFolders.Contains(part, StringComparer.OrdinalIgnoreCase));

    private static SourceProject? OwnerOf(string file, string root, ILookup<string, SourceProject> byFolder)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null && folder.Length >= root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (byFolder[folder].FirstOrDefault() is { } project)
                return project;
        }

        return null;
    }
}
