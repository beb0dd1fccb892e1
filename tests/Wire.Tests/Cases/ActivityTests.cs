using System.Diagnostics;
using System.Net;
using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>With a listener each call is one activity.</summary>
[Collection(AloneCollection.Name)]
public class ActivityTests : WireTest
{
    /// <summary>Calls for an account, in every form.</summary>
    public static TheoryData<string> Forms => [.. CallForm.All.Select(form => form.Name)];

    /// <summary>Calls that name no account.</summary>
    public static TheoryData<string> FormsWithoutAccount => [.. CallForm.WithoutAccount.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_call_is_one_activity_with_its_account(string name) =>
        await OneActivityAsync(CallForm.All.Single(form => form.Name == name), Known.Account, null);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_call_that_is_asked_about_is_one_activity_and_the_question_is_part_of_it(string name)
    {
        var authorizer = FakeAuthorizer.Agreeing;

        var activity = await OneActivityAsync(CallForm.All.Single(form => form.Name == name), Known.Account, authorizer);

        Assert.Same(activity, Assert.Single(authorizer.Asked).Activity);
    }

    [Theory]
    [MemberData(nameof(FormsWithoutAccount))]
    public async Task A_call_that_names_no_account_is_one_activity_without_one(string name) =>
        await OneActivityAsync(CallForm.WithoutAccount.Single(form => form.Name == name), null, null);

    [Theory]
    [InlineData(HttpStatusCode.PaymentRequired, "card_error", "card_declined", "card_declined")]
    [InlineData(HttpStatusCode.NotFound, "invalid_request_error", "resource_missing", "resource_missing")]
    public async Task An_error_of_Stripes_is_noted(HttpStatusCode status, string type, string code, string expected)
    {
        var script = Scripts.InTurn(Reply.Error(status, type, code, "No such charge: 'ch_1'"));
        foreach (var form in CallForm.All)
        {
            var activity = await FailingActivityAsync<StripeException>(script, client => form.Call(client, null, Ct));

            Assert.Equal(expected, activity.GetTagItem("error.type"));
            Assert.Equal((int)status, activity.GetTagItem("http.response.status_code"));
            Assert.StartsWith("req_", Assert.IsType<string>(activity.GetTagItem("stripe.request_id")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_that_is_not_Stripes_is_noted_by_its_exception()
    {
        var activity = await FailingActivityAsync<StripeException>(
            Scripts.InTurn(Reply.Raw(HttpStatusCode.BadGateway, "<html>")), client => new FormsCaller(client).CreateAsync(Account, new(), Ct));

        Assert.Equal(("Stripe.StripeException", (object?)502), (activity.GetTagItem("error.type"), activity.GetTagItem("http.response.status_code")));
    }

    [Fact]
    public async Task Other_failures_are_noted_by_their_exception()
    {
        var broken = await FailingActivityAsync<HttpRequestException>(Scripts.InTurn(Reply.Reset), client => new FormsCaller(client).CreateAsync(Account, new(), Ct));
        var refused = await FailingActivityAsync<ConnectedAccountAccessDeniedException>(
            Scripts.Always("{}"), client => new FormsCaller(client, FakeAuthorizer.Refusing).CreateAsync(Account, new(), Ct));
        var cancelled = await FailingActivityAsync<TaskCanceledException>(Scripts.Always("{}"), client => new FormsCaller(client).CreateAsync(Account, new(), new(canceled: true)));
        var contradicted = await FailingActivityAsync<ArgumentException>(
            Scripts.Always("{}"), client => new RequestOptionsCaller(client).CreateAsync(Account, new(), new() { StripeAccount = Known.OtherAccount }, Ct));
        var defaulted = await FailingActivityAsync<InvalidOperationException>(Scripts.Always("{}"), client => new FormsCaller(client).CreateAsync(default, new(), Ct));

        Assert.Equal(
            [
                "System.Net.Http.HttpRequestException",
                "ConnectGen.ConnectedAccountAccessDeniedException",
                "System.Threading.Tasks.TaskCanceledException",
                "System.ArgumentException",
                "System.InvalidOperationException",
            ],
            new[] { broken, refused, cancelled, contradicted, defaulted }.Select(activity => activity.GetTagItem("error.type")));
        Assert.All([broken, refused, cancelled, contradicted, defaulted], activity => Assert.Null(activity.GetTagItem("http.response.status_code")));
        Assert.Null(defaulted.GetTagItem("stripe.account"));
    }

    [Fact]
    public async Task A_call_is_nested_in_what_is_current_and_its_request_in_the_call()
    {
        await using var server = await RecordingServer.StartAsync(Scripts.Always(Json.Refund));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder(ActivityRecorder.Calls, ActivityRecorder.Http);
        using var outer = new Activity("outer").Start();

        await new FormsCaller(loopback.Client).CreateAsync(Account, new(), Ct);
        Assert.Same(outer, Activity.Current);
        new FormsCaller(loopback.Client).Create(Account, new());
        Assert.Same(outer, Activity.Current);
        var running = new FormsCaller(loopback.Client, FakeAuthorizer.Agreeing).CreateAsync(Account, new(), Ct);
        Assert.Same(outer, Activity.Current);
        await running;

        var calls = recorder.Of(ActivityRecorder.Calls);
        Assert.Equal(3, calls.Count);
        Assert.All(calls, call => Assert.Equal(outer.SpanId, call.ParentSpanId));
        Assert.Equal(calls.Select(call => call.SpanId), recorder.Of(ActivityRecorder.Http).Select(request => request.ParentSpanId));
    }

    [Fact]
    public async Task Nothing_is_created_without_a_listener()
    {
        await using var server = await RecordingServer.StartAsync((request, _) => Reply.Ok("{}"));
        using var loopback = new LoopbackClient(server);
        Activity? seen = null;
        var authorizer = new FakeAuthorizer(_ =>
        {
            seen ??= Activity.Current;
            return true;
        });

        await new FormsCaller(loopback.Client, authorizer).CreateAsync(Account, new(), Ct);
        using (new ActivityRecorder("Another"))
            await new FormsCaller(loopback.Client, authorizer).CreateAsync(Account, new(), Ct);

        Assert.Null(seen);
        Assert.All(server.Requests, request => Assert.Null(request.Header("traceparent")));
    }

    [Fact]
    public async Task A_listener_that_samples_nothing_leaves_a_call_as_it_is()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ActivityRecorder.Calls,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.None,
        };
        ActivitySource.AddActivityListener(listener);

        foreach (var form in CallForm.All)
        {
            foreach (var authorizer in new[] { null, FakeAuthorizer.Agreeing })
                await WireAssert.SameAsync(Scripts.Always(form.Answer), client => form.Call(client, null, Ct), client => form.Call(client, authorizer, Ct));
        }
    }

    private static async Task<Activity> OneActivityAsync(CallForm form, string? account, IConnectedAccountAuthorizer? authorizer)
    {
        await using var server = await RecordingServer.StartAsync(Scripts.Always(form.Answer));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder(ActivityRecorder.Calls);

        await form.Call(loopback.Client, authorizer, Ct);

        var activity = Assert.Single(recorder.Ended);
        Assert.Equal(ActivityKind.Client, activity.Kind);
        Assert.Equal(form.Service is null ? form.Operation : $"{form.Service}/{form.Operation}", activity.DisplayName);
        Assert.Equal(typeof(ConnectedAccountId).Assembly.GetName().Version!.ToString(3), activity.Source.Version);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Single(server.Requests);
        Assert.Null(Activity.Current);

        var expected = new Dictionary<string, object?> { ["rpc.system"] = "stripe" };
        if (form.Service is null)
            (expected["http.request.method"], expected["url.template"]) = (form.Operation.Split(' ')[0], form.Operation.Split(' ')[1]);
        else
            (expected["rpc.service"], expected["rpc.method"]) = (form.Service, form.Operation);
        if (account is not null)
            expected["stripe.account"] = account;
        Assert.Equal(expected.Order(ByKey), activity.TagObjects.Where(tag => tag.Key != "stripe.request_id").Order(ByKey));
        Assert.Empty(activity.Events);
        return activity;
    }

    private static async Task<Activity> FailingActivityAsync<TException>(Script script, Func<StripeClient, Task> call)
        where TException : Exception
    {
        await using var server = await RecordingServer.StartAsync(script);
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder(ActivityRecorder.Calls);

        await Assert.ThrowsAsync<TException>(() => call(loopback.Client));

        var activity = Assert.Single(recorder.Ended);
        Assert.Equal((ActivityStatusCode.Error, null), (activity.Status, activity.StatusDescription));
        Assert.Empty(activity.Events);
        Assert.Null(Activity.Current);
        return activity;
    }

    private static Comparer<KeyValuePair<string, object?>> ByKey { get; } = Comparer<KeyValuePair<string, object?>>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key));
}
