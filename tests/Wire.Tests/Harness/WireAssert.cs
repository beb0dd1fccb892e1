using System.Runtime.ExceptionServices;
using ConnectGen.Wire.Tests.Server;
using Stripe;
using Xunit.Sdk;

namespace ConnectGen.Wire.Tests.Harness;

/// <summary>
/// Asserts that generated code does on the wire what the hand-written code beside it does. The requests are compared byte for byte:
/// request line, header names, their order and values, body. See <see cref="RecordedRequest.Normalised"/> for what is masked.
/// </summary>
internal static class WireAssert
{
    /// <summary>Asserts the same requests and the same result.</summary>
    /// <returns>The requests of the generated code, for what a test asserts beyond sameness.</returns>
    public static async Task<IReadOnlyList<RecordedRequest>> SameAsync<T>(
        Script script, Func<StripeClient, Task<T>> handWritten, Func<StripeClient, Task<T>> generated, int maxNetworkRetries = 0)
    {
        var (first, second) = await RunBothAsync(script, handWritten, generated, maxNetworkRetries);
        if ((first.Failure ?? second.Failure) is { } failure)
            ExceptionDispatchInfo.Throw(failure);

        SameRequests(first, second);
        if (first.Result != second.Result)
            throw new XunitException($"The results differ (- hand-written, + generated):\n{TextDiff.Of(first.Result, second.Result)}");
        return second.Requests;
    }

    /// <summary>Asserts the same requests.</summary>
    /// <returns>The requests of the generated code.</returns>
    public static Task<IReadOnlyList<RecordedRequest>> SameAsync(
        Script script, Func<StripeClient, Task> handWritten, Func<StripeClient, Task> generated, int maxNetworkRetries = 0)
    {
        return SameAsync(script, WithoutResult(handWritten), WithoutResult(generated), maxNetworkRetries);
    }

    /// <summary>Asserts that both fail, after the same requests, with the same type of exception.</summary>
    /// <returns>What the hand-written and what the generated code threw, and the requests of the latter.</returns>
    public static async Task<(TException HandWritten, TException Generated, IReadOnlyList<RecordedRequest> Requests)> SameFailureAsync<TException>(
        Script script, Func<StripeClient, Task> handWritten, Func<StripeClient, Task> generated, int maxNetworkRetries = 0)
        where TException : Exception
    {
        var (first, second) = await RunBothAsync(script, WithoutResult(handWritten), WithoutResult(generated), maxNetworkRetries);
        SameRequests(first, second);
        return (Assert.IsType<TException>(first.Failure), Assert.IsType<TException>(second.Failure), second.Requests);
    }

    /// <summary>Asserts that the code throws that exception and that no request reached the server.</summary>
    /// <returns>The exception.</returns>
    public static async Task<TException> NothingSentAsync<TException>(Func<StripeClient, Task> call)
        where TException : Exception
    {
        await using var server = await RecordingServer.StartAsync(Scripts.Always("{}"));
        var exchange = await Exchange.RunAsync(server, Scripts.Always("{}"), Boxed(WithoutResult(call)));
        if (exchange.Requests.Count > 0)
            throw new XunitException($"Sent: {string.Join(", ", exchange.Requests)}");
        return Assert.IsAssignableFrom<TException>(exchange.Failure);
    }

    private static async Task<(Exchange HandWritten, Exchange Generated)> RunBothAsync<T>(
        Script script, Func<StripeClient, Task<T>> handWritten, Func<StripeClient, Task<T>> generated, int maxNetworkRetries)
    {
        // One server for both, so that not even the Host header may differ.
        await using var server = await RecordingServer.StartAsync(script);
        return (await Exchange.RunAsync(server, script, Boxed(handWritten), maxNetworkRetries),
            await Exchange.RunAsync(server, script, Boxed(generated), maxNetworkRetries));
    }

    private static void SameRequests(Exchange handWritten, Exchange generated)
    {
        if (handWritten.Requests.Count == 0)
            throw new XunitException($"The hand-written code sent nothing, which proves nothing. {handWritten.Failure}");

        var first = handWritten.RequestText;
        var second = generated.RequestText;
        if (first != second)
            throw new XunitException($"The requests differ (- hand-written, + generated):\n{TextDiff.Of(first, second)}{generated.Failure}");
    }

    private static Func<StripeClient, Task<object?>> Boxed<T>(Func<StripeClient, Task<T>> call) => async client => await call(client);

    private static Func<StripeClient, Task<object?>> WithoutResult(Func<StripeClient, Task> call) => async client =>
    {
        await call(client);
        return null;
    };
}
