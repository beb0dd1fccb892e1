namespace ConnectGen.Analyzers.Secrets.Files;

/// <summary>Names the values of a YAML file by their keys and those that they are indented below: <c>services:web:environment:STRIPE_KEY</c>. It goes by lines, in one pass.</summary>
internal sealed class YamlNames(string text, PathsOfSecrets paths)
{
    // Spaces and a quote.
    private const int MostBetween = 40;

    private readonly List<(int Indent, string Name)> _keys = [];

    // What the list item that is being read says that it is called, and how far it is indented.
    private (int Indent, string Name)? _label;

    public void Read(CancellationToken cancellationToken)
    {
        for (var start = 0; start < text.Length && !paths.IsComplete;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = text.IndexOfAny(['\n', '\r'], start);
            end = end < 0 ? text.Length : end;
            Line(start, end);
            start = end + 1;
        }
    }

    private void Line(int start, int end)
    {
        var content = start;
        for (; content < end && (text[content] is ' ' or '\t' || IsItem(content, end)); content++)
        {
            // An item of a list says anew what it is called.
            if (text[content] == '-' && _label is { } label && label.Indent > content - start)
                _label = null;
        }

        if (content == end || text[content] == '#')
            return;

        var indent = content - start;
        while (_keys.Count > 0 && _keys[_keys.Count - 1].Indent >= indent)
            _keys.RemoveAt(_keys.Count - 1);

        var colon = EndOfKey(content, end);
        var key = colon < 0 ? null : PathsOfSecrets.Name(text, content, colon).Trim(' ', '\t', '"', '\'');
        if (key is not null)
        {
            _keys.Add((indent, key));
            if (key is "name" or "key")
                _label = (indent, PathsOfSecrets.Name(text, colon + 1, end).Trim(' ', '\t', '"', '\''));
        }

        paths.Value(colon < 0 ? content : colon, end, secret => Path(key, colon, indent, secret));
    }

    private string? Path(string? key, int colon, int indent, int secret)
    {
        if (PathsOfSecrets.Join(_keys, static entry => entry.Name) is not { } path)
            return null;
        if (key == "value" && _label is { } label && label.Indent == indent)
            return path.Substring(0, path.Length - key.Length) + label.Name;

        // The value itself. Else "- STRIPE_KEY=…" has its name before it, and so has "{ STRIPE_KEY: … }".
        if (key is not null && secret - colon < MostBetween && text.Substring(colon + 1, secret - colon - 1).Trim(' ', '\t', '"', '\'').Length == 0)
            return path;

        return new PlaceOnLine(text, secret).Name is not { } name ? path : path.Length > 0 ? $"{path}:{name}" : name;
    }

    private bool IsItem(int at, int end) => text[at] == '-' && (at + 1 == end || text[at + 1] == ' ');

    // The colon that ends a key: before a space or the line's end. A key with spaces stands in quotes; a line of a script is none.
    private int EndOfKey(int start, int end)
    {
        var at = start;
        if (text[at] is '"' or '\'' && text.IndexOf(text[at], at + 1, end - at - 1) is >= 0 and var close)
            at = close;

        for (; at < end; at++)
        {
            if (text[at] == ':' && (at + 1 == end || text[at + 1] is ' ' or '\t'))
                return at;
            if (text[at] is '{' or '[' or '#' || (text[at] == ' ' && text[Math.Min(at + 1, end - 1)] != ':'))
                return -1;
        }

        return -1;
    }
}
