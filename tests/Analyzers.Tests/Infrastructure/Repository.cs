namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Whether tests that hold a document to the code write it instead.</summary>
    public static bool WritesDocuments { get; } = Environment.GetEnvironmentVariable("CONNECTGEN_WRITE_DOCS") == "1";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Reads a file; empty where there is none.</summary>
    public static string Read(params string[] parts) => File.Exists(PathOf(parts)) ? File.ReadAllText(PathOf(parts)) : "";

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ConnectGen.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No ConnectGen.sln above {AppContext.BaseDirectory}.");
    }
}
