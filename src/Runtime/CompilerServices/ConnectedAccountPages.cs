using System.ComponentModel;
using System.Runtime.CompilerServices;
using Stripe;

namespace ConnectGen.CompilerServices;

/// <summary>Reads lists in the forms that generated calls return. Generated code calls it; there is nothing here for other code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConnectedAccountPages
{
    /// <summary>Reads every page into a list.</summary>
    /// <typeparam name="T">What the pages hold.</typeparam>
    /// <typeparam name="TCollection"><see cref="List{T}"/>, or an interface that it implements.</typeparam>
    /// <param name="items">The items of all pages.</param>
    /// <param name="cancellationToken">The token of the call.</param>
    /// <returns>A new list.</returns>
    public static async Task<TCollection> CollectAsync<T, TCollection>(IAsyncEnumerable<T> items, CancellationToken cancellationToken = default)
        where TCollection : class, IEnumerable<T>
    {
        object list = await ReadAsync(items, cancellationToken).ConfigureAwait(false);
        return (TCollection)list;
    }

    /// <summary>Reads every page into an array.</summary>
    /// <typeparam name="T">What the pages hold.</typeparam>
    /// <param name="items">The items of all pages.</param>
    /// <param name="cancellationToken">The token of the call.</param>
    /// <returns>A new array.</returns>
    public static async Task<T[]> CollectArrayAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken = default) =>
        (await ReadAsync(items, cancellationToken).ConfigureAwait(false)).ToArray();

    /// <summary>Reads the one page of a list that Stripe does not page, when its first item is asked for.</summary>
    /// <typeparam name="T">What the page holds.</typeparam>
    /// <param name="read">Reads the page.</param>
    /// <param name="cancellationToken">The token of the call.</param>
    /// <returns>The items of the page.</returns>
    public static async IAsyncEnumerable<T> OnlyPageAsync<T>(Func<CancellationToken, Task<StripeList<T>>> read, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : IStripeEntity
    {
        foreach (var item in (await read(cancellationToken).ConfigureAwait(false)).Data ?? [])
            yield return item;
    }

    /// <summary>Reads the one page of a list that Stripe does not page, when its first item is asked for.</summary>
    /// <typeparam name="T">What the page holds.</typeparam>
    /// <param name="read">Reads the page.</param>
    /// <returns>The items of the page.</returns>
    public static IEnumerable<T> OnlyPage<T>(Func<StripeList<T>> read)
        where T : IStripeEntity
    {
        foreach (var item in read().Data ?? [])
            yield return item;
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            list.Add(item);
        return list;
    }
}
