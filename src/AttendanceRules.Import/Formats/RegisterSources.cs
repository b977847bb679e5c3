using AttendanceRules.Import.Json;
using AttendanceRules.Import.Registers;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Workbooks;
using AttendanceRules.Import.Xml;

namespace AttendanceRules.Import.Formats;

/// <summary>Sees what form a file has, by what is in it and not by its name.</summary>
internal static class RegisterSources
{
    public const string Known =
        "Known are CSV and Excel workbooks (a row a mark, a column a session, strings of marks), CTF, SIMS SessionAttendance, JSON with "
            + "a mapping file, and the one-file JSON form.";

    private const string Census = "TermlyAttendance";

    /// <summary>Whether the file is JSON in the one-file form, which is a whole school.</summary>
    public static bool IsWholeSchool(InputFile file, SheetSettings settings) =>
        FirstCharacter(file) is '{' or '[' or '/' && !settings.Mapping.Json.ContainsKey(SheetLayout.Register.Name);

    /// <exception cref="ImportException">The file has no known form.</exception>
    public static RegisterSource Of(InputFile file, SheetSettings settings)
    {
        if (file.BeginsWith(Workbook.Mark))
        {
            return OfWorkbook(Workbook.Open(file), settings);
        }

        if (file.BeginsWith(Workbook.OldMark))
        {
            throw new ImportException($"{file.Name} is a workbook of an old form (.xls). Save it in Excel as .xlsx or CSV.");
        }

        return FirstCharacter(file) switch
        {
            null => throw new ImportException($"{file.Name} is empty."),
            '<' => OfXml(file, settings),
            '{' or '[' or '/' when settings.Mapping.Json.TryGetValue(SheetLayout.Register.Name, out var rows) => new RegisterSource(
                "JSON by the pointers of a mapping file",
                LongRegister.Of(PointedSheet.Of(file, SheetLayout.Register, rows, settings), settings))
            {
                Pupils = settings.Mapping.Json.TryGetValue(SheetLayout.Pupils.Name, out var pupils)
                    ? PointedSheet.Of(file, SheetLayout.Pupils, pupils, settings) : null,
            },
            _ when file.Start().Contains('\0', StringComparison.Ordinal) =>
                throw new ImportException($"{file.Name} is neither text nor a workbook. {Known}"),
            _ => OfTable(new CsvTable(file, settings.Mapping.Delimiter), settings),
        };
    }

    private static RegisterSource OfTable(Table table, SheetSettings settings) =>
        new($"{table.Kind}, {RegisterShapes.Name(RegisterShapes.ShapeOf(table, settings))}", RegisterShapes.Of(table, settings));

    private static RegisterSource OfWorkbook(Workbook workbook, SheetSettings settings) =>
        OfTable(workbook.Table(SheetLayout.Register.Name) ?? workbook.First(), settings) with
        {
            Pupils = workbook.Table(SheetLayout.Pupils.Name) is { } pupils ? LongSheet.Of(pupils, SheetLayout.Pupils, settings) : null,
        };

    private static RegisterSource OfXml(InputFile file, SheetSettings settings)
    {
        var root = XmlRecords.RootOf(file);
        return root switch
        {
            TransferFile.Root => TransferFile.Of(file, settings),
            "SessionAttendances" or "SessionAttendance" or "SessionAttendanceExtended" or "SessionAttendancesExtended" =>
                SimsRecords.Of(file, settings),
            _ when file.Start().Contains("<SessionAttendance", StringComparison.Ordinal) => SimsRecords.Of(file, settings),
            _ when file.Start().Contains(Census, StringComparison.Ordinal) => throw new ImportException(
                $"{file.Name} is a school census: it has totals and no marks. Compare it with a register: import SCHOOL --reconcile "
                    + $"{file.Name}."),
            _ => throw new ImportException($"{file.Name} is XML with the root '{Cells.Echo.Of(root)}', which is not known. {Known}"),
        };
    }

    private static char? FirstCharacter(InputFile file) => file.Start().AsSpan().TrimStart() is [var first, ..] ? first : null;
}
