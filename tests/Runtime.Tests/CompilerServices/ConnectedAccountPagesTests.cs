using ConnectGen.CompilerServices;
using Stripe;

namespace ConnectGen.Runtime.Tests.CompilerServices;

public class ConnectedAccountPagesTests
{
    [Fact]
    public async Task Every_item_is_collected_in_order()
    {
        int[] expected = [1, 2, 3];

        Assert.Equal(expected, await ConnectedAccountPages.CollectAsync<int, List<int>>(new Items(3), TestContext.Current.CancellationToken));
        Assert.Equal(expected, await ConnectedAccountPages.CollectArrayAsync(new Items(3), TestContext.Current.CancellationToken));
        Assert.Empty(await ConnectedAccountPages.CollectAsync<int, IReadOnlyList<int>>(new Items(0), TestContext.Current.CancellationToken));
        Assert.Empty(await ConnectedAccountPages.CollectArrayAsync(new Items(0), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_collection_is_a_new_list_under_whatever_interface()
    {
        var token = TestContext.Current.CancellationToken;

        Assert.IsType<List<int>>(await ConnectedAccountPages.CollectAsync<int, IReadOnlyList<int>>(new Items(1), token));
        Assert.IsType<List<int>>(await ConnectedAccountPages.CollectAsync<int, IReadOnlyCollection<int>>(new Items(1), token));
        Assert.IsType<List<int>>(await ConnectedAccountPages.CollectAsync<int, IList<int>>(new Items(1), token));
        Assert.IsType<List<int>>(await ConnectedAccountPages.CollectAsync<int, ICollection<int>>(new Items(1), token));
        Assert.IsType<List<int>>(await ConnectedAccountPages.CollectAsync<int, IEnumerable<int>>(new Items(1), token));
    }

    [Fact]
    public async Task The_token_reaches_whoever_reads_the_pages()
    {
        using var cancellation = new CancellationTokenSource();
        var tokens = new List<CancellationToken>();

        await ConnectedAccountPages.CollectAsync<int, List<int>>(new Items(1, tokens), cancellation.Token);
        await ConnectedAccountPages.CollectArrayAsync(new Items(1, tokens), cancellation.Token);
        await foreach (var _ in ConnectedAccountPages.OnlyPageAsync<Refund>(Page, cancellation.Token))
        {
        }

        Assert.Equal([cancellation.Token, cancellation.Token, cancellation.Token], tokens);

        Task<StripeList<Refund>> Page(CancellationToken token)
        {
            tokens.Add(token);
            return Task.FromResult(new StripeList<Refund> { Data = [new Refund()] });
        }
    }

    [Fact]
    public async Task A_failure_is_the_readers_own()
    {
        var own = new InvalidDataException();

        Assert.Same(own, await Assert.ThrowsAsync<InvalidDataException>(() => ConnectedAccountPages.CollectAsync<int, List<int>>(Failing(own), TestContext.Current.CancellationToken)));
        Assert.Same(own, await Assert.ThrowsAsync<InvalidDataException>(() => ConnectedAccountPages.CollectArrayAsync(Failing(own), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_one_page_is_read_when_it_is_asked_for_and_each_time()
    {
        var read = 0;
        var asynchronous = ConnectedAccountPages.OnlyPageAsync(_ => Task.FromResult(Page()), TestContext.Current.CancellationToken);
        var synchronous = ConnectedAccountPages.OnlyPage(Page);
        Assert.Equal(0, read);

        Assert.Equal(["re_1", "re_2"], synchronous.Select(refund => refund.Id));
        Assert.Equal(["re_1", "re_2"], (await ConnectedAccountPages.CollectArrayAsync(asynchronous, TestContext.Current.CancellationToken)).Select(refund => refund.Id));
        Assert.Equal(2, read);
        Assert.Equal(2, synchronous.Count());
        Assert.Equal(3, read);

        StripeList<Refund> Page()
        {
            read++;
            return new StripeList<Refund> { Data = [new Refund { Id = "re_1" }, new Refund { Id = "re_2" }] };
        }
    }

    [Fact]
    public async Task A_page_without_data_is_empty()
    {
        Assert.Empty(ConnectedAccountPages.OnlyPage(() => new StripeList<Refund> { Data = null }));
        Assert.Empty(await ConnectedAccountPages.CollectArrayAsync(
            ConnectedAccountPages.OnlyPageAsync(_ => Task.FromResult(new StripeList<Refund> { Data = null }), TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken));
    }

    private static async IAsyncEnumerable<int> Failing(Exception exception)
    {
        yield return 1;
        await Task.Yield();
        throw exception;
    }

    private sealed class Items(int count, List<CancellationToken>? tokens = null) : IAsyncEnumerable<int>
    {
        public async IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            tokens?.Add(cancellationToken);
            for (var number = 1; number <= count; number++)
            {
                await Task.Yield();
                yield return number;
            }
        }
    }
}
