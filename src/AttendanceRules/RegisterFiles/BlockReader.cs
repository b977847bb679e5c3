using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using AttendanceRules.Calendar;

namespace AttendanceRules.RegisterFiles;

/// <summary>Reads the fields of one block. Bytes are untrusted: each length is held to what is left, each value to its bounds.</summary>
/// <param name="block">The block.</param>
/// <param name="names">Texts that are written once.</param>
/// <param name="texts">Texts that were read before; null: each is made.</param>
internal ref struct BlockReader(ReadOnlySpan<byte> block, IReadOnlyList<string> names, KnownTexts? texts = null)
{
    private const int Bits = 7;
    private const int More = 0x80;
    private const int KindBits = 1;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private ReadOnlySpan<byte> left = block;

    public delegate T Reading<T>(ref BlockReader reader);

    public readonly bool IsAtEnd => left.IsEmpty;

    public readonly int Left => left.Length;

    public byte Byte() => Bytes(1)[0];

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > left.Length)
        {
            throw RegisterFileException.Damaged("a block ends too early");
        }

        var bytes = left[..count];
        left = left[count..];
        return bytes;
    }

    public long Place() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)));

    public ulong Number()
    {
        var value = 0UL;
        for (var shift = 0; ; shift += Bits)
        {
            var one = Byte();
            var part = (ulong)(one & ~More);
            if (part << shift >> shift != part || shift >= 64)
            {
                throw RegisterFileException.Damaged("a number is too large");
            }

            value |= part << shift;
            if (one < More)
            {
                return value;
            }
        }
    }

    /// <summary>A number of at most this size.</summary>
    public int Number(int most)
    {
        var value = Number();
        return value <= (ulong)most ? (int)value : throw RegisterFileException.Damaged($"a number is {value}, at most {most} is possible");
    }

    public int Signed()
    {
        var value = Number();
        return value <= uint.MaxValue ? (int)((uint)value >> KindBits) ^ -(int)(value & 1)
            : throw RegisterFileException.Damaged("a number is too large");
    }

    public bool? Flag() => Byte() switch
    {
        0 => null,
        1 => false,
        2 => true,
        _ => throw RegisterFileException.Damaged("a yes or no is neither"),
    };

    public DateOnly? Day() => Number(DateOnly.MaxValue.DayNumber + 1) is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null;

    /// <summary>A day that is needed.</summary>
    public DateOnly Date() => Day() ?? throw RegisterFileException.Damaged("a date is missing");

    public DateSpan Span()
    {
        var from = Date();
        return new DateSpan(from, Date());
    }

    /// <summary>A text, by its number in the table of names or as it is; null: none.</summary>
    public string? Text()
    {
        var kind = Number();
        var value = kind >> KindBits;
        if (kind == 0)
        {
            return null;
        }

        if ((kind & 1) == 0)
        {
            return value <= (ulong)names.Count ? names[(int)value - 1] : throw RegisterFileException.Damaged("no name has this number");
        }

        if (value > FileLimits.TextBytes)
        {
            throw RegisterFileException.Damaged("a text is too long");
        }

        try
        {
            var bytes = Bytes((int)value);
            return texts?.Find(bytes) ?? Keep(bytes, Utf8.GetString(bytes));
        }
        catch (DecoderFallbackException e)
        {
            throw new RegisterFileException("The register file is damaged: a text is not UTF-8. Write it again.", e);
        }
    }

    private readonly string Keep(ReadOnlySpan<byte> bytes, string text)
    {
        texts?.Keep(bytes, text);
        return text;
    }

    /// <summary>Passes over an id, which is neither missing nor empty.</summary>
    public void PassId()
    {
        var before = left;
        var kind = Number();
        if ((kind & 1) == 1 && kind >> KindBits <= FileLimits.TextBytes && (int)(kind >> KindBits) is var length
            && length <= left.Length && Ascii.IsValid(left[..length]) && left[..length].IndexOfAnyInRange((byte)'!', (byte)'~') >= 0)
        {
            Bytes(length);
            return;
        }

        // Another one is read as it is elsewhere.
        left = before;
        Id();
    }

    /// <summary>A text that is needed; it may be empty.</summary>
    public string Needed() => Text() ?? throw RegisterFileException.Damaged("a text is missing");

    /// <summary>An id: neither missing nor empty.</summary>
    public string Id() => Text() is { } id && !string.IsNullOrWhiteSpace(id) ? id : throw RegisterFileException.Damaged("an id is empty");

    /// <summary>Items, of which each has at least one byte.</summary>
    public List<T> List<T>(Reading<T> read, int most = int.MaxValue)
    {
        var count = Number(Math.Min(left.Length, most));
        var items = new List<T>(Math.Min(count, 1024));
        for (var i = 0; i < count; i++)
        {
            items.Add(read(ref this));
        }

        return items;
    }

    /// <summary>The same in place of items that were read before.</summary>
    /// <param name="items">The items: those of another list, to be written over.</param>
    /// <param name="reading">How one is read.</param>
    /// <param name="spare">Items that nobody has any more; null: none are kept.</param>
    public void ListAgain<T, TReading>(List<T> items, TReading reading, List<T>? spare = null)
        where TReading : struct, IReadAgain<T>
    {
        var count = Number(left.Length);
        for (var i = 0; i < count; i++)
        {
            if (i < items.Count)
            {
                items[i] = reading.Read(ref this, items[i]);
            }
            else
            {
                items.Add(reading.Read(ref this, Take(spare)));
            }
        }

        spare?.AddRange(CollectionsMarshal.AsSpan(items)[count..]);
        items.RemoveRange(count, items.Count - count);
    }

    private static T? Take<T>(List<T>? spare)
    {
        if (spare is not { Count: > 0 })
        {
            return default;
        }

        var last = spare[^1];
        spare.RemoveAt(spare.Count - 1);
        return last;
    }

    /// <summary>Whatever is behind the last field would be dropped silently.</summary>
    public readonly void End()
    {
        if (!IsAtEnd)
        {
            throw RegisterFileException.Damaged("a block is longer than what it holds");
        }
    }
}
