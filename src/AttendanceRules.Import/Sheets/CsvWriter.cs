using System.Buffers;
using System.Globalization;

namespace AttendanceRules.Import.Sheets;

/// <summary>Writes rows of CSV in UTF-8.</summary>
internal static class CsvWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t|");

    public static void Write(TextWriter writer, params string?[] cells)
    {
        writer.Write(string.Join(',', cells.Select(Cell)));
        writer.Write('\n');
    }

    public static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Cell(string? text)
    {
        text ??= "";
        return text.AsSpan().ContainsAny(Quoted) || text.Trim().Length < text.Length
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
