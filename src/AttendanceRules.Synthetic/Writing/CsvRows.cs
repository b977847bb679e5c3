using System.Buffers;
using System.Text;

namespace AttendanceRules.Synthetic.Writing;

/// <summary>Writes rows of CSV in UTF-8 to a file.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int BufferBytes = 1 << 16;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t| ");
    private readonly StreamWriter writer;
    private bool isFirst = true;

    public CsvRows(string path, string header)
    {
        writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes)
        {
            NewLine = "\n",
        };
        writer.WriteLine(header);
    }

    public CsvRows Cell(string? text)
    {
        if (!isFirst)
        {
            writer.Write(',');
        }

        isFirst = false;
        if (text is { Length: > 0 })
        {
            writer.Write(text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
        }

        return this;
    }

    public CsvRows Cell(DateOnly? day)
    {
        Cell((string?)null);
        if (day is { } date)
        {
            Span<char> text = stackalloc char[Day.Length];
            Day.Write(date, text);
            writer.Write(text);
        }

        return this;
    }

    public CsvRows Cell(bool? value) => Cell(value switch { true => "yes", false => "no", null => null });

    public void End()
    {
        writer.Write('\n');
        isFirst = true;
    }

    public void Dispose() => writer.Dispose();
}
