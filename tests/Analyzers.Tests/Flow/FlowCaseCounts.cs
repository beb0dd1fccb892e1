using System.Reflection;
using Xunit.v3;

namespace ConnectGen.Analyzers.Tests.Flow;

/// <summary>How many flow cases there are. An engine that only finds is as little use as one that only keeps silent.</summary>
public sealed class FlowCaseCounts
{
    private static readonly IReadOnlyList<string> Cases = [.. Methods().SelectMany(static method => method.GetCustomAttributes<InlineDataAttribute>()).Select(static row => (string)row.Data[0]!)];

    [Fact]
    public void There_are_at_least_300() => Assert.InRange(Cases.Count, 300, int.MaxValue);

    [Fact]
    public void More_than_half_must_stay_silent()
    {
        var silent = Cases.Count(static code => !FlowCase.IsLoud(code));

        Assert.InRange(silent, (Cases.Count / 2) + 1, Cases.Count - 100);
    }

    [Fact]
    public void No_two_are_the_same() => Assert.Empty(Cases.GroupBy(static code => code).Where(static same => same.Count() > 1).Select(static same => same.Key));

    [Fact]
    public void Each_is_a_row_that_can_be_counted() =>
        Assert.Empty(Methods().Where(static method => !method.GetCustomAttributes<InlineDataAttribute>().Any()).Select(static method => $"{method.DeclaringType!.Name}.{method.Name}"));

    private static IEnumerable<MethodInfo> Methods() =>
        from type in typeof(FlowCaseCounts).Assembly.GetTypes()
        where type.Namespace == "ConnectGen.Analyzers.Tests.Flow.Cases"
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetCustomAttributes().Any(static attribute => attribute is IFactAttribute)
        select method;
}
