namespace ConnectGen.Measure;

/// <summary>A folder of sources: each C# file belongs to the project file in the nearest folder above it.</summary>
internal sealed class CodeBase
{
    private static readonly string[] BuildFolders = ["bin", "obj", "node_modules", ".git"];

    private CodeBase(string root, IReadOnlyList<SourceProject> projects)
    {
        Root = root;
        Projects = projects;
    }

    public string Root { get; }

    public IReadOnlyList<SourceProject> Projects { get; }

    public int Files => Projects.Sum(static project => project.Files.Count);

    public static CodeBase Load(string root, bool allFiles)
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
            else if (allFiles || HandedFiles.Contain(Path.GetRelativePath(owner.Folder, file).Replace('\\', '/')))
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
