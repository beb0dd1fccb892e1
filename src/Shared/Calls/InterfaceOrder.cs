namespace ConnectGen.Calls;

/// <summary>
/// Orders interfaces by their full names, outer ones before nested ones: of two whose callers would have one name, the first keeps it.
/// Generator and analyzer ask the same order, so that the interface that is reported is the one that gets no caller.
/// </summary>
internal sealed class InterfaceOrder : IComparer<string>
{
    public static readonly InterfaceOrder Instance = new();

    public int Compare(string x, string y)
    {
        var depth = Depth(x).CompareTo(Depth(y));
        return depth != 0 ? depth : string.CompareOrdinal(x, y);
    }

    private static int Depth(string name) => name.Count(static c => c == '.');
}
