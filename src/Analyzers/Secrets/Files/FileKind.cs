namespace ConnectGen.Analyzers.Secrets.Files;

/// <summary>Who reads a file that a project hands to the compiler.</summary>
internal enum FileKind
{
    /// <summary>Unknown: its text is never asked for.</summary>
    None,

    /// <summary>Whoever loads a page of the app, or has the app on a device.</summary>
    Client,

    /// <summary>The server, or the machine that the app is built or run on.</summary>
    Configuration,
}
