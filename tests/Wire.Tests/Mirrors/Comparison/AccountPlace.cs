namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>Where hand-written code puts the account.</summary>
internal enum AccountPlace
{
    /// <summary>In <c>RequestOptions.StripeAccount</c>.</summary>
    Header,

    /// <summary>In <c>RequestOptions.StripeContext</c>.</summary>
    Context,

    /// <summary>In the first argument, which is the account in the path.</summary>
    Url,

    /// <summary>In the property <c>Account</c> of the options.</summary>
    Body,

    /// <summary>Nowhere: the call is the platform's own.</summary>
    None,
}
