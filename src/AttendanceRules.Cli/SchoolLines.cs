using AttendanceRules.Import;
using AttendanceRules.Records;

namespace AttendanceRules.Cli;

/// <summary>Schools from a stream, one a line in the one-file form of JSON; one line is in memory at a time.</summary>
internal static class SchoolLines
{
    // As large as a file of one school may be.
    private const int MostBytes = 512 * 1024 * 1024;

    private const int BufferBytes = 1 << 16;

    /// <exception cref="ImportException">A line is not a school; the message has its number.</exception>
    public static IEnumerable<SchoolRecord> Read(Stream input, ImportVocabulary vocabulary, Action<SchoolRecord> seen)
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
                    if (School(line, number, vocabulary, seen) is { } school)
                    {
                        yield return school;
                    }

                    number++;
                    line.SetLength(0);
                }
            }
        }

        if (School(line, number, vocabulary, seen) is { } last)
        {
            yield return last;
        }
    }

    private static SchoolRecord? School(MemoryStream line, int number, ImportVocabulary vocabulary, Action<SchoolRecord> seen)
    {
        if (line.GetBuffer().AsSpan(0, (int)line.Length).Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        line.Position = 0;
        var school = SchoolJson.Read(line, vocabulary, $"line {number}");
        seen(school);
        return school;
    }
}
