namespace ConnectGen.Wire.Tests.Server;

/// <summary>The hosts that Stripe.net talks to. Each has a port of its own here, so that the Host header shows which one a request went to.</summary>
public enum StripeHost
{
    /// <summary>api.stripe.com</summary>
    Api,

    /// <summary>files.stripe.com</summary>
    Files,

    /// <summary>connect.stripe.com</summary>
    Connect,

    /// <summary>meter-events.stripe.com</summary>
    MeterEvents,
}
