using System.Buffers;

namespace AttendanceRules.Cli;

/// <summary>A line in room that is lent: whoever writes it gives the room back.</summary>
internal readonly record struct PooledLine
{
    private readonly byte[] room;
    private readonly int length;

    private PooledLine(byte[] room, int length) => (this.room, this.length) = (room, length);

    public static PooledLine Of(ReadOnlySpan<byte> line)
    {
        var lent = ArrayPool<byte>.Shared.Rent(line.Length);
        line.CopyTo(lent);
        return new PooledLine(lent, line.Length);
    }

    /// <summary>Writes the line, which is not to be written again.</summary>
    public void MoveTo(Stream output)
    {
        output.Write(room, 0, length);
        ArrayPool<byte>.Shared.Return(room);
    }
}
