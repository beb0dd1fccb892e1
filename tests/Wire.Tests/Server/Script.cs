namespace ConnectGen.Wire.Tests.Server;

/// <summary>What the server replies to which request. The number is that of the request since the script began, from 0.</summary>
public delegate Reply Script(RecordedRequest request, int number);

/// <summary>The usual scripts.</summary>
public static class Scripts
{
    /// <summary>The same object for every request.</summary>
    public static Script Always(string json) => (_, _) => Reply.Ok(json);

    /// <summary>One reply after the other; the last one for all that follow.</summary>
    public static Script InTurn(params Reply[] replies) => (_, number) => replies[Math.Min(number, replies.Length - 1)];
}
