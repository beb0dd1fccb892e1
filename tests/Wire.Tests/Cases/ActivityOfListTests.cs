using System.Diagnostics;
using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>A list that pages by itself is one activity, which is current while a page is read and never where the items are.</summary>
[Collection(AloneCollection.Name)]
public class ActivityOfListTests : WireTest
{
    /// <summary>How a list is read, with an authorizer or without.</summary>
    public static TheoryData<bool, bool> Ways => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Its_pages_are_parts_of_it_and_the_readers_activity_stays_current(bool asynchronous, bool asked)
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder(ActivityRecorder.Calls, ActivityRecorder.Http);
        using var outer = new Activity("outer").Start();

        var items = Items(loopback.Client, asynchronous, asked);
        var count = 0;
        await foreach (var _ in items)
        {
            Assert.Same(outer, Activity.Current);
            count++;
        }

        Assert.Same(outer, Activity.Current);
        Assert.Equal(5, count);
        var list = Assert.Single(recorder.Of(ActivityRecorder.Calls));
        Assert.Equal(("Stripe.RefundService/List", outer.SpanId), (list.DisplayName, list.ParentSpanId));
        Assert.Equal(3, recorder.Of(ActivityRecorder.Http).Count);
        Assert.All(recorder.Of(ActivityRecorder.Http), page => Assert.Equal(list.SpanId, page.ParentSpanId));
    }

    // A reader does something of its own with each item, and goes on to the next one within it: a pipeline of iterators, or an activity for every batch.
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_activity_that_the_reader_begins_between_two_items_stays_current_too(bool asynchronous, bool asked)
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder(ActivityRecorder.Calls, ActivityRecorder.Http);
        using var outer = new Activity("outer").Start();

        await using var items = Items(loopback.Client, asynchronous, asked).GetAsyncEnumerator(Ct);
        Assert.True(await items.MoveNextAsync());
        using (var batch = new Activity("batch").Start())
        {
            while (await items.MoveNextAsync())
                Assert.Same(batch, Activity.Current);
            Assert.Same(batch, Activity.Current);
        }

        Assert.Same(outer, Activity.Current);
        var list = Assert.Single(recorder.Of(ActivityRecorder.Calls));
        Assert.All(recorder.Of(ActivityRecorder.Http), page => Assert.Equal(list.SpanId, page.ParentSpanId));
    }

    // No activity of ours: the requests belong to whatever the reader is doing.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_listener_each_page_is_part_of_what_the_reader_does_then(bool asynchronous)
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder(ActivityRecorder.Http);
        using var outer = new Activity("outer").Start();

        await using var items = Items(loopback.Client, asynchronous, asked: true).GetAsyncEnumerator(Ct);
        Assert.True(await items.MoveNextAsync());
        using var batch = new Activity("batch").Start();
        while (await items.MoveNextAsync())
            Assert.Same(batch, Activity.Current);

        Assert.Equal([outer.SpanId, batch.SpanId, batch.SpanId], recorder.Of(ActivityRecorder.Http).Select(page => page.ParentSpanId));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_reader_that_stops_early_ends_it(bool asynchronous, bool asked)
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder(ActivityRecorder.Calls);

        await foreach (var _ in Items(loopback.Client, asynchronous, asked))
        {
            Assert.Empty(recorder.Ended);
            break;
        }

        Assert.Equal(ActivityStatusCode.Unset, Assert.Single(recorder.Ended).Status);
        Assert.Null(Activity.Current);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_exception_of_the_readers_own_is_no_failure_of_the_call(bool asynchronous, bool asked)
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder(ActivityRecorder.Calls);

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var _ in Items(loopback.Client, asynchronous, asked))
                throw new InvalidDataException();
        });

        Assert.Equal(ActivityStatusCode.Unset, Assert.Single(recorder.Ended).Status);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_page_that_fails_is_its_failure(bool asynchronous, bool asked)
    {
        var pages = Json.ThreePages("refund");
        await using var server = await RecordingServer.StartAsync((request, number) =>
            number < 2 ? pages(request, number) : Reply.Error(System.Net.HttpStatusCode.Forbidden, "invalid_request_error", "account_invalid", "Gone."));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder(ActivityRecorder.Calls);
        using var outer = new Activity("outer").Start();

        await Assert.ThrowsAsync<StripeException>(async () =>
        {
            await foreach (var _ in Items(loopback.Client, asynchronous, asked))
            {
            }
        });

        Assert.Same(outer, Activity.Current);
        var list = Assert.Single(recorder.Ended);
        Assert.Equal((ActivityStatusCode.Error, "account_invalid"), (list.Status, list.GetTagItem("error.type")));
    }

    [Fact]
    public async Task A_list_that_is_not_read_is_none()
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder(ActivityRecorder.Calls);
        var forms = new FormsCaller(loopback.Client);

        await using (forms.ListAsync(Account, null, Ct).GetAsyncEnumerator(Ct))
        using (forms.List(Account).GetEnumerator())
            Assert.Null(Activity.Current);

        Assert.Empty(recorder.Ended);
    }

    [Fact]
    public async Task Each_reading_is_one()
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder(ActivityRecorder.Calls);
        var refunds = new FormsCaller(loopback.Client).ListAsync(Account, null, Ct);

        await Task.WhenAll(AllOf(refunds), AllOf(refunds));

        Assert.Equal(2, recorder.Ended.Count);
    }

    // The synchronous list goes on where its reader is: nothing between the two may keep the reader's context apart.
    private static Reading Items(StripeClient client, bool asynchronous, bool asked)
    {
        var forms = new FormsCaller(client, asked ? FakeAuthorizer.Agreeing : null);
        return asynchronous ? new(forms.ListAsync(Account, null, Ct), null) : new(null, forms.List(Account));
    }

    private sealed record Reading(IAsyncEnumerable<Refund>? Asynchronous, IEnumerable<Refund>? Synchronous)
    {
        public Enumerator GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
            new(Asynchronous?.GetAsyncEnumerator(cancellationToken), Synchronous?.GetEnumerator());
    }

    private sealed class Enumerator(IAsyncEnumerator<Refund>? asynchronous, IEnumerator<Refund>? synchronous) : IAsyncDisposable
    {
        public Refund Current => asynchronous is null ? synchronous!.Current : asynchronous.Current;

        public ValueTask<bool> MoveNextAsync() => asynchronous?.MoveNextAsync() ?? new(synchronous!.MoveNext());

        public ValueTask DisposeAsync()
        {
            synchronous?.Dispose();
            return asynchronous?.DisposeAsync() ?? default;
        }
    }
}
