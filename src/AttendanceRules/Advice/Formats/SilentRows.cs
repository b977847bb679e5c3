namespace AttendanceRules.Advice.Formats;

/// <summary>
/// Rows and columns that hold a word in the place of every figure: one by one they say nothing, so a line for people sums them up.
/// </summary>
internal static class SilentRows
{
    /// <summary>The rows with at least one number, or without any column.</summary>
    public static IReadOnlyList<FigureRow> Others(FigureTable table) => [.. table.Rows.Where(r => !IsSilent(r))];

    /// <summary>The columns in which at least one of those rows has a number, by place; all where there is no such row.</summary>
    public static IReadOnlyList<int> Columns(FigureTable table)
    {
        var others = Others(table);
        return [.. Enumerable.Range(0, table.Columns.Count).Where(c => others.Count == 0 || others.Any(r => r.Figures[c].IsNumber))];
    }

    /// <summary>The figures of a row in those columns.</summary>
    public static IEnumerable<Figure> Figures(FigureRow row, IReadOnlyList<int> columns) => columns.Select(c => row.Figures[c]);

    /// <summary>A line for each word shown in the place of figures; none where every row and column has a number.</summary>
    public static IEnumerable<string> Lines(FigureTable table) => Lines(LeftOut(table, (key, _) => key));

    /// <summary>The rows and columns without a number: the word that they hold, and their name.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nameOf">The name of a key, and of which axis it is.</param>
    public static IEnumerable<(string Word, string Name)> LeftOut(FigureTable table, Func<string, int, string> nameOf)
    {
        var others = Others(table);
        var columns = Enumerable.Range(0, table.Columns.Count).Except(Columns(table));
        return table.Rows.Where(IsSilent).Select(r => (Words(r.Figures), string.Join(" and ", r.Keys.Select(nameOf))))
            .Concat(columns.Select(c => (Words(others.Select(r => r.Figures[c])), table.Columns[c])));
    }

    /// <summary>The same of rows that are given as the word and the name.</summary>
    public static IEnumerable<string> Lines(IEnumerable<(string Word, string Name)> rows) =>
        rows.GroupBy(r => r.Word, StringComparer.Ordinal)
            .Select(g => $"Without figures ({g.Key}): {string.Join(", ", g.Select(r => r.Name))}.");

    private static string Words(IEnumerable<Figure> figures) =>
        string.Join(", ", figures.Select(f => f.Text).Distinct(StringComparer.Ordinal));

    private static bool IsSilent(FigureRow row) => row.Figures.Count > 0 && row.Figures.All(f => !f.IsNumber);
}
