using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools.Reports;

/// <summary>Figures of another time, beside which those of a table are shown.</summary>
/// <param name="Table">The figures.</param>
/// <param name="Label">What tells them from the others: the window of their analysis.</param>
internal sealed record TableBeside(FigureTable Table, string Label)
{
    // The same week of the year before begins on the same weekday.
    private const int DaysOfYear = 52 * SchoolWeek.Length;

    /// <summary>The figure of the same row: of a week the one of the year before; null: there is none.</summary>
    public Figure? FigureOf(FigureRow row, int column)
    {
        string[] keys = [.. row.Keys.Select(Before)];
        return Table.Rows.FirstOrDefault(r => r.Keys.SequenceEqual(keys, StringComparer.Ordinal))?.Figures[column];
    }

    private static string Before(string key) => IsoDate.TryParse(key, out var day) ? IsoDate.Text(day.PlusDays(-DaysOfYear)) : key;
}
