using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Registers;

/// <summary>Sees from the header how the marks of a register are in a table.</summary>
internal static class RegisterShapes
{
    public static RegisterShape ShapeOf(Table table, SheetSettings settings)
    {
        var dates = table.Dates(settings.Mapping.Dates);
        var columns = table.Headers().Select(h => settings.ColumnOf(SheetLayout.Register, h)).OfType<string>().ToList();
        return columns.Contains(SheetLayout.Marks, StringComparer.Ordinal) ? RegisterShape.Marks
            : !columns.Contains("code", StringComparer.Ordinal) && columns.Exists(c => SessionHeader.Read(c, dates) is not null)
                ? RegisterShape.Wide
            : RegisterShape.Long;
    }

    public static RegisterSheet Of(Table table, SheetSettings settings) => ShapeOf(table, settings) switch
    {
        RegisterShape.Long => LongRegister.Of(LongSheet.Of(table, SheetLayout.Register, settings), settings),
        var shape => WideSheet.Of(table, shape, settings),
    };

    public static string Name(RegisterShape shape) => shape switch
    {
        RegisterShape.Wide => "a row a pupil, a column a session",
        RegisterShape.Marks => "strings of marks",
        _ => "a row a mark",
    };
}
