using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Mirrors.Arguments;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>Calls every method of a service by hand and its counterpart beside it, and collects what differs.</summary>
internal sealed class ServiceComparison
{
    private readonly RecordingServer _server;
    private readonly object _service;
    private readonly ICounterpart _counterpart;
    private readonly List<string> _differences = [];

    private ServiceComparison(RecordingServer server, object service, ICounterpart counterpart) =>
        (_server, _service, _counterpart) = (server, service, counterpart);

    /// <summary>Compares all methods of a service that send something.</summary>
    public static async Task<ServiceReport> RunAsync(Type service, Func<StripeClient, ICounterpart> counterpart)
    {
        await using var server = await RecordingServer.StartAsync(Replies.One);
        // One client and its connections for all calls: a client for each would cost ten times the calls. Stripe.net sends telemetry about the
        // request before, so there must be one before the first.
        using var loopback = new LoopbackClient(server);
        await loopback.Client.RawRequestAsync(HttpMethod.Get, "/v1/first");

        var comparison = new ServiceComparison(server, StripeServices.Instance(service, loopback.Client), counterpart(loopback.Client));
        comparison._differences.AddRange(comparison._counterpart.Problems);
        var compared = 0;
        foreach (var method in StripeServices.MethodsOf(service).Where(StripeServices.IsCall))
        {
            if (await comparison.CompareAsync(new NativeCall(method)))
                compared++;
        }

        return new ServiceReport(service, compared, comparison._differences);
    }

    private async Task<bool> CompareAsync(NativeCall call)
    {
        var probe = await NativeAsync(call, call.Arguments(Round.WithOptions));
        if (probe.Requests.Count == 0)
            return Differ($"{call} sends nothing: {Describe(probe.Failure)}");

        var place = call.PlaceBy(probe.Requests[0], call.Arguments(Round.WithOptions));
        if (_counterpart.ProblemsOf(call, place).ToArray() is { Length: > 0 } problems)
            return Differ($"{call} is declared differently. {string.Join(' ', problems)}");

        foreach (var round in Round.All.Where(round => !round.IsCancelled || call.TakesToken))
            await CompareAsync(call, place, round);
        return true;
    }

    private async Task CompareAsync(NativeCall call, AccountPlace place, Round round)
    {
        var byHand = call.ByHand(place, call.Arguments(round));
        var expected = await NativeAsync(call, byHand);

        var arguments = call.WithoutAccount(place, call.Arguments(round));
        var before = ObjectText.Of(arguments);
        var actual = await Exchange.RunAsync(_server, call.Reply, () => _counterpart.CallAsync(call, place, round, arguments));

        if (Unproven(call, place, round, expected) is { } reason)
            Differ($"{call}, {round.Name}: the hand-written call proves nothing, {reason}: {Describe(expected.Failure)}");
        Same("failures", Describe(expected.Failure), Describe(actual.Failure));
        Same("requests", expected.RequestText, actual.RequestText);
        Same("results", expected.Result, actual.Result);
        // OAuthTokenService writes the key into the options that it is given: what Stripe.net itself changes is no fault of the counterpart.
        var after = ObjectText.Of(arguments);
        if (place != AccountPlace.None || after != ObjectText.Of(byHand))
            Same("user's arguments before and after the call", before, after);

        void Same(string what, string first, string second)
        {
            if (first != second)
                Differ($"{call}, {round.Name}: the {what} differ:\n{TextDiff.Of(first, second)}");
        }
    }

    private Task<Exchange> NativeAsync(NativeCall call, object?[] arguments) =>
        Exchange.RunAsync(_server, call.Reply, () => Invocation.RunAsync(_service, call.Method, arguments));

    // Two sides that fail alike, or that both leave the account out, would be the same.
    private static string? Unproven(NativeCall call, AccountPlace place, Round round, Exchange exchange)
    {
        if (round.IsCancelled)
            return exchange is { Failure: OperationCanceledException, Requests.Count: 0 } ? null : "since it goes on when cancelled";
        if (exchange.Failure is not null)
            return "since it fails";
        if (exchange.Requests.Count != (call.IsPaging ? 2 : 1))
            return $"since it sends {exchange.Requests.Count} requests";
        return exchange.Requests.All(request => place == PlaceOf(request)) ? null : "since the account is elsewhere";
    }

    private static AccountPlace PlaceOf(RecordedRequest request)
    {
        if (request.Account == Known.Account)
            return AccountPlace.Header;
        if (request.Header("Stripe-Context") == Known.Account)
            return AccountPlace.Context;
        if (request.Path.Split('/').Contains(Known.Account))
            return AccountPlace.Url;
        return request.Body.Contains(Known.Account, StringComparison.Ordinal) ? AccountPlace.Body : AccountPlace.None;
    }

    private static string Describe(Exception? failure) => failure is null ? "none" : $"{failure.GetType()}: {failure.Message}";

    private bool Differ(string difference)
    {
        _differences.Add(difference);
        return false;
    }
}
