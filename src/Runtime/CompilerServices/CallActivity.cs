using System.Diagnostics;
using Stripe;

namespace ConnectGen.CompilerServices;

/// <summary>
/// The trace of a call, by OpenTelemetry's conventions for RPC clients, and those for HTTP clients where a call is written as an endpoint.
/// No value in it comes from options, results or messages: they may hold what must not be traced.
/// </summary>
internal static class CallActivity
{
    private static readonly ActivitySource Source = new("ConnectGen", typeof(CallActivity).Assembly.GetName().Version?.ToString(3));

    public static bool HasListeners => Source.HasListeners();

    /// <summary>Starts the activity of a call; null where nobody listens to it.</summary>
    public static Activity? Start(ConnectedAccountCallContext call)
    {
        if (Source.StartActivity(call.Service is null ? call.Operation : $"{call.Service}/{call.Operation}", ActivityKind.Client) is not { } activity)
            return null;

        activity.SetTag("rpc.system", "stripe");
        if (call.Service is null)
        {
            var space = call.Operation.IndexOf(' ');
            activity.SetTag("http.request.method", call.Operation.Substring(0, space));
            activity.SetTag("url.template", call.Operation.Substring(space + 1));
        }
        else
        {
            activity.SetTag("rpc.service", call.Service);
            activity.SetTag("rpc.method", call.Operation);
        }

        if (call.Account != default)
            activity.SetTag("stripe.account", call.Account.Value);
        return activity;
    }

    public static void Succeed<T>(this Activity? activity, T result)
    {
        if (activity is not null && result is IStripeEntity { StripeResponse.RequestId: { } requestId })
            activity.SetTag("stripe.request_id", requestId);
    }

    /// <summary>Notes a failure.</summary>
    /// <returns>False: it is an exception filter, which runs where the exception was thrown and catches nothing.</returns>
    public static bool Fail(this Activity? activity, Exception exception)
    {
        if (activity is null)
            return false;

        activity.SetStatus(ActivityStatusCode.Error);
        activity.SetTag("error.type", exception.GetType().FullName);
        if (exception is StripeException stripe)
        {
            if ((stripe.StripeError?.Code ?? stripe.StripeError?.Type) is { } code)
                activity.SetTag("error.type", code);
            if (stripe.HttpStatusCode != 0)
                activity.SetTag("http.response.status_code", (int)stripe.HttpStatusCode);
            if (stripe.StripeResponse?.RequestId is { } requestId)
                activity.SetTag("stripe.request_id", requestId);
        }

        return false;
    }

    /// <summary>Makes the activity of a call current again, to read on.</summary>
    /// <returns>The activity that is current until then: the reader's.</returns>
    public static Activity? Enter(this Activity? activity)
    {
        var reader = Activity.Current;
        if (activity is not null)
            Activity.Current = activity;
        return reader;
    }

    /// <summary>Makes the reader's activity current again.</summary>
    public static void Leave(this Activity? activity, Activity? reader)
    {
        if (activity is not null)
            Activity.Current = reader;
    }

    /// <summary>Ends an activity that is not the current one. Stopping it would make the one before it current, whatever is by now.</summary>
    public static void End(this Activity? activity)
    {
        var current = Activity.Current;
        activity?.Dispose();
        Activity.Current = current;
    }
}
