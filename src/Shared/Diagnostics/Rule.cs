using Microsoft.CodeAnalysis;

namespace ConnectGen.Diagnostics;

/// <summary>Makes descriptors, so that every rule has its category and help link from its ID alone.</summary>
internal static class Rule
{
    private const string HelpRoot = "https://github.com/connectgen/connectgen/blob/main/docs/rules/";

    public static DiagnosticDescriptor Error(string id, string title, string message, string description) =>
        Create(id, title, message, DiagnosticSeverity.Error, description);

    /// <summary>Makes the descriptor of a rule that a project has to ask for.</summary>
    public static DiagnosticDescriptor OffByDefault(string id, string title, string message, string description) =>
        Create(id, title, message, DiagnosticSeverity.Warning, description, isEnabled: false);

    public static DiagnosticDescriptor Warning(string id, string title, string message, string description) =>
        Create(id, title, message, DiagnosticSeverity.Warning, description);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, string description, bool isEnabled = true) =>
        new(id, title, message, CategoryOf(id), severity, isEnabled, description, $"{HelpRoot}{id}.md");

    // The ID's first digit is the category, and the folder that the rule lies in.
    private static string CategoryOf(string id) => id[2] switch
    {
        '0' => "Generation",
        '1' => "Authentication",
        '2' => "Secrets",
        '3' => "Exposure",
        '4' => "Tenancy",
        _ => throw new ArgumentException($"No category for '{id}'.", nameof(id)),
    };
}
