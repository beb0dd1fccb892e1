using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>The code of one test. A string stands for a project of that one file.</summary>
internal sealed class TestProject(params string[] files)
{
    public IReadOnlyList<string> Files => files;

    /// <summary>Gets what MSBuild writes for <c>&lt;Using Include="…" /&gt;</c>: a generated file of <c>global using</c> directives.</summary>
    public string? GlobalUsings { get; init; }

    /// <summary>Gets the lines of <c>.editorconfig</c> for C# files.</summary>
    public string? EditorConfig { get; init; }

    /// <summary>Gets the properties of the project that its rules may ask, as <c>Name=value</c>.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Gets the files that the project gives the compiler besides its code, such as web.config.</summary>
    public IReadOnlyList<(string Path, string Text)> AdditionalFiles { get; init; } = [];

    /// <summary>Gets those of them that the project's property <c>ConnectGenSecretFiles</c> names.</summary>
    public IReadOnlyList<string> SecretFiles { get; init; } = [];

    /// <summary>Gets what Razor writes for views and components: <c>Index_cshtml.g.cs</c>.</summary>
    public IReadOnlyList<(string Path, string Text)> RazorOutput { get; init; } = [];

    /// <summary>Gets what the project becomes, where it is not what its top-level statements say.</summary>
    public OutputKind? Output { get; init; }

    public bool ReferencesStripe { get; init; } = true;

    public static implicit operator TestProject(string file) => new(file);
}
