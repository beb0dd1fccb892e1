using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>The service itself: a comparison with it finds what differs without any generated code.</summary>
internal sealed class NativeCounterpart(Type service, StripeClient client) : ICounterpart
{
    private readonly object _instance = StripeServices.Instance(service, client);

    public IEnumerable<string> Problems => [];

    public IEnumerable<string> ProblemsOf(NativeCall call, AccountPlace place) => [];

    // With arguments of its own: the account would change those that must be the same afterwards.
    public Task<object?> CallAsync(NativeCall call, AccountPlace place, Round round, object?[] arguments) =>
        Invocation.RunAsync(_instance, call.Method, call.ByHand(place, call.Arguments(round)));
}
