using System.Buffers;

namespace ConnectGen.Wire.Tests.Server;

/// <summary>What came in over one connection and has not been attributed to a request yet.</summary>
public sealed class ConnectionTranscript
{
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Adds bytes that the server has consumed.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
            _bytes.Write(bytes);
    }

    /// <summary>
    /// The bytes since the last call. At the end of a request's body they are that request: the server consumes
    /// nothing past it before it has answered.
    /// </summary>
    public byte[] Take()
    {
        lock (_gate)
        {
            var taken = _bytes.WrittenSpan.ToArray();
            _bytes.Clear();
            return taken;
        }
    }
}
