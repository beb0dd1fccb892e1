using System.Collections;
using System.Text;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Harness;

/// <summary>What one piece of code sent, and what came of it.</summary>
/// <param name="Requests">The requests, in order.</param>
/// <param name="Result">What the code returned, as text in which every value shows.</param>
/// <param name="Failure">What it threw, or null.</param>
internal sealed record Exchange(IReadOnlyList<RecordedRequest> Requests, string Result, Exception? Failure)
{
    /// <summary>The requests as text: host, length and every byte of each, save what <see cref="RecordedRequest.Normalised"/> masks.</summary>
    public string RequestText
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < Requests.Count; i++)
                text.Append($"== request {i + 1} to {Requests[i].Host}, {Requests[i].Normalised.Length} bytes\n").Append(Requests[i].Normalised).Append('\n');
            return text.ToString();
        }
    }

    /// <summary>Runs the code with a client of its own.</summary>
    public static async Task<Exchange> RunAsync(RecordingServer server, Script script, Func<StripeClient, Task<object?>> call, int maxNetworkRetries = 0)
    {
        using var loopback = new LoopbackClient(server, maxNetworkRetries);
        return await RunAsync(server, script, () => call(loopback.Client));
    }

    /// <summary>Runs the code with whatever client it has.</summary>
    public static async Task<Exchange> RunAsync(RecordingServer server, Script script, Func<Task<object?>> call)
    {
        server.Begin(script);
        object? result = null;
        Exception? failure = null;
        try
        {
            result = await call();
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
