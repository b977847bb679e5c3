namespace AttendanceRules.Import.Sheets;

/// <summary>Tells how far a stream was read, about a hundred times.</summary>
internal sealed class CountedStream(Stream inner, IProgress<(long Done, long Of)> progress) : Stream
{
    private readonly long length = inner.Length;
    private long done;
    private long told;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => done;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        done += read;
        if (read == 0 || done - told > length / 100)
        {
            told = done;
            progress.Report((done, length));
        }

        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
