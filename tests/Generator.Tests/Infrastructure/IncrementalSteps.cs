using Microsoft.CodeAnalysis;

namespace ConnectGen.Generator.Tests.Infrastructure;

/// <summary>What a run did in the pipeline's named steps.</summary>
internal static class IncrementalSteps
{
    private static readonly string[] Names = [.. typeof(TrackingNames).GetFields().Select(static f => (string)f.GetRawConstantValue()!)];

    /// <summary>Asserts that every tracked step took what an earlier run had made, and that there were steps to look at.</summary>
    public static void AssertAllReused(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        Assert.NotEmpty(result.TrackedSteps);
        foreach (var name in Names)
        {
            foreach (var reason in Reasons(driver, name))
                Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name} was {reason}.");
        }

        var outputs = result.TrackedOutputSteps.SelectMany(static s => s.Value).SelectMany(static s => s.Outputs);
        Assert.All(outputs, static o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    public static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorDriver driver, string name) =>
        driver.GetRunResult().Results.Single().TrackedSteps.TryGetValue(name, out var steps)
            ? [.. steps.SelectMany(static s => s.Outputs).Select(static o => o.Reason)]
            : [];
}
