using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Chronologies;

/// <summary>A chronology for a terminal: a line for each row, its cells separated by two spaces.</summary>
internal static class ChronologyText
{
    public static string Of(Chronology history)
    {
        List<string> lines = [.. ChronologyParts.Heading(history)];
        foreach (var table in ChronologyParts.Tables(history))
        {
            lines.AddRange(["", table.Title, .. table.Rows.Count == 0 ? ["  Nothing."] : table.Rows.Select(Row)]);
        }

        lines.AddRange([.. history.Notes.Count > 0 ? ["", "Notes"] : Array.Empty<string>(), .. history.Notes.Select(n => "  " + n)]);
        return string.Concat(lines.Select(l => PlainText.Of(l).TrimEnd() + "\n"));
    }

    // The first cell is a date or a code: those of one column begin under each other.
    private static string Row(IReadOnlyList<string> cells) =>
        $"  {cells[0],-11}  {string.Join("  ", cells.Skip(1).Where(c => c.Length > 0))}";
}
