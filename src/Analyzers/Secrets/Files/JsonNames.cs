using System.Globalization;
using System.Text;

namespace ConnectGen.Analyzers.Secrets.Files;

/// <summary>
/// Names the values of a JSON file, as far as it is one: comments and trailing commas are passed over, and where it is broken the names end. Every character is passed at most twice.
/// </summary>
internal sealed class JsonNames(string text, PathsOfSecrets paths)
{
    private readonly List<Container> _containers = [];

    public void Read(CancellationToken cancellationToken)
    {
        for (var at = 0; at < text.Length && !paths.IsComplete;)
        {
            switch (text[at])
            {
                case '{' or '[':
                    cancellationToken.ThrowIfCancellationRequested();
                    _containers.Add(new Container(isArray: text[at++] == '['));
                    break;
                case '}' or ']':
                    if (_containers.Count == 0 || _containers[_containers.Count - 1].IsArray != (text[at++] == ']'))
                        return;
                    _containers.RemoveAt(_containers.Count - 1);
                    break;
                case ',':
                    at++;
                    if (_containers.Count > 0)
                        _containers[_containers.Count - 1].Next();
                    break;
                case '"':
                    var end = EndOfString(at);
                    if (end < 0)
                        return;
                    String(at, end);
                    at = end;
                    break;
                case '/':
                    at = EndOfTrivia(at);
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    private void String(int start, int end)
    {
        var container = _containers.Count > 0 ? _containers[_containers.Count - 1] : null;
        if (container is { IsArray: false } && EndOfSpace(end) is var next && next < text.Length && text[next] == ':')
        {
            container.Name = Decoded(start, end);
            return;
        }

        paths.Value(start, end, _ => Path());

        // { "name": "STRIPE_KEY", "value": "…" }
        if (container?.Name is { } name && IsLabel(name))
            container.Label = Decoded(start, end);
    }

    private string? Path() => PathsOfSecrets.Join(_containers, static container => container.CurrentName);

    private static bool IsLabel(string name) => name.Equals("name", StringComparison.OrdinalIgnoreCase) || name.Equals("key", StringComparison.OrdinalIgnoreCase);

    // The place behind the closing quote; -1 where the line ends before.
    private int EndOfString(int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    return at + 1;
                case '\\':
                    at++;
                    break;
                case '\n' or '\r':
                    return -1;
            }
        }

        return -1;
    }

    private int EndOfSpace(int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '/'))
            at = text[at] == '/' ? EndOfTrivia(at) : at + 1;

        return at;
    }

    // Of a comment, or of a slash that begins none.
    private int EndOfTrivia(int at)
    {
        var (mark, length) = at + 1 >= text.Length ? ("", 0) : text[at + 1] switch { '/' => ("\n", 1), '*' => ("*/", 2), _ => ("", 0) };
        if (length == 0)
            return at + 1;

        var end = text.IndexOf(mark, Math.Min(at + 2, text.Length), StringComparison.Ordinal);
        return end < 0 ? text.Length : end + length;
    }

    private string Decoded(int start, int end)
    {
        var name = PathsOfSecrets.Name(text, start + 1, end - 1);
        if (name.IndexOf('\\') < 0)
            return name;

        var decoded = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            // No name ends in a backslash: that would have escaped the quote.
            if (name[at] != '\\')
                decoded.Append(name[at]);
            else if (name[++at] == 'u' && at + 4 < name.Length && ushort.TryParse(name.Substring(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
                (_, at) = (decoded.Append((char)code), at + 4);
            else
                decoded.Append(name[at] is 'n' or 'r' or 't' or 'b' or 'f' ? '\n' : name[at]);
        }

        return decoded.ToString();
    }

    private sealed class Container(bool isArray)
    {
        private int _index;

        public bool IsArray => isArray;

        /// <summary>Gets or sets the name of the member that is being read.</summary>
        public string? Name { get; set; }

        /// <summary>Gets or sets what the object says that it is called.</summary>
        public string? Label { get; set; }

        public string? CurrentName => isArray ? _index.ToString(CultureInfo.InvariantCulture)
            : Label is not null && string.Equals(Name, "value", StringComparison.OrdinalIgnoreCase) ? Label
            : Name;

        public void Next()
        {
            _index++;
            Name = null;
        }
    }
}
