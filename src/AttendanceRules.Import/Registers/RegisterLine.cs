using System.Globalization;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Registers;

/// <summary>
/// A line of a register: its number as a complaint names it, its pupil, its marks, and what is wrong with it. Of several faults the first
/// counts, in the order of the members here; what is wrong with a code comes between that of the session and the later one.
/// </summary>
/// <param name="Number">The number.</param>
/// <param name="Pupil">The id of the pupil; null: it cannot be read.</param>
/// <param name="Marks">The marks: one in a row a mark, many in a string; one without a session where the line cannot be read.</param>
internal sealed record RegisterLine(int Number, string? Pupil, IReadOnlyList<WrittenMark> Marks)
{
    private const int MostMinutes = 600;
    private static readonly WrittenMark[] Unreadable = [new(null, null, "")];

    /// <summary>What is wrong with the line as a whole, or with its pupil; null: nothing.</summary>
    public CellFault? Fault { get; init; }

    /// <summary>Why the session of its only mark cannot be read; null: it can.</summary>
    public CellFault? SessionFault { get; init; }

    /// <summary>What is wrong with what its marks say besides; null: nothing.</summary>
    public CellFault? LaterFault { get; init; }

    /// <summary>The day on which its marks became known; null: each on its own day.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>A row a mark.</summary>
    public static RegisterLine OfMark(SheetRow row, DateForm dates, SheetSettings settings)
    {
        var cells = new RowCells(row, dates);
        var (pupil, fault) = PupilOf(cells);
        var (date, half) = (cells.RequiredDate("date"),
            cells.Session("session", settings.Mapping, settings.Vocabulary.SchoolWeek));
        var sessionFault = cells.TakeFault();
        var mark = new WrittenMark(date, half, row["code"], cells.WholeNumber("minutesLate", MostMinutes),
            cells.Subject("subject", settings.Vocabulary.Subjects));
        return new RegisterLine(row.Number, pupil, [mark])
        {
            Fault = fault, SessionFault = sessionFault, Known = cells.Date("known"), LaterFault = cells.TakeFault(),
        };
    }

    /// <summary>Marks whose sessions were found already; a date that no record can have costs its mark.</summary>
    /// <param name="row">The row, with the pupil and perhaps the day on which its marks became known.</param>
    /// <param name="marks">The marks, by date.</param>
    /// <param name="dates">How the register writes dates.</param>
    public static IEnumerable<RegisterLine> OfMarks(SheetRow row, IReadOnlyList<WrittenMark> marks, DateForm dates)
    {
        var cells = new RowCells(row, dates);
        var (pupil, fault) = PupilOf(cells);
        var line = new RegisterLine(row.Number, pupil, marks)
        {
            Fault = fault, Known = cells.Date("known"), LaterFault = cells.TakeFault(),
        };
        return marks.Count == 0 || !DateForm.IsBeyond(marks[^1].Date) ? [line]
            : marks.Where(m => DateForm.IsBeyond(m.Date)).Select(m => line.Beyond(m, dates))
                .Prepend(line with { Marks = [.. marks.Where(m => !DateForm.IsBeyond(m.Date))] });
    }

    /// <summary>A line that cannot be read as a whole, as its row says.</summary>
    public static RegisterLine Whole(SheetRow row, DateForm dates)
    {
        var (pupil, fault) = PupilOf(new RowCells(row, dates));
        return new RegisterLine(row.Number, pupil, Unreadable) { Fault = fault };
    }

    private static (string? Id, CellFault? Fault) PupilOf(RowCells cells)
    {
        cells.Required("pupil");
        return (cells.Id("pupil"), cells.TakeFault());
    }

    private RegisterLine Beyond(WrittenMark mark, DateForm dates)
    {
        var text = mark.Date!.Value.ToString(DateForm.IsoName, CultureInfo.InvariantCulture);
        return this with
        {
            Marks = [mark with { Date = null }],
            SessionFault = new CellFault("date", Reason.BadDate(text, dates.Names)) { Date = new BadDate(text, dates) },
        };
    }
}
