namespace ConnectGen.Cost;

/// <summary>What the command line asks for.</summary>
internal sealed class CostOptions
{
    public const string Usage = """
        Usage: Cost [--rounds N] [--memory N] [--edits N] [--areas N]

        Measures what the exposure rules cost, side by side with the compiler. Exit code 1: more than is allowed.

          --rounds  How often everything is compiled; 3 by default, none with 0. The median counts.
          --memory  0 leaves memory out, which takes half of the time.
          --edits   How often each edit is made; 7 by default, none with 0.
          --areas   The size of the code base, in areas of five files; 400 by default. What is allowed is meant for those.
        """;

    public int Rounds { get; private set; } = 3;

    public bool Memory { get; private set; } = true;

    public int Edits { get; private set; } = 7;

    public int Areas { get; private set; } = CodeBase.Areas;

    /// <summary>Reads the arguments; null where they make no sense.</summary>
    public static CostOptions? Parse(string[] args)
    {
        var options = new CostOptions();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !int.TryParse(args[i + 1], out var number) || number < 0)
                return null;

            switch (args[i])
            {
                case "--rounds":
                    options.Rounds = number;
                    break;
                case "--memory":
                    options.Memory = number > 0;
                    break;
                case "--edits":
                    options.Edits = number;
                    break;
                case "--areas" when number > CodeBase.AreasWithStripe:
                    options.Areas = number;
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
