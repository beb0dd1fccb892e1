using ConnectGen.CodeFixes.Authentication;
using Microsoft.CodeAnalysis;

namespace ConnectGen.CodeFixes.Secrets;

/// <summary>The app's configuration, as code can name it where it stands: by itself, or as that of a builder, an app or a context.</summary>
internal static class ConfigurationAtHand
{
    private const string Property = "Configuration";

    public static string? Find(SemanticModel model, SyntaxNode place) =>
        ClientsInScope.Nearest(model, place, Dependency.Configuration.IsMetBy).FirstOrDefault()
        ?? (ClientsInScope.Nearest(model, place, HasConfiguration).FirstOrDefault() is { } holder ? $"{holder}.{Property}" : null);

    private static bool HasConfiguration(ITypeSymbol type) => ServicesAtHand.Property(type, Property, Dependency.Configuration.IsMetBy) is not null;
}
