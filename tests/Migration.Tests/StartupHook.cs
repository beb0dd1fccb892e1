using System.Diagnostics;

/// <summary>
/// Runs in the shop's process before the shop does (DOTNET_STARTUP_HOOKS), and leads its requests to Stripe to the recording server. The shop knows nothing of it: code that sets the
/// global key uses Stripe's own address, and the migrated shop must use it in the same way.
/// </summary>
internal static class StartupHook
{
    /// <summary>The environment variable with the recording server's address.</summary>
    internal const string Server = "MIGRATION_TESTS_STRIPE";

    public static void Initialize()
    {
        var server = new Uri(Environment.GetEnvironmentVariable(Server)!);
        DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name == "HttpHandlerDiagnosticListener")
                listener.Subscribe(new Observer<KeyValuePair<string, object?>>(written => Redirect(written, server)));
        }));
    }

    private static void Redirect(KeyValuePair<string, object?> written, Uri server)
    {
        if (written.Key == "System.Net.Http.HttpRequestOut.Start"
            && written.Value?.GetType().GetProperty("Request")?.GetValue(written.Value) is HttpRequestMessage { RequestUri: { } uri } request)
        {
            // Stripe's host goes along, so that what is compared includes it.
            request.Headers.Add("X-Meant-For", uri.Host);
            request.RequestUri = new Uri(server, uri.PathAndQuery);
        }
    }

    private sealed class Observer<T>(Action<T> action) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => action(value);
    }
}
