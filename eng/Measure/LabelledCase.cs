namespace ConnectGen.Measure;

/// <summary>A line of real code, and what a rule is to say of it: <c>yes</c>, <c>no</c> or <c>debatable</c>.</summary>
internal sealed record LabelledCase(string Path, int Line, string Kind, string Rule, string Expected, string Why)
{
    /// <summary>Gets the rules that the case is about; empty where nothing at all is to be said.</summary>
    public IReadOnlyList<string> Rules => Rule.StartsWith("CG", StringComparison.Ordinal) ? Rule.Split('/') : [];

    /// <summary>Reads the cases of a repository. The columns: repository, commit, path, line, kind, rule, expected, why.</summary>
    public static IReadOnlyList<LabelledCase> Read(string file, string repository) =>
        [.. from row in File.ReadLines(file).Skip(1)
            let cells = row.Split('\t')
            where cells.Length >= 8 && string.Equals(cells[0], repository, StringComparison.OrdinalIgnoreCase) && int.TryParse(cells[3], out _)
            select new LabelledCase(cells[2], int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture), cells[4], cells[5], cells[6], cells[7])];
}
