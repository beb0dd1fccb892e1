using ConnectGen.Cost;

if (CostOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(CostOptions.Usage);
    return 2;
}

var files = CodeBase.Files(options.Areas);
Console.WriteLine($"{files.Count} files, {files.Sum(static file => file.Lines)} lines, {files.Count(static file => file.UsesStripe)} of the files have to do with Stripe");

var build = options.Rounds == 0 ? null : BuildCost.Measure(new Compiler(files), options.Rounds, options.Memory);
build?.Write(Console.Out);
if (options.Edits > 0)
    EditCost.Measure(new Compiler(files), options.Edits).Write(Console.Out);
return build is { Holds: false } ? 1 : 0;
