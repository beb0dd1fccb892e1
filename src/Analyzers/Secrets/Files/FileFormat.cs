namespace ConnectGen.Analyzers.Secrets.Files;

/// <summary>How a file says what a value is called.</summary>
internal enum FileFormat
{
    /// <summary>In front of it, on its line: <c>STRIPE_KEY=…</c>.</summary>
    Lines,
    Json,
    Xml,
    Yaml,
}
