using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>A file that a project gives the compiler besides its code. Without a text, it is one that cannot be read.</summary>
internal sealed class InMemoryFile(string path, string? text) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text);

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}
