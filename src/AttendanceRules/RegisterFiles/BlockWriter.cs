using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using AttendanceRules.Calendar;

namespace AttendanceRules.RegisterFiles;

/// <summary>Writes the fields of one block into memory.</summary>
internal sealed class BlockWriter(NameTable names)
{
    private const int Bits = 7;
    private const int More = 0x80;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ArrayBufferWriter<byte> bytes = new();

    public NameTable Names => names;

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public void Clear() => bytes.ResetWrittenCount();

    public void Byte(byte value) => bytes.Write([value]);

    public void Bytes(ReadOnlySpan<byte> value) => bytes.Write(value);

    public void Place(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(sizeof(long)), value);
        bytes.Advance(sizeof(long));
    }

    /// <summary>A number from 0 on, seven bits a byte, the lowest first.</summary>
    public void Number(ulong value)
    {
        var room = bytes.GetSpan(10);
        var length = 0;
        for (; value >= More; value >>= Bits)
        {
            room[length++] = (byte)(value | More);
        }

        room[length++] = (byte)value;
        bytes.Advance(length);
    }

    public void Number(int value) => Number((ulong)(uint)value);

    /// <summary>A number of either sign: 0, -1, 1, -2 and so on become 0, 1, 2, 3.</summary>
    public void Signed(int value) => Number((uint)(value + value) ^ (uint)(value >> 31));

    public void Flag(bool? value) => Byte(value switch { null => 0, false => 1, true => 2 });

    /// <summary>A day as its number from 0001-01-01, one more; 0: none.</summary>
    public void Day(DateOnly? day) => Number(day is { } date ? date.DayNumber + 1 : 0);

    public void Span(DateSpan span)
    {
        Day(span.From);
        Day(span.To);
    }

    /// <summary>A text that comes often: its number in the table of names where there is room.</summary>
    public void Name(string? text)
    {
        if (text is not null && names.NumberOf(text) is >= 0 and var number)
        {
            Number(Even(number + 1));
        }
        else
        {
            Text(text);
        }
    }

    /// <summary>A text that few others are equal to, such as an id; null is another text than the empty one.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        var length = Utf8.GetByteCount(text);
        if (length > FileLimits.TextBytes)
        {
            throw new ArgumentException($"A text has {length} bytes; a register file holds texts of at most {FileLimits.TextBytes}.",
                nameof(text));
        }

        Number(Even(length) + 1);
        bytes.Advance(Utf8.GetBytes(text, bytes.GetSpan(length)));
    }

    public void List<T>(IReadOnlyCollection<T> items, Action<BlockWriter, T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            write(this, item);
        }
    }

    private static ulong Even(int number) => (ulong)number + (ulong)number;
}
