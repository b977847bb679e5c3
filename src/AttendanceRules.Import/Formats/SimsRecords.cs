using System.Xml.Linq;
using AttendanceRules.Import.Registers;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Xml;

namespace AttendanceRules.Import.Formats;

/// <summary>
/// Marks as the interface of SIMS gives them: <c>SessionAttendance</c>, and <c>SessionAttendanceExtended</c> with other names for
/// minutes.
/// </summary>
internal static class SimsRecords
{
    public static readonly string[] Names = ["SessionAttendance", "SessionAttendanceExtended"];

    private static readonly SheetColumns Columns = SheetColumns.Of("pupil", "date", "session", "code", "minutesLate");

    public static RegisterSource Of(InputFile file, SheetSettings settings) => new(
        "SIMS SessionAttendance (XML)", LongRegister.Of(new Sheet(file.Name, Rows(file)) { Dates = XmlDates.Form }, settings));

    private static IEnumerable<SheetRow> Rows(InputFile file) =>
        new XmlRecords(file, Names).Read()
            .Select(record => new SheetRow(record.Number, Cells(record.Element), Columns) { Fault = record.Fault });

    private static string[] Cells(XElement? element) =>
    [
        XmlText.Of(element, "PersonID"), XmlText.Of(element, "AttendanceDate"), XmlText.Of(element, "SessionName"),
            XmlText.Of(element, "AttendanceMark"),
        XmlText.Of(element, "MinsLate") is { Length: > 0 } minutes ? minutes : XmlText.Of(element, "Minute"),
    ];
}
