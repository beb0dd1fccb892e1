namespace ConnectGen.Analyzers.Flow.Values;

/// <summary>
/// What an expression may stand for: the secrets that its text may hold, the objects that it may be, the functions that it may call.
/// A task is what it gives, and so are a nullable value and a lazy one.
/// </summary>
internal sealed class FlowValue
{
    // What is beyond is cut: more than this nobody reads, and it keeps joining cheap.
    private const int MostTaints = 16;
    private const int MostObjects = 32;
    private const int MostFunctions = 8;

    private FlowValue(FlowTaint[] taints, FlowObject[] objects, FlowFunction[] functions)
    {
        Taints = taints;
        Objects = objects;
        Functions = functions;
    }

    public static FlowValue None { get; } = new([], [], []);

    public FlowTaint[] Taints { get; }

    public FlowObject[] Objects { get; }

    public FlowFunction[] Functions { get; }

    public bool IsNone => Taints.Length == 0 && Objects.Length == 0 && Functions.Length == 0;

    public static FlowValue Of(FlowTaint taint) => new([taint], [], []);

    public static FlowValue Of(FlowObject value) => new([], [value], []);

    public static FlowValue Of(FlowFunction function) => new([], [], [function]);

    public static FlowValue Of(IEnumerable<FlowTaint> taints) => taints.Aggregate(None, static (value, taint) => value.Or(Of(taint)));

    /// <summary>Gets the secrets alone.</summary>
    public FlowValue Text => Objects.Length == 0 && Functions.Length == 0 ? this : Taints.Length == 0 ? None : new FlowValue(Taints, [], []);

    /// <summary>Gets all but the functions.</summary>
    public FlowValue WithoutFunctions => Functions.Length == 0 ? this : new FlowValue(Taints, Objects, []);

    /// <summary>Gets all but the secrets of its text.</summary>
    public FlowValue WithoutText => Taints.Length == 0 ? this : new FlowValue([], Objects, Functions);

    /// <summary>Gets what is either this or the other: the very same where the other adds nothing.</summary>
    public FlowValue Or(FlowValue other)
    {
        if (ReferenceEquals(this, other) || other.IsNone)
            return this;
        if (IsNone)
            return other;

        var taints = Union(Taints, other.Taints, MostTaints, static (a, b) => a.Origin.Equals(b.Origin));
        var objects = Union(Objects, other.Objects, MostObjects, static (a, b) => ReferenceEquals(a, b));
        var functions = Union(Functions, other.Functions, MostFunctions, static (a, b) => a.IsSameAs(b));
        return taints == Taints && objects == Objects && functions == Functions ? this : new FlowValue(taints, objects, functions);
    }

    // The first array itself, where the second adds nothing.
    private static T[] Union<T>(T[] all, T[] more, int most, Func<T, T, bool> areSame)
    {
        List<T>? union = null;
        foreach (var item in more)
        {
            if ((union?.Count ?? all.Length) < most && !all.Any(known => areSame(known, item)))
                (union ??= [.. all]).Add(item);
        }

        return union is null ? all : [.. union];
    }
}
