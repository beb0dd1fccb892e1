namespace ConnectGen.Measure;

/// <summary>What the command line asks for.</summary>
internal sealed class MeasureOptions
{
    public const string Usage = """
        Usage: Measure FOLDER [--rules CG1001,CG1003] [--sarif FILE] [--cases FILE --repository OWNER/NAME] [--require-account] [--all-files] [--property NAME=VALUE]

        Compiles the C# sources of a folder, whatever is missing, and prints what ConnectGen's rules find.

          --rules            Only these rules; all by default.
          --sarif            Writes the findings to a SARIF 2.1.0 file too.
          --cases            A TSV file of labelled cases: those of the rules are checked, and the exit code is 1 where one does not hold.
          --repository       Whose cases they are, as the file's first column says.
          --require-account  Marks each assembly [assembly: RequireConnectedAccount], which CG1005 asks for.
          --all-files        Hands every file of a project to the rules, not only those that the package hands over.
          --property         Tells the rules of a property of every project, whatever the project says: ConnectGenClientProject=true. As often as needed.
        """;

    public required string Folder { get; init; }

    /// <summary>Gets the rules asked for; empty for all.</summary>
    public IReadOnlySet<string> Rules { get; private set; } = new HashSet<string>();

    public string? SarifFile { get; private set; }

    public string? CasesFile { get; private set; }

    public string Repository { get; private set; } = "";

    public bool RequireAccount { get; private set; }

    public bool AllFiles { get; private set; }

    /// <summary>Gets properties of MSBuild that count for every project.</summary>
    public Dictionary<string, string> Properties { get; } = [];

    public bool Wants(string rule) => Rules.Count == 0 || Rules.Contains(rule);

    /// <summary>Reads the arguments; null where they make no sense.</summary>
    public static MeasureOptions? Parse(string[] args)
    {
        if (args is not [var folder, ..] || !Directory.Exists(folder))
            return null;

        var options = new MeasureOptions { Folder = Path.GetFullPath(folder) };
        for (var i = 1; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--rules" when i + 1 < args.Length:
                    options.Rules = args[++i].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet();
                    break;
                case "--sarif" when i + 1 < args.Length:
                    options.SarifFile = args[++i];
                    break;
                case "--cases" when i + 1 < args.Length && File.Exists(args[i + 1]):
                    options.CasesFile = args[++i];
                    break;
                case "--repository" when i + 1 < args.Length:
                    options.Repository = args[++i];
                    break;
                case "--require-account":
                    options.RequireAccount = true;
                    break;
                case "--all-files":
                    options.AllFiles = true;
                    break;
                case "--property" when i + 1 < args.Length && args[i + 1].Split('=', 2) is [var name, var value]:
                    options.Properties[name] = value;
                    i++;
                    break;
                default:
                    return null;
            }
        }

        return options.CasesFile is null || options.Repository.Length > 0 ? options : null;
    }
}
