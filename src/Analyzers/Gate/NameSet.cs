namespace ConnectGen.Analyzers.Gate;

/// <summary>
/// Names, kept as hashes so that a stretch of text can be looked up without making a string of it.
/// Two names with one hash let a file through that need not pass, which costs time and nothing else.
/// </summary>
internal sealed class NameSet
{
    /// <summary>The hash of no character at all (FNV-1a, 64 bits).</summary>
    public const ulong EmptyHash = 14695981039346656037;

    private readonly HashSet<ulong> _hashes = [];

    public bool IsEmpty => _hashes.Count == 0;

    public HashSet<ulong> Hashes => _hashes;

    public static ulong Append(ulong hash, char next) => unchecked((hash ^ next) * 1099511628211);

    public static ulong Hash(string name)
    {
        var hash = EmptyHash;
        foreach (var character in name)
            hash = Append(hash, character);

        return hash;
    }

    public bool Add(string name) => _hashes.Add(Hash(name));

    public void UnionWith(NameSet other) => _hashes.UnionWith(other._hashes);

    public bool Contains(ulong hash) => _hashes.Contains(hash);

    public bool Contains(string name) => _hashes.Contains(Hash(name));
}
