using System.Buffers;
using System.Globalization;
using AttendanceRules.Calendar;

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

    /// <summary>The same for a sheet that people open in a spreadsheet: no cell is a formula there.</summary>
    public static void WriteHarmless(TextWriter writer, params string?[] cells) =>
        Write(writer, [.. cells.Select(c => HarmlessCell.Of(c ?? ""))]);

    public static string Span(DateSpan? span) => span is { } days ? $"{Day(days.From)}..{Day(days.To)}" : "";

    public static string Values(IReadOnlyDictionary<string, string> values) => string.Join(';', values.Select(v => $"{v.Key}={v.Value}"));

    public static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Cell(string? text)
    {
        text ??= "";
        return text.AsSpan().ContainsAny(Quoted) || text.Trim().Length < text.Length
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
