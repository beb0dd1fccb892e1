using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace ConnectGen.Wire.Tests.Server;

/// <summary>Connection middleware: puts a transcript between the socket and the HTTP server.</summary>
internal sealed class TranscribedTransport(IDuplexPipe inner, ConnectionTranscript transcript) : IDuplexPipe
{
    public PipeReader Input { get; } = new TranscribingPipeReader(inner.Input, transcript);

    public PipeWriter Output => inner.Output;

    public static ConnectionDelegate Use(ConnectionDelegate next) => async connection =>
    {
        var socket = connection.Transport;
        var transcript = new ConnectionTranscript();
        connection.Features.Set(transcript);
        connection.Transport = new TranscribedTransport(socket, transcript);
        try
        {
            await next(connection);
        }
        finally
        {
            connection.Transport = socket;
        }
    };
}
