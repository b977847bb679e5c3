using AttendanceRules.Bulk;
using AttendanceRules.Import;
using AttendanceRules.Records;

namespace AttendanceRules.Cli;

/// <summary>
/// Schools from a stream, one a line in the one-file form of JSON. Several threads read them, a few lines ahead of the caller; they come
/// in the order of their lines.
/// </summary>
internal static class SchoolLines
{
    // As large as a file of one school may be.
    private const int MostBytes = 512 * 1024 * 1024;

    private const int BufferBytes = 1 << 16;

    // A school may be large: one is read while another waits.
    private const int SchoolsPerThread = 2;

    /// <param name="input">The stream; it is read on the thread that takes schools.</param>
    /// <param name="vocabulary">What the packs know.</param>
    /// <param name="threads">How many schools are read at a time.</param>
    /// <param name="cancellationToken">Asked before each row.</param>
    /// <exception cref="ImportException">A line is not a school; the message has its number.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static IEnumerable<SchoolRecord> Read(
        Stream input, ImportVocabulary vocabulary, int threads, CancellationToken cancellationToken)
    {
        using var work = new OrderedWork<(int Number, byte[] Line), SchoolRecord>(
            Lines(input), (line, stop) => SchoolOf(line.Number, line.Line, vocabulary, stop), threads, cancellationToken, SchoolsPerThread);
        while (work.TryNext(out var next))
        {
            yield return next.GetAwaiter().GetResult();
        }
    }

    // Lines with something in them, numbered from 1.
    private static IEnumerable<(int Number, byte[] Line)> Lines(Stream input)
    {
        var (line, number, buffer) = (new MemoryStream(), 1, new byte[BufferBytes]);
        for (int read; (read = input.Read(buffer)) > 0;)
        {
            for (var from = 0; from < read;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', from, read - from);
                var until = end < 0 ? read : end;
                line.Write(buffer, from, until - from);
                if (line.Length > MostBytes)
                {
                    throw new ImportException($"Line {number} has more than {MostBytes} bytes. Write a school a line.");
                }

                from = until + (end < 0 ? 0 : 1);
                if (end >= 0)
                {
                    if (!IsBlank(line))
                    {
                        yield return (number, line.ToArray());
                    }

                    number++;
                    line.SetLength(0);
                }
            }
        }

        if (!IsBlank(line))
        {
            yield return (number, line.ToArray());
        }
    }

    private static bool IsBlank(MemoryStream line) => line.GetBuffer().AsSpan(0, (int)line.Length).Trim(" \t\r"u8).IsEmpty;

    private static SchoolRecord SchoolOf(int number, byte[] line, ImportVocabulary vocabulary, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream(line, writable: false);
        return SchoolJson.Read(text, vocabulary, $"line {number}", cancellationToken);
    }
}
