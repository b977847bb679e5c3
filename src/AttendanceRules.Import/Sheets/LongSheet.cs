namespace AttendanceRules.Import.Sheets;

/// <summary>A sheet whose rows are the lines of a table.</summary>
internal static class LongSheet
{
    public static Sheet Of(Table table, SheetLayout layout, SheetSettings settings) =>
        new(table.File, Rows(table, layout, settings)) { Dates = table.Dates(settings.Mapping.Dates) };

    private static IEnumerable<SheetRow> Rows(Table table, SheetLayout layout, SheetSettings settings)
    {
        var columns = default(SheetColumns);
        foreach (var line in table.Lines(keepsBlanks: false))
        {
            settings.CancellationToken.ThrowIfCancellationRequested();
            if (columns is null)
            {
                columns = new SheetColumns(table.File, layout, [.. line.Cells.Select(h => new Header(h, line.Number))], settings);
                continue;
            }

            yield return new SheetRow(line.Number, line.Cells, columns) { Fault = line.Fault };
        }
    }
}
