using System.Xml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>The <c>appSettings</c> of an app.config or web.config.</summary>
internal static class AppSettings
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Tells whether a file is one that an app's settings are read from.</summary>
    public static bool IsIn(AdditionalText file) =>
        Path.GetFileName(file.Path) is var name
        && (name.Equals("app.config", StringComparison.OrdinalIgnoreCase) || name.Equals("web.config", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Gets the settings that have a value, each with the place of its <c>key</c> attribute. Of a file that is no XML from some place on, those before it:
    /// it is being typed. Nothing outside the text is read, and a document type ends it.
    /// </summary>
    public static IReadOnlyList<Setting> KeysIn(SourceText text, CancellationToken cancellationToken)
    {
        var keys = new List<Setting>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };
        try
        {
            // A string, whose declared encoding no longer matters. The reader takes a byte order mark in it for text, and none may stand before the declaration.
            using var reader = XmlReader.Create(new StringReader(text.ToString().TrimStart(ByteOrderMark)), settings);
            var within = -1;
            while (reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "appSettings" && !reader.IsEmptyElement && within < 0)
                    within = reader.Depth;
                else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == within)
                    within = -1;
                else if (reader.NodeType == XmlNodeType.Element && within >= 0 && reader.Depth == within + 1 && reader.LocalName == "add" && Key(reader, text) is { } key)
                    keys.Add(key);
            }
        }
        catch (XmlException)
        {
        }

        return keys;
    }

    private static Setting? Key(XmlReader reader, SourceText text)
    {
        if (string.IsNullOrWhiteSpace(reader.GetAttribute("value")) || !reader.MoveToAttribute("key"))
            return null;

        var name = reader.Value;
        var span = reader is IXmlLineInfo position ? Span(text, position.LineNumber - 1, position.LinePosition - 1) : default;
        reader.MoveToElement();
        return new Setting(name, span);
    }

    // key="…", from its name to the closing quote.
    private static TextSpan Span(SourceText text, int line, int column)
    {
        if (line == 0)
            column += text.ToString(new TextSpan(0, text.Lines[0].End)).TakeWhile(static character => character == ByteOrderMark).Count();
        if (line < 0 || line >= text.Lines.Count || text.Lines[line].Start + column >= text.Length)
            return default;

        var start = text.Lines[line].Start + column;
        var end = start;
        while (end < text.Length && text[end] is not ('"' or '\''))
            end++;
        var quote = end;
        do
            end++;
        while (end < text.Length && text[end] != text[quote]);
        return TextSpan.FromBounds(start, Math.Min(end + 1, text.Length));
    }

    /// <summary>A setting, and where its name stands.</summary>
    internal sealed class Setting(string name, TextSpan span)
    {
        public string Name => name;

        public TextSpan Span => span;
    }
}
