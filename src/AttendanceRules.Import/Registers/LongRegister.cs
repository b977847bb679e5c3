using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Registers;

/// <summary>A register with a row a mark.</summary>
internal static class LongRegister
{
    public static RegisterSheet Of(Sheet sheet, SheetSettings settings)
    {
        var dates = sheet.Dates ?? settings.Mapping.Dates;
        return new RegisterSheet(sheet.File, sheet.Rows.Select(row => RegisterLine.OfMark(row, dates, settings)));
    }
}
