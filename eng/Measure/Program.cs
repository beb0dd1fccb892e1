using ConnectGen.Measure;

if (MeasureOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(MeasureOptions.Usage);
    return 2;
}

var codeBase = CodeBase.Load(options.Folder, options.AllFiles);
var findings = await RuleRun.FindAsync(codeBase, options);

FindingTable.Write(Console.Out, findings);
Console.WriteLine();
Console.WriteLine($"{codeBase.Files} files in {codeBase.Projects.Count} projects, {findings.Count} findings{FindingTable.Counts(findings)}");

if (options.SarifFile is { } sarif)
    SarifLog.Write(sarif, findings);

if (options.CasesFile is not { } cases)
    return 0;

Console.WriteLine();
return CaseCheck.Run(Console.Out, LabelledCase.Read(cases, options.Repository), findings, codeBase, options) ? 0 : 1;
