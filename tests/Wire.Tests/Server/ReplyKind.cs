namespace ConnectGen.Wire.Tests.Server;

/// <summary>How the server answers.</summary>
public enum ReplyKind
{
    /// <summary>With a status and a body.</summary>
    Answer,

    /// <summary>Not at all: it waits for the client to go away.</summary>
    Hang,

    /// <summary>Not at all: it closes the connection.</summary>
    Reset,
}
