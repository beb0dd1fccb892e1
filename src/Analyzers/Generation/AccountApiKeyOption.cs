using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Generation;

/// <summary>Whether a project may use connected accounts' own keys: the property of the project, unless <c>.editorconfig</c> says otherwise for the file.</summary>
internal static class AccountApiKeyOption
{
    public const string Property = "ConnectGenAllowAccountApiKeys";

    private const string EditorConfigKey = "connectgen.account_api_keys";

    public static bool IsAllowed(AnalyzerOptions options, SyntaxTree tree)
    {
        if (options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(EditorConfigKey, out var value))
            return string.Equals(value, "allow", StringComparison.OrdinalIgnoreCase);

        return ProjectOptions.IsTrue(options, Property);
    }
}
