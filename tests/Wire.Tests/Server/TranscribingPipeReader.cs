using System.Buffers;
using System.IO.Pipelines;

namespace ConnectGen.Wire.Tests.Server;

/// <summary>
/// Copies what the server reads of a connection to a transcript. It copies before the server sees the bytes, because Kestrel
/// decodes a path in place: afterwards <c>%2F</c> is <c>/</c>, and two different requests look the same. It adds to the
/// transcript when the server advances: what was read but left for later belongs to the next request.
/// </summary>
internal sealed class TranscribingPipeReader(PipeReader inner, ConnectionTranscript transcript) : PipeReader
{
    private readonly ArrayBufferWriter<byte> _copied = new();
    private ReadOnlySequence<byte> _buffer;

    public override bool TryRead(out ReadResult result)
    {
        var read = inner.TryRead(out result);
        if (read)
            Copy(result.Buffer);
        return read;
    }

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var result = await inner.ReadAsync(cancellationToken);
        Copy(result.Buffer);
        return result;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        var count = (int)_buffer.Slice(_buffer.Start, consumed).Length;
        var rest = _copied.WrittenSpan[count..].ToArray();
        transcript.Append(_copied.WrittenSpan[..count]);
        _copied.ResetWrittenCount();
        _copied.Write(rest);
        _buffer = default;
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    // A buffer begins with what was read before and left unconsumed: that is copied already.
    private void Copy(ReadOnlySequence<byte> buffer)
    {
        _buffer = buffer;
        foreach (var segment in buffer.Slice(_copied.WrittenCount))
            _copied.Write(segment.Span);
    }
}
