namespace AttendanceRules.Synthetic.Tests;

/// <summary>Takes so many bytes and then no more, as a pipe whose reader has gone.</summary>
internal sealed class ShortStream(long room) : Stream
{
    private long taken;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => taken;

    public override long Position
    {
        get => taken;
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        taken = taken + count <= room ? taken + count : throw new IOException("Nobody reads any more.");
}
