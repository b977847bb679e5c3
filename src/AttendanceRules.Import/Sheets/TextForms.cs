using System.Buffers;
using System.Text;

namespace AttendanceRules.Import.Sheets;

/// <summary>Finds out how the characters of a file are written, and reads them as UTF-8.</summary>
internal static class TextForms
{
    private const int BufferBytes = 128 * 1024;
    private static readonly byte[] LowFirst = [0xFF, 0xFE];
    private static readonly byte[] HighFirst = [0xFE, 0xFF];
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TextForm Of(Func<Stream> open)
    {
        using var stream = open();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            return Of(stream, buffer);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static Stream AsUtf8(Stream stream, TextForm form) => form switch
    {
        TextForm.Utf16 => Encoding.CreateTranscodingStream(stream, Encoding.Unicode, Encoding.UTF8),
        TextForm.Utf16BigEndian => Encoding.CreateTranscodingStream(stream, Encoding.BigEndianUnicode, Encoding.UTF8),
        TextForm.Windows1252 => Encoding.CreateTranscodingStream(stream, Western, Encoding.UTF8),
        _ => stream,
    };

    // A file of another form than UTF-8 has few sequences of bytes that happen to be UTF-8; a file in UTF-8 with a damaged byte has more.
    private static TextForm Of(Stream stream, byte[] buffer)
    {
        var (held, isStart, good, bad) = (0, true, 0L, 0L);
        while (true)
        {
            var read = stream.Read(buffer, held, BufferBytes - held);
            var bytes = buffer.AsSpan(0, held + read);
            if (isStart && (bytes.StartsWith(LowFirst) || bytes.StartsWith(HighFirst)))
            {
                return bytes.StartsWith(LowFirst) ? TextForm.Utf16 : TextForm.Utf16BigEndian;
            }

            isStart = false;
            held = Count(bytes, isEnd: read == 0, ref good, ref bad);
            if (read == 0)
            {
                return bad > good ? TextForm.Windows1252 : TextForm.Utf8;
            }

            bytes[^held..].CopyTo(buffer);
        }
    }

    // Returns how many bytes at the end are the beginning of a character that goes on in what follows.
    private static int Count(ReadOnlySpan<byte> bytes, bool isEnd, ref long good, ref long bad)
    {
        while (true)
        {
            var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (next < 0)
            {
                return 0;
            }

            bytes = bytes[next..];
            switch (Rune.DecodeFromUtf8(bytes, out _, out var length))
            {
                case OperationStatus.Done:
                    good++;
                    break;
                case OperationStatus.NeedMoreData when !isEnd:
                    return bytes.Length;
                default:
                    bad++;
                    break;
            }

            bytes = bytes[length..];
        }
    }
}
