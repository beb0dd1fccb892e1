using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Secrets.Files;

/// <summary>The secrets of one file that the project hands to the compiler. Its text is read once for all rules, and its structure only where a secret stands in it.</summary>
internal sealed class ScannedFile
{
    // A bundle of others' code that is longer than this is left to them.
    private const int LongestOfVendors = 2 * 1024 * 1024;

    private static readonly ConditionalWeakTable<AdditionalText, ScannedFile> Scanned = new();

    private readonly int _length;
    private readonly IReadOnlyList<SecretInFile> _secrets;

    private ScannedFile(int length, IReadOnlyList<SecretInFile> secrets)
    {
        _length = length;
        _secrets = secrets;
    }

    /// <summary>Gets the secrets of a file; none of one whose kind is unknown, that cannot be read, or is a large bundle of others. In a test project, only live keys.</summary>
    public static IEnumerable<SecretInFile> SecretsIn(AdditionalFileAnalysisContext context, ProjectFile file)
    {
        if (file.Kind == FileKind.None)
            return [];

        var scanned = Of(context.AdditionalFile, file.Format, context.CancellationToken);
        if (scanned._secrets.Count == 0 || (file.IsVendors && scanned._length > LongestOfVendors))
            return [];

        return ProjectOptions.IsTestProject(context.Options)
            ? scanned._secrets.Where(static secret => !secret.Secret.IsFineInTests)
            : scanned._secrets;
    }

    private static ScannedFile Of(AdditionalText file, FileFormat format, CancellationToken cancellationToken)
    {
        if (Scanned.TryGetValue(file, out var scanned))
            return scanned;

        // Rules that ask at once may both scan, and one of the two results is kept.
        var made = Scan(file, format, cancellationToken);
        return Scanned.GetValue(file, _ => made);
    }

    private static ScannedFile Scan(AdditionalText file, FileFormat format, CancellationToken cancellationToken)
    {
        if (ReadableText.Of(file, cancellationToken) is not { } text)
            return new ScannedFile(0, []);

        var secrets = SecretMatcher.FindAll(text, cancellationToken);
        if (secrets.Count == 0)
            return new ScannedFile(text.Length, []);

        var written = text.ToString();
        var paths = new PathsOfSecrets(secrets);
        switch (format)
        {
            case FileFormat.Json:
                new JsonNames(written, paths).Read(cancellationToken);
                break;
            case FileFormat.Xml:
                new XmlNames(written, paths).Read(cancellationToken);
                break;
            case FileFormat.Yaml:
                new YamlNames(written, paths).Read(cancellationToken);
                break;
        }

        return new ScannedFile(text.Length, [.. secrets.Select((secret, i) => InFile(file, text, written, secret, paths[i]))]);
    }

    private static SecretInFile InFile(AdditionalText file, SourceText text, string written, StripeSecret secret, string? path)
    {
        var place = new PlaceOnLine(written, secret.Span.Start);
        var name = path ?? place.Name;
        return new SecretInFile(
            secret,
            Location.Create(file.Path, secret.Span, text.Lines.GetLinePositionSpan(secret.Span)),
            name,
            place.IsArgumentOfStripeJs || (name is not null && SecretNames.SayPublishable(name) && !SecretNames.SaySecret(name.Substring(name.LastIndexOf(':') + 1))));
    }
}
