using System.Diagnostics;
using System.Net;
using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>No activity, of whatever source, holds a key, or a value of the options, of an answer or of an error's message.</summary>
[Collection(AloneCollection.Name)]
public class ActivitySecrecyTests : WireTest
{
    private const string Marker = "valueOfAnOption";

    private static readonly ConnectedAccountKey Key = ConnectedAccountKey.Parse(Known.AccountKey);

    private static readonly string[] Hidden =
    [
        Known.PlatformKey[8..], Known.OtherKey[8..], Known.AccountKey[8..], Known.OtherAccountKey[8..], "Bearer", Marker, "valueOfTheAnswer", "valueOfTheMessage",
    ];

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.PaymentRequired)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task No_key_and_no_value_is_in_any_activity(HttpStatusCode status)
    {
        var reply = status switch
        {
            HttpStatusCode.OK => Reply.Ok("""{"id":"re_1","object":"refund","data":[{"id":"re_1","object":"refund"}],"description":"valueOfTheAnswer","metadata":{"a":"valueOfTheAnswer"}}"""),
            HttpStatusCode.PaymentRequired => Reply.Error(status, "card_error", "card_declined", "valueOfTheMessage"),
            _ => Reply.Raw(status, "<html>valueOfTheMessage</html>"),
        };
        await using var server = await RecordingServer.StartAsync(Scripts.InTurn(reply));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder();
        var client = loopback.Client;
        var authorizer = FakeAuthorizer.Agreeing;

        foreach (var call in Calls(client, authorizer))
            await Record.ExceptionAsync(call);

        Assert.Equal(Calls(client, authorizer).Count, recorder.Of(ActivityRecorder.Calls).Count);
        Assert.NotEmpty(recorder.Of(ActivityRecorder.Http));
        AssertHidden(recorder);
    }

    [Fact]
    public async Task Neither_are_they_where_a_call_is_refused_before_it_is_sent()
    {
        await using var server = await RecordingServer.StartAsync(Scripts.Always("{}"));
        using var loopback = new LoopbackClient(server);
        using var recorder = new ActivityRecorder();
        var (client, other) = (loopback.Client, new RequestOptions { ApiKey = Known.OtherAccountKey });

        foreach (var call in new Func<Task>[]
        {
            () => new LegacyCaller(client).CreateAsync(Key, Options(), other, cancellationToken: Ct),
            () => new LegacyCaller(client).RefundChargeAsync(null!, Known.Charge, Options(), Ct),
            () => new LegacyBoundCaller(client, Key).CreateAsync(Options(), new() { StripeAccount = Known.PlatformKey }, Ct),
            () => new RequestOptionsCaller(client).CreateAsync(Account, Options(), new() { StripeAccount = Known.AccountKey }, Ct),
            () => new RequestOptionsCaller(client).CreateRefundAsync(Account, Options(), new() { IdempotencyKey = Marker }, "another", Ct),
            () => new OnboardingCaller(client).CreateLinkAsync(Account, new() { Account = Known.AccountKey }, null, Ct),
            () => new FormsCaller(client, FakeAuthorizer.Refusing).CreateAsync(Account, Options(), Ct),
        })
        {
            Assert.NotNull(await Record.ExceptionAsync(call));
        }

        Assert.Empty(server.Requests);
        Assert.Equal(7, recorder.Of(ActivityRecorder.Calls).Count);
        AssertHidden(recorder);
    }

    private static List<Func<Task>> Calls(StripeClient client, IConnectedAccountAuthorizer authorizer) =>
    [
        () => new LegacyCaller(client).CreateAsync(Key, Options(), null, Marker, Ct),
        () => new LegacyCaller(client).RefundChargeAsync(Key, Known.Charge, Options(), Ct),
        () => AllOf(new LegacyCaller(client).ListAsync(Key, new() { Charge = Marker }, Ct)),
        () => new LegacyBoundCaller(client, Key).CreateAsync(Options(), new() { ApiKey = Known.AccountKey, IdempotencyKey = Marker }, Ct),
        () => new RequestOptionsCaller(client, authorizer).CreateAsync(Account, Options(), new() { ApiKey = Known.OtherKey }, Ct),
        () => new FormsCaller(client).CreateAsync(Account, Options(), Ct),
        () => Task.Run(() => new FormsCaller(client, authorizer).Create(Account, Options()), Ct),
        () => AllOf(new FormsCaller(client, authorizer).ListAsync(Account, new() { Charge = Marker }, Ct)),
        () => new OnboardingCaller(client).CreateLinkAsync(Account, new() { ReturnUrl = $"https://example.com/{Marker}" }, null, Ct),
        () => new ContextsCaller(client).CreateRefundAsync(StripeContext.Parse(Known.Context), Options(), new() { StripeRequestTrigger = Marker }, Ct),
    ];

    private static void AssertHidden(ActivityRecorder recorder) =>
        Assert.All(recorder.Ended, activity => Assert.All(Hidden, hidden => Assert.DoesNotContain(hidden, ActivityRecorder.TextOf(activity), StringComparison.OrdinalIgnoreCase)));

    private static RefundCreateOptions Options() => new() { Charge = Marker, Reason = Marker, Metadata = new() { ["note"] = Marker } };
}
