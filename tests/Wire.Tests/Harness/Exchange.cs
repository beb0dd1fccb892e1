using System.Collections;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Harness;

/// <summary>What one piece of code sent, and what came of it.</summary>
/// <param name="Requests">The requests, in order.</param>
/// <param name="Result">What the code returned, as text in which every value shows.</param>
/// <param name="Failure">What it threw, or null.</param>
internal sealed record Exchange(IReadOnlyList<RecordedRequest> Requests, string Result, Exception? Failure)
{
    /// <summary>Runs the code with a client of its own.</summary>
    public static async Task<Exchange> RunAsync(RecordingServer server, Script script, Func<StripeClient, Task<object?>> call, int maxNetworkRetries = 0)
    {
        server.Begin(script);
        using var loopback = new LoopbackClient(server, maxNetworkRetries);
        object? result = null;
        Exception? failure = null;
        try
        {
            result = await call(loopback.Client);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        return new Exchange(server.Requests, Describe(result), failure);
    }

    private static string Describe(object? result) => result switch
    {
        null => "null",
        string text => text,
        StripeEntity entity => $"{entity.GetType().Name} {entity.ToJson()}",
        IEnumerable many => string.Join('\n', many.Cast<object?>().Select(Describe)),
        _ => result.ToString() ?? "",
    };
}
