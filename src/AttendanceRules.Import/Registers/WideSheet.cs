using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Registers;

/// <summary>Reads a register with many marks a line. A line that cannot be read as a whole has one mark, without a session.</summary>
internal sealed class WideSheet(WideColumns columns, DateForm dates, SheetSettings settings)
{
    private static readonly SheetColumns Shared = SheetColumns.Of("pupil", "known");
    private readonly RegisterCodes codes = new(settings.Mapping, settings.Vocabulary);

    public static RegisterSheet Of(Table table, RegisterShape shape, SheetSettings settings) =>
        new(table.File, Lines(table, shape, settings));

    private static IEnumerable<RegisterLine> Lines(Table table, RegisterShape shape, SheetSettings settings)
    {
        var sheet = default(WideSheet);
        foreach (var line in table.Lines(keepsBlanks: true))
        {
            if (sheet is null)
            {
                var dates = table.Dates(settings.Mapping.Dates);
                sheet = new WideSheet(new WideColumns(table.File, line, shape, dates, settings), dates, settings);
                continue;
            }

            foreach (var read in sheet.LinesOf(line, shape))
            {
                yield return read;
            }
        }
    }

    private IEnumerable<RegisterLine> LinesOf(TableLine line, RegisterShape shape)
    {
        var (pupil, known) = (columns.Cell(line, "pupil").Trim(), columns.Cell(line, "known").Trim());
        if (line.Fault is { } fault)
        {
            return [Whole(line, pupil, "", fault)];
        }

        var row = new SheetRow(line.Number, [pupil, known], Shared);
        return pupil.Length == 0 ? [Whole(line, "", "pupil", Reason.Empty)]
            : shape == RegisterShape.Wide ? OfCells(line, row) : OfMarks(line, row, pupil);
    }

    private List<RegisterLine> OfCells(TableLine line, SheetRow row)
    {
        var marks = new List<WrittenMark>(columns.Sessions.Count);
        var lines = new List<RegisterLine>();
        foreach (var (position, session) in columns.Sessions)
        {
            if (Read(line.Cells[position], session, marks) is { } fault)
            {
                lines.Add(Whole(line, row.Cells[0], "code", fault));
            }
        }

        lines.AddRange(RegisterLine.OfMarks(row, marks, dates));
        return lines;
    }

    private string? Read(string cell, SessionHeader session, List<WrittenMark> marks)
    {
        if (session.Half is { } half)
        {
            marks.Add(new WrittenMark(session.Date, half, cell.Trim()));
            return null;
        }

        var written = MarkString.Split(string.IsNullOrWhiteSpace(cell) ? "  " : cell, (text, _) => codes.IsWritten(text, session.Date),
            out var fault);
        if (written is not { Count: 2 })
        {
            return fault ?? Reason.NotTwoMarks;
        }

        marks.AddRange(written.Select((mark, i) => new WrittenMark(session.Date, (HalfDay)i, mark)));
        return null;
    }

    private IEnumerable<RegisterLine> OfMarks(TableLine line, SheetRow row, string pupil)
    {
        var column = columns.IsByWeek ? SheetLayout.WeekStart : SheetLayout.From;
        var text = columns.Cell(line, column).Trim();
        if (!dates.TryRead(text, out var start))
        {
            return [Whole(line, pupil, column, text.Length == 0 ? Reason.Empty : Reason.BadDate(text, dates.Names),
                text.Length == 0 ? null : new BadDate(text, dates))];
        }

        var marks = SessionRun.Of(columns.Cell(line, SheetLayout.Marks), start, columns.IsByWeek,
            settings.Vocabulary.SchoolWeek, codes, out var fault);
        return marks is null
            ? [Whole(line, pupil, fault!.Column.Length > 0 ? fault.Column : column, fault.Reason)]
            : RegisterLine.OfMarks(row, marks, dates);
    }

    private RegisterLine Whole(TableLine line, string pupil, string column, string fault, BadDate? date = null) => RegisterLine.Whole(
        new SheetRow(line.Number, [pupil, ""], Shared) { Fault = fault, FaultColumn = column, FaultDate = date }, dates);
}
