using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Sheets;

/// <summary>A table whose cells may be led by an apostrophe that keeps spreadsheets from taking them for formulas.</summary>
internal sealed class HarmlessTable(Table table) : Table(table.File)
{
    public override string Kind => table.Kind;

    public override DateForm Dates(DateForm mapped) => table.Dates(mapped);

    public override IEnumerable<TableLine> Lines(bool keepsBlanks) =>
        table.Lines(keepsBlanks).Select(l => l with { Cells = [.. l.Cells.Select(HarmlessCell.Read)] });
}
