namespace AttendanceRules.Json;

/// <summary>Line and column of offsets that only grow, so that a file is walked once however long its lines are.</summary>
internal ref struct TextPlace(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> utf8 = utf8;
    private int offset;
    private int line = 1;
    private int column = 1;

    /// <summary>Line and column, both counted from 1; columns in UTF-16 units.</summary>
    public (int Line, int Column) At(int target)
    {
        for (; offset < target && offset < utf8.Length; offset++)
        {
            var next = utf8[offset];
            if (next == (byte)'\n')
            {
                (line, column) = (line + 1, 1);
            }
            else
            {
                // A byte that goes on a character counts nothing; a character of four bytes is two units.
                column += (next & 0xC0) == 0x80 ? 0 : next >= 0xF0 ? 2 : 1;
            }
        }

        return (line, column);
    }
}
