using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Gate;

/// <summary>
/// The C# that Razor writes for a view, page or component. It is generated, and yet the user's own: the expressions and <c>@code</c> of the markup stand in it, with <c>#line</c> directives
/// that lead back to where they were written.
/// </summary>
internal static class RazorOutput
{
    public static bool Is(SyntaxTree file) =>
        file.FilePath.EndsWith("_cshtml.g.cs", StringComparison.OrdinalIgnoreCase) || file.FilePath.EndsWith("_razor.g.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells whether a place in Razor's output is one that the user wrote.</summary>
    public static bool IsWritten(Location location) => location.GetMappedLineSpan().HasMappedPath;
}
