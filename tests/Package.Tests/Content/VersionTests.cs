using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Content;

/// <summary>A release is a tag: nothing else in the repository says a version.</summary>
public sealed class VersionTests : IDisposable
{
    private readonly string _clone = Directory.CreateTempSubdirectory("connectgen-version-").FullName;

    [Fact]
    public async Task Version_is_that_of_the_tag_and_a_preview_of_the_next_one_after_it()
    {
        await GitAsync("init", "--quiet");
        foreach (var file in new[] { "global.json", "Directory.Build.props", "Directory.Packages.props", "src/Directory.Build.props", "src/Compiler.props", "src/BannedSymbols.txt", "src/Generator/ConnectGen.Generator.csproj" })
            Copy(file);
        await CommitAsync();
        Assert.Equal("1.0.0-preview.0", await VersionAsync("-restore"));

        await GitAsync("tag", "v4.5.6");
        Assert.Equal("4.5.6", await VersionAsync());

        await CommitAsync();
        Assert.Equal("4.5.7-preview.0.1", await VersionAsync());
    }

    public void Dispose() => Directory.Delete(_clone, recursive: true);

    private async Task<string> VersionAsync(params string[] options)
    {
        var built = await DotNet.RunAsync(_clone, ["msbuild", "src/Generator", "-nologo", "-target:MinVer", "-getProperty:PackageVersion", .. options], new Dictionary<string, string?> { ["RestoreFallbackFolders"] = TestPaths.NuGetPackageRoot });
        return built.ShouldSucceed().Output.Trim();
    }

    private Task CommitAsync() => GitAsync("-c", "user.name=tests", "-c", "user.email=tests@localhost", "commit", "--quiet", "--allow-empty", "--message", "Change");

    private async Task GitAsync(params string[] arguments) => (await DotNet.RunFileAsync("git", _clone, arguments, new Dictionary<string, string?>())).ShouldSucceed();

    private void Copy(string file)
    {
        var target = Path.Combine(_clone, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(TestPaths.RepositoryRoot, file), target);
    }
}
