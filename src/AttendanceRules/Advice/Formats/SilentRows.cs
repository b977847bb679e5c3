namespace AttendanceRules.Advice.Formats;

/// <summary>Rows that hold a word in the place of every figure: one by one they say nothing, so a line for people sums them up.</summary>
internal static class SilentRows
{
    /// <summary>The rows with at least one number, or without any column.</summary>
    public static IReadOnlyList<FigureRow> Others(FigureTable table) => [.. table.Rows.Where(r => !IsSilent(r))];

    /// <summary>A line for each word shown in the place of figures; none where every row has a number.</summary>
    public static IEnumerable<string> Lines(FigureTable table) => Lines(
        table.Rows.Where(IsSilent).Select(r => (string.Join(", ", r.Figures.Select(f => f.Text).Distinct(StringComparer.Ordinal)),
            string.Join(" and ", r.Keys))));

    /// <summary>The same of rows that are given as the word and the name.</summary>
    public static IEnumerable<string> Lines(IEnumerable<(string Word, string Name)> rows) =>
        rows.GroupBy(r => r.Word, StringComparer.Ordinal)
            .Select(g => $"Without figures ({g.Key}): {string.Join(", ", g.Select(r => r.Name))}.");

    private static bool IsSilent(FigureRow row) => row.Figures.Count > 0 && row.Figures.All(f => !f.IsNumber);
}
