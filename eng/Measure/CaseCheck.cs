namespace ConnectGen.Measure;

/// <summary>Holds findings to labelled cases.</summary>
internal static class CaseCheck
{
    /// <summary>Prints what became of each case, and tells whether all hold.</summary>
    public static bool Run(TextWriter to, IReadOnlyList<LabelledCase> cases, IReadOnlyList<Finding> findings, CodeBase codeBase, MeasureOptions options)
    {
        int found = 0, missed = 0, silent = 0, loud = 0;
        foreach (var labelled in cases)
        {
            // What is about no rule asks all of them to be silent.
            var rules = labelled.Rules.Where(options.Wants).ToList();
            if (labelled.Rules.Count > 0 && rules.Count == 0)
                continue;

            var where = $"{labelled.Rule}  {labelled.Path}:{labelled.Line}";
            if (!File.Exists(Path.Combine(codeBase.Root, labelled.Path)))
            {
                missed++;
                to.WriteLine($"ABSENT  {where}: no such file");
                continue;
            }

            var here = findings.Where(f => f.Path == labelled.Path && (rules.Count == 0 || rules.Contains(f.Rule))).ToList();
            var exact = here.Find(f => f.Line == labelled.Line);
            var near = exact ?? here.Find(f => IsNear(f, labelled.Line));
            switch (labelled.Expected)
            {
                case "yes" when labelled.Rules.Count == 0:
                    to.WriteLine($"no rule {where}: {labelled.Why}");
                    break;
                case "yes" when near is not null:
                    found++;
                    if (exact is null)
                        to.WriteLine($"near    {where}: found at line {near.Line} (statement: {near.StatementLine})");
                    break;
                case "yes":
                    missed++;
                    to.WriteLine($"MISSED  {where}: {labelled.Why}");
                    break;
                case "no" when exact is not null:
                    loud++;
                    to.WriteLine($"WRONG   {where}: {labelled.Why}. But: {exact.Message}");
                    break;
                case "no":
                    silent++;
                    break;
                default:
                    to.WriteLine($"debated {where}: {(near is null ? "silent" : "found")} ({labelled.Why})");
                    break;
            }
        }

        to.WriteLine($"Cases: {found} of {found + missed} yes found, {silent} of {silent + loud} no silent");
        return missed == 0 && loud == 0;
    }

    // A case names a line of the statement, and the squiggle may lie on another.
    private static bool IsNear(Finding finding, int line) => Math.Abs(finding.Line - line) <= 1 || Math.Abs(finding.StatementLine - line) <= 1;
}
