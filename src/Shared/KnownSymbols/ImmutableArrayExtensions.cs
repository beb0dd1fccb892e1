using System.Collections.Immutable;

namespace ConnectGen.KnownSymbols;

/// <summary>Filtering that keeps the array: LINQ over <see cref="ImmutableArray{T}"/> would box it.</summary>
internal static class ImmutableArrayExtensions
{
    public static ImmutableArray<T> WhereAsArray<T>(this ImmutableArray<T> items, Func<T, bool> predicate)
    {
        var builder = ImmutableArray.CreateBuilder<T>();
        foreach (var item in items)
        {
            if (predicate(item))
                builder.Add(item);
        }

        return builder.ToImmutable();
    }
}
