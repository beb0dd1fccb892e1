namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Where a value goes when it leaves: each is another exposure, with another remedy.</summary>
internal enum SinkPlace
{
    /// <summary>The response of an API endpoint (CG3001, CG3002).</summary>
    Response,

    /// <summary>A view, a page's markup, a component in the browser, a script (CG2003).</summary>
    Client,

    /// <summary>A log, a trace, a metric's tag, a console (CG3003).</summary>
    Log,

    /// <summary>An exception's message or data (CG3003).</summary>
    Exception,

    /// <summary>A URL or a redirect (CG3004).</summary>
    Url,

    /// <summary>A cookie, TempData among them (CG3004).</summary>
    Cookie,

    /// <summary>A header of a response (CG3004).</summary>
    Header,

    /// <summary>The browser's own storage (CG3004).</summary>
    BrowserStorage,

    /// <summary>A request to a host that is not Stripe's (CG3004).</summary>
    OtherHost,

    /// <summary>A file, a cache or a database (CG3005).</summary>
    Storage,

    /// <summary>The key that a request or a client of Stripe.net authenticates with (CG1004).</summary>
    Authentication,
}
