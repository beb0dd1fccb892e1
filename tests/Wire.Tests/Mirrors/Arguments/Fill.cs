namespace ConnectGen.Wire.Tests.Mirrors.Arguments;

/// <summary>How options are filled. Both ways are taken, since Stripe.net tells a property that was never set from one that was set to null.</summary>
internal enum Fill
{
    /// <summary>Every property has a value; the first type of several is taken.</summary>
    Everything,

    /// <summary>Every second property is set to null; the last type of several is taken.</summary>
    EverySecond,
}
