using ConnectGen.Calls;
using ConnectGen.Model;

namespace ConnectGen.Generator;

/// <summary>What a caller is known by: its class, its interface and the file it is written to.</summary>
internal sealed record CallerName(string FullName, string Interface, string HintName)
{
    public static CallerName Of(CallerModel caller) => new(caller.FullName, caller.Interface, caller.HintName);
}

/// <summary>
/// The names that more than one caller would have. Two classes of one name are CG0009, and only the first is written;
/// two file names that differ in case alone are no fault of the user's, and the later one gets a number.
/// </summary>
internal sealed record NameClashes(EquatableArray<string> Dropped, EquatableArray<string> Renamed)
{
    public static NameClashes Among(IEnumerable<CallerName> names)
    {
        var inOrder = names.OrderBy(static n => n.Interface, InterfaceOrder.Instance).ToArray();
        return new(
            new(Later(inOrder, static n => n.FullName, StringComparer.Ordinal)),
            new(Later(inOrder, static n => n.HintName, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>Gets the caller as it can be written, or null where another has its name.</summary>
    public CallerModel? Resolve(CallerModel caller)
    {
        if (Dropped.Contains(caller.Interface))
            return null;

        for (var i = 0; i < Renamed.Count; i++)
        {
            if (Renamed[i] == caller.Interface)
                return caller with { HintName = $"{caller.HintName}.{i + 2}" };
        }

        return caller;
    }

    private static IEnumerable<string> Later(IEnumerable<CallerName> names, Func<CallerName, string> key, StringComparer comparer) =>
        names.GroupBy(key, comparer).SelectMany(static same => same.Skip(1)).Select(static n => n.Interface);
}
