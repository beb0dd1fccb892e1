using System.Globalization;

namespace ConnectGen.Cost;

/// <summary>What the exposure rules add to a build, in multiples of the compilation alone.</summary>
internal sealed record BuildCost(double Share, (double Rules, double EmptyAction)? Memory, IReadOnlyList<double> Shares)
{
    /// <summary>The engine's own time may be this much of the time that compiling takes.</summary>
    private const double MostTime = 0.02;

    public bool Holds => Share <= MostTime && !(Memory is var (rules, empty) && rules > empty);

    public static BuildCost Measure(Compiler compiler, int rounds, bool withMemory)
    {
        WarmUp(withMemory);
        var ofDriver = withMemory ? compiler.Compile([new Yardsticks.EmptyFileAction()]).Allocated : 0;
        var ofEmptyAction = withMemory ? compiler.Compile([new Yardsticks.EmptyOperationAction()]).Allocated - ofDriver : 0;

        var shares = new List<double>();
        var memory = new List<double>();
        var memoryOfEmptyAction = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var alone = compiler.Compile();
            var rules = compiler.Compile(ExposureRules.All);
            shares.Add(rules.Own / alone.Time);
            memory.Add((double)(rules.Allocated - ofDriver) / alone.Allocated);
            memoryOfEmptyAction.Add((double)ofEmptyAction / alone.Allocated);
        }

        return new BuildCost(Median(shares), withMemory ? (Median(memory), Median(memoryOfEmptyAction)) : null, shares);
    }

    public void Write(TextWriter to)
    {
        to.WriteLine();
        to.WriteLine("Building, as a share of compiling without analyzers:");
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  own time of the exposure rules           {Share,7:P2}   at most {MostTime:P0} is allowed ({string.Join(", ", Shares.Select(static share => share.ToString("P2", CultureInfo.InvariantCulture)))})"));
        if (Memory is var (rules, empty))
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  memory of the exposure rules             {rules,7:P2}   at most that of the empty action is allowed"));
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  memory of one empty operation action     {empty,7:P2}"));
        }

        to.WriteLine(Holds ? "  holds" : "  DOES NOT HOLD");
    }

    public static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    // The runtime compiles the compiler when it first runs, and both allocate what they keep: on a smaller code base, which is as good for that.
    private static void WarmUp(bool withMemory)
    {
        var small = new Compiler(CodeBase.Files(CodeBase.Areas / 10));
        for (var i = 0; i < 2; i++)
        {
            _ = small.Compile();
            _ = small.Compile(ExposureRules.All);
            if (!withMemory)
                continue;

            _ = small.Compile([new Yardsticks.EmptyFileAction()]);
            _ = small.Compile([new Yardsticks.EmptyOperationAction()]);
        }
    }
}
