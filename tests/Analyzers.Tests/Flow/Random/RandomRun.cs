using System.Globalization;

namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>One run of many random programs, which all tests look at.</summary>
internal sealed class RandomRun(IReadOnlyList<Outcome> outcomes)
{
    /// <summary>The number of programs unless the environment asks for another. The oldest compiler sees only the first of them.</summary>
#if NET10_0_OR_GREATER
    public const int DefaultCount = 3000;
#else
    public const int DefaultCount = 300;
#endif

    private const int BatchSize = 100;

    private static readonly Lazy<Task<RandomRun>> Shared = new(static () => Task.Run(static () => Run(Count)));

    /// <summary>Gets how many programs there are: <c>CONNECTGEN_FLOW_PROGRAMS=20000</c> makes a long run.</summary>
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("CONNECTGEN_FLOW_PROGRAMS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : DefaultCount;

    public IReadOnlyList<Outcome> Outcomes { get; } = outcomes;

    public IReadOnlyList<Outcome> Leaking { get; } = [.. outcomes.Where(static outcome => outcome.Leaks)];

    public static Task<RandomRun> Get() => Shared.Value;

    private static async Task<RandomRun> Run(int count)
    {
        var outcomes = new List<Outcome>();
        foreach (var seeds in Enumerable.Range(1, count).Chunk(BatchSize))
            outcomes.AddRange(await ProgramBatch.Run([.. seeds.Select(ProgramWriter.Write)]));
        return new(outcomes);
    }
}
