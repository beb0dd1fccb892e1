namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>What came of the comparison of one service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Compared">How many of its methods were called on both sides.</param>
/// <param name="Differences">What differs: method, round, and the difference itself.</param>
internal sealed record ServiceReport(Type Service, int Compared, IReadOnlyList<string> Differences)
{
    // A mistake in the generator shows in every method; the first few say what it is.
    private const int MostShown = 5;

    public override string ToString()
    {
        var more = Differences.Count > MostShown ? $"\n\n… and {Differences.Count - MostShown} more." : "";
        return $"{Service.FullName}: {Differences.Count} differences (- hand-written, + generated).\n\n{string.Join("\n\n", Differences.Take(MostShown))}{more}";
    }
}
