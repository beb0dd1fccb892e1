using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Tests.Catalogue;

/// <summary>What a rule needs besides its code: ready to paste.</summary>
internal static class Stub
{
    public const string ReadmeTableHead = "| Rule | Severity | Fix | What it says |\n|---|---|---|---|\n";

    /// <summary>What stands above the rows of a release; the file between two releases has none.</summary>
    public const string ReleaseHead = "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n";

    public static string ReleaseRow(DiagnosticDescriptor rule, string analyzer) =>
        $"{rule.Id} | {rule.Category} | {Severity(rule)} | {analyzer}, [documentation](../../docs/rules/{rule.Id}.md)";

    public static string ReadmeRow(DiagnosticDescriptor rule, bool hasFix) =>
        $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {Severity(rule).ToLowerInvariant()} | {(hasFix ? "yes" : "")} | {rule.Title} |";

    /// <summary>The top of a page, which repeats what the code says of the rule.</summary>
    public static string PageHead(DiagnosticDescriptor rule, bool hasFix) => $"""
        # {rule.Id}: {rule.Title}

        | Category | Severity | Code fix |
        | --- | --- | --- |
        | {rule.Category} | {Severity(rule).ToLowerInvariant()} | {(hasFix ? "yes" : "no")} |
        """.ReplaceLineEndings("\n");

    public static string Page(DiagnosticDescriptor rule, bool hasFix) => $"""
        {PageHead(rule, hasFix)}

        ## Cause

        What is flagged, in one sentence.

        ## Why

        What goes wrong otherwise, with a link to https://docs.stripe.com.

        ## Bad code

        ```csharp
        // Compiled by the tests, and flagged.
        ```

        ## Good code

        ```csharp
        // Compiled by the tests, and not flagged.
        ```

        ## The fix

        What to change, and what the code fix does.

        ## When to suppress

        When the finding may stay.

        ## Configuration

        None of its own. The severity is set as for any rule, in `.editorconfig`:

        ```ini
        dotnet_diagnostic.{rule.Id}.severity = {Severity(rule).ToLowerInvariant()}
        ```
        """;

    public static string TestClass(string category, string type) => $$"""
        namespace ConnectGen.Analyzers.Tests.{{category}};

        public sealed class {{type}}Tests
        {
        }
        """;

    // What the release tracking files call it: a rule that is off says so instead.
    private static string Severity(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
}
