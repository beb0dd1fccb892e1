namespace ConnectGen.Measure;

/// <summary>Findings as people read them.</summary>
internal static class FindingTable
{
    public static void Write(TextWriter to, IReadOnlyList<Finding> findings)
    {
        var width = findings.Select(static f => $"{f.Path}:{f.Line}".Length).DefaultIfEmpty().Max();
        foreach (var finding in findings)
            to.WriteLine($"{finding.Rule}  {$"{finding.Path}:{finding.Line}".PadRight(width)}  {finding.Message.ReplaceLineEndings(" ")}");
    }

    /// <summary>Gets how many there are of each rule, as the end of a sentence.</summary>
    public static string Counts(IReadOnlyList<Finding> findings)
    {
        var counts = findings.GroupBy(static f => f.Rule).OrderBy(static rule => rule.Key, StringComparer.Ordinal).Select(static rule => $"{rule.Key} {rule.Count()}").ToList();
        return counts.Count == 0 ? "" : $" ({string.Join(", ", counts)})";
    }
}
