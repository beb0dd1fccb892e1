namespace ConnectGen.Analyzers.Secrets.Files;

/// <summary>The paths of the values that hold secrets, filled in by one pass through a file's structure, from its beginning to its end.</summary>
internal sealed class PathsOfSecrets(IReadOnlyList<StripeSecret> secrets)
{
    private const int LongestPath = 200;
    private const int MostNames = 32;

    private readonly string?[] _paths = new string?[secrets.Count];
    private int _next;

    /// <summary>Gets a value indicating whether no secret is left without its value having been passed.</summary>
    public bool IsComplete => _next == secrets.Count;

    public string? this[int secret] => _paths[secret];

    /// <summary>Says that a value has been passed. Its path is asked for once for each secret in it.</summary>
    public void Value(int start, int end, Func<int, string?> path)
    {
        for (; _next < secrets.Count && secrets[_next].Span.Start < end; _next++)
        {
            if (secrets[_next].Span.Start >= start)
                _paths[_next] = Shown(path(secrets[_next].Span.Start));
        }
    }

    /// <summary>Joins names to a path as configuration has them; null where they are too many to be one.</summary>
    public static string? Join<T>(List<T> owners, Func<T, string?> name) => owners.Count > MostNames ? null : string.Join(":", owners.Select(name).Where(static part => !string.IsNullOrEmpty(part)));

    /// <summary>Gets a name of the text; of one that nobody would want to read, a line end, with which no path is shown.</summary>
    public static string Name(string text, int start, int end) => end - start > LongestPath ? "\n" : text.Substring(start, end - start);

    // What messages may show: a short line, and no secret that somebody uses as a name.
    private static string? Shown(string? path) =>
        path is { Length: > 0 and <= LongestPath } && !path.Any(static character => char.IsControl(character) || char.IsSurrogate(character)) && SecretMatcher.FindAll(path).Count == 0 ? path : null;
}
