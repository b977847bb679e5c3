using System.Xml.Linq;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Registers;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Xml;

namespace AttendanceRules.Import.Formats;

/// <summary>
/// The common transfer file: <c>CTfile/CTFpupilData/Pupil</c>. Marks run from <c>AttendanceStartDate</c> with two for every date; up to
/// CTF 23 one character each,
/// from CTF 24 on a list with commas.
/// </summary>
internal sealed class TransferFile(InputFile file, SheetSettings settings)
{
    public const string Root = "CTfile";

    private static readonly SheetColumns Columns = SheetColumns.Of("pupil");
    private static readonly SheetColumns PupilColumns = SheetColumns.Of("pupil", "dateOfBirth", "yearGroup", "admitted", "left");
    private readonly TransferHeader header = TransferHeader.Of(file);
    private readonly RegisterCodes codes = new(settings.Mapping, settings.Vocabulary);

    public static RegisterSource Of(InputFile file, SheetSettings settings) => new TransferFile(file, settings).Source();

    private RegisterSource Source()
    {
        Sheet Sheet(Func<XmlRecord, IEnumerable<SheetRow>> rows) => new(file.Name, Pupils().SelectMany(rows)) { Dates = XmlDates.Form };
        var totals = Known(settings.Mapping.Totals.Count > 0 ? settings.Mapping.Totals : Presets.Read("ctf").Totals);
        var version = header.Version.Length > 0 ? " " + Echo.Of(header.Version) : "";
        return new RegisterSource($"Common transfer file CTF{version} (XML)",
            new RegisterSheet(file.Name, Pupils().SelectMany(MarksOf)))
        {
            Pupils = Sheet(PupilOf),
            Characteristics = totals.Count > 0 ? Sheet(r => TransferTotals.Of(r, header, totals)) : null,
            YearGroupsOn = header.Made,
        };
    }

    // Packs that do not know the characteristics have no use for them.
    private Dictionary<string, string> Known(IReadOnlyDictionary<string, string> totals) =>
        totals.Where(t => settings.Vocabulary.Characteristics?.ContainsKey(t.Value) is not false).ToDictionary(StringComparer.Ordinal);

    private IEnumerable<XmlRecord> Pupils() => new XmlRecords(file, "Pupil").Read();

    private IEnumerable<RegisterLine> MarksOf(XmlRecord record)
    {
        var pupil = XmlText.Of(record.Element, "UPN");
        if (record.Fault is { } fault)
        {
            return [Whole(record, "", "", fault)];
        }

        return pupil.Length == 0 ? [Whole(record, "", "pupil", Reason.Empty)]
            : XmlText.All(XmlText.At(record.Element, "Attendance"), "YearData").SelectMany(year => MarksOf(record, pupil, year));
    }

    private IEnumerable<RegisterLine> MarksOf(XmlRecord record, string pupil, XElement year)
    {
        if (XmlText.At(year, "AttendSessions") is not { } sessions)
        {
            return [];
        }

        if (!header.IsOwn(year))
        {
            return [Whole(record, pupil, "AttendSessions", Reason.OtherSchool)];
        }

        var text = XmlText.Of(sessions, "AttendanceStartDate");
        if (!XmlDates.Form.TryRead(text, out var start))
        {
            return [Whole(record, pupil, "AttendanceStartDate", text.Length == 0 ? Reason.Empty : Reason.BadDate(text, "yyyy-MM-dd"))];
        }

        var marks = SessionRun.Of(XmlText.Marks(XmlText.At(sessions, "AttendanceMarks")), start, isByWeek: false,
            settings.Vocabulary.SchoolWeek, codes, out var fault);
        return marks is null
            ? [Whole(record, pupil, "AttendanceMarks", fault!.Reason)]
            : RegisterLine.OfMarks(new SheetRow(record.Number, [pupil], Columns), marks, XmlDates.Form);
    }

    private IEnumerable<SheetRow> PupilOf(XmlRecord record)
    {
        // A damaged record is rejected once, with its marks.
        if (record.Fault is not null || XmlText.Of(record.Element, "UPN").Length == 0)
        {
            yield break;
        }

        var stay = XmlText.All(XmlText.At(record.Element, "SchoolHistory"), "School")
            .LastOrDefault(s => XmlText.Of(s, "Estab").Length > 0 && header.IsOwn(s));
        yield return new SheetRow(
            record.Number,
            [XmlText.Of(record.Element, "UPN"), XmlText.Of(record.Element, "DOB"), XmlText.Of(record.Element, "NCyearActual"),
                XmlText.Of(stay, "EntryDate"), XmlText.Of(stay, "LeavingDate")],
            PupilColumns);
    }

    private static RegisterLine Whole(XmlRecord record, string pupil, string column, string fault) => RegisterLine.Whole(
        new SheetRow(record.Number, [pupil], Columns) { Fault = fault, FaultColumn = column }, XmlDates.Form);
}
