using System.Buffers;
using System.IO.Pipelines;

namespace ConnectGen.Wire.Tests.Server;

/// <summary>
/// Copies what the server consumes of a connection to a transcript, untouched. It copies when the server advances, not when
/// it reads: what was read but left for later would otherwise be copied twice, or counted to the wrong request.
/// </summary>
internal sealed class TranscribingPipeReader(PipeReader inner, ConnectionTranscript transcript) : PipeReader
{
    private ReadOnlySequence<byte> _unconsumed;

    public override bool TryRead(out ReadResult result)
    {
        var read = inner.TryRead(out result);
        if (read)
            _unconsumed = result.Buffer;
        return read;
    }

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var result = await inner.ReadAsync(cancellationToken);
        _unconsumed = result.Buffer;
        return result;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        transcript.Append(_unconsumed.Slice(_unconsumed.Start, consumed));
        _unconsumed = default;
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);
}
