namespace ConnectGen.Analyzers.Secrets.Files;

/// <summary>
/// Names the values of an XML file: by the <c>key</c> or <c>name</c> of the element (<c>&lt;add key="StripeSecretKey" value="…" /&gt;</c>), else by what attribute and element are called. What is no XML
/// is passed over. Every character is passed a bounded number of times.
/// </summary>
internal sealed class XmlNames(string text, PathsOfSecrets paths)
{
    // How far up an end tag looks for its element, where others in between were left open.
    private const int MostLeftOpen = 8;

    private readonly List<(string Name, string? Label)> _elements = [];

    public void Read(CancellationToken cancellationToken)
    {
        for (var at = 0; at < text.Length && !paths.IsComplete;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tag = text.IndexOf('<', at);
            var end = tag < 0 ? text.Length : tag;
            paths.Value(at, end, _ => NameOfText());
            if (tag < 0)
                return;

            at = StartsWith(tag, "<!--") ? Behind("-->", tag + 4)
                : StartsWith(tag, "<![CDATA[") ? CharacterData(tag)
                : StartsWith(tag, "<?") ? Behind("?>", tag + 2)
                : StartsWith(tag, "<!") ? Behind(">", tag + 2)
                : StartsWith(tag, "</") ? EndTag(tag)
                : StartTag(tag);
        }
    }

    private int CharacterData(int tag)
    {
        var end = Behind("]]>", tag);
        paths.Value(tag, end, _ => NameOfText());
        return end;
    }

    private int EndTag(int tag)
    {
        var name = NameAt(tag + 2);
        for (var up = _elements.Count - 1; up >= 0 && up >= _elements.Count - MostLeftOpen; up--)
        {
            if (_elements[up].Name != name)
                continue;

            _elements.RemoveRange(up, _elements.Count - up);
            break;
        }

        return Behind(">", tag);
    }

    private int StartTag(int tag)
    {
        var name = NameAt(tag + 1);
        if (name.Length == 0)
            return tag + 1;

        string? label = null;
        var values = new List<(string Attribute, int Start, int End)>();
        var at = EndOfName(tag + 1);
        var isEmpty = false;
        while (at < text.Length && text[at] is not ('>' or '<'))
        {
            isEmpty = text[at] == '/';
            if (EndOfName(at) is var end && end == at)
            {
                at++;
                continue;
            }

            var attribute = NameAt(at);
            at = EndOfSpace(end);
            if (at >= text.Length || text[at] != '=')
                continue;

            at = EndOfSpace(at + 1);
            if (at >= text.Length || text[at] is not ('"' or '\''))
                continue;

            var close = text.IndexOf(text[at], at + 1);
            if (close < 0)
                return text.Length;

            if (attribute.Equals("key", StringComparison.OrdinalIgnoreCase) || attribute.Equals("name", StringComparison.OrdinalIgnoreCase))
                label ??= PathsOfSecrets.Name(text, at + 1, close);
            else
                values.Add((attribute, at + 1, close));
            at = close + 1;
        }

        foreach (var (attribute, start, end) in values)
            paths.Value(start, end, _ => label ?? $"{name}:{attribute}");
        if (!isEmpty)
            _elements.Add((name, label));

        return at < text.Length && text[at] == '>' ? at + 1 : at;
    }

    // <StripeKey>…</StripeKey>, <setting name="StripeKey"><value>…</value></setting>
    private string? NameOfText()
    {
        if (_elements.Count == 0)
            return null;

        var (name, label) = _elements[_elements.Count - 1];
        return label ?? (name == "value" && _elements.Count > 1 ? _elements[_elements.Count - 2].Label : null) ?? name;
    }

    private bool StartsWith(int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private int Behind(string mark, int from) => text.IndexOf(mark, Math.Min(from, text.Length), StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : text.Length;

    // Without the prefix of its namespace.
    private string NameAt(int start)
    {
        var name = PathsOfSecrets.Name(text, start, EndOfName(start));
        return name.Substring(name.LastIndexOf(':') + 1);
    }

    private int EndOfName(int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.' or ':'))
            at++;

        return at;
    }

    private int EndOfSpace(int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;

        return at;
    }
}
