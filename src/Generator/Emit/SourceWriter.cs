using System.Text;

namespace ConnectGen.Generator.Emit;

/// <summary>Writes indented C# with <c>\n</c> at every line's end, whatever machine compiles.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _depth * 4).Append(text);
        _text.Append('\n');
    }

    public void Open(string head)
    {
        Line(head);
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>Writes one line, a level deeper or more.</summary>
    public void Continuation(string text, int depth = 1)
    {
        _depth += depth;
        Line(text);
        _depth -= depth;
    }

    public override string ToString() => _text.ToString();
}
