namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>
/// Some of the places at which a sample is broken: each takes a compilation, and neighbours show the same. The oldest compiler, for which the same code is compiled, is given fewer: its own parser and its
/// own operations are what is new.
/// </summary>
internal static class Thinned
{
#if NET10_0_OR_GREATER
    private const int EachOf = 2;
#else
    private const int EachOf = 7;
#endif

    public static IEnumerable<T> Of<T>(IEnumerable<T> places) => places.Where(static (_, index) => index % EachOf == 0);
}
