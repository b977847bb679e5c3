using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Registers;

/// <summary>Turns a wide register into one row a mark. A line that cannot be read as a whole is one row.</summary>
internal sealed class WideSheet(WideColumns columns, DateForm dates, SheetSettings settings)
{
    private static readonly SheetColumns Derived = SheetColumns.Of("pupil", "date", "session", "code", "known");
    private readonly RegisterCodes codes = new(settings.Mapping, settings.Vocabulary);

    public static Sheet Of(Table table, RegisterShape shape, SheetSettings settings) =>
        new(table.File, Rows(table, shape, settings)) { Dates = table.Dates(settings.Mapping.Dates) };

    private static IEnumerable<SheetRow> Rows(Table table, RegisterShape shape, SheetSettings settings)
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

            foreach (var row in sheet.RowsOf(line, shape))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<SheetRow> RowsOf(TableLine line, RegisterShape shape)
    {
        var (pupil, known) = (columns.Cell(line, "pupil").Trim(), columns.Cell(line, "known").Trim());
        if (line.Fault is { } fault)
        {
            return [Whole(line, pupil, "", fault)];
        }

        return pupil.Length == 0 ? [Whole(line, "", "pupil", Reason.Empty)]
            : shape == RegisterShape.Wide ? columns.Sessions.SelectMany(s => OfCell(line, pupil, known, s.Session, line.Cells[s.Position]))
            : OfMarks(line, pupil, known);
    }

    private IEnumerable<SheetRow> OfCell(TableLine line, string pupil, string known, SessionHeader session, string cell)
    {
        if (session.Half is { } half)
        {
            return [Row(line, pupil, session.Date, half, cell.Trim(), known)];
        }

        if (string.IsNullOrWhiteSpace(cell))
        {
            cell = "  ";
        }

        var marks = MarkString.Split(cell, (text, _) => codes.IsWritten(text, session.Date), out var fault);
        return marks is { Count: 2 }
            ? marks.Select((mark, i) => Row(line, pupil, session.Date, (HalfDay)i, mark, known))
            : [Whole(line, pupil, "code", fault ?? Reason.NotTwoMarks)];
    }

    private IEnumerable<SheetRow> OfMarks(TableLine line, string pupil, string known)
    {
        var column = columns.IsByWeek ? SheetLayout.WeekStart : SheetLayout.From;
        var text = columns.Cell(line, column).Trim();
        if (!dates.TryRead(text, out var start))
        {
            return text.Length == 0 ? [Whole(line, pupil, column, Reason.Empty)]
                : [Whole(line, pupil, column, Reason.BadDate(text, dates.Names)) with { FaultDate = new BadDate(text, dates) }];
        }

        var marks = SessionRun.Of(columns.Cell(line, SheetLayout.Marks), start, columns.IsByWeek,
            settings.Vocabulary.SchoolWeek, codes, out var fault);
        return marks is null
            ? [Whole(line, pupil, fault!.Column.Length > 0 ? fault.Column : column, fault.Reason)]
            : marks.Select(m => Row(line, pupil, m.Date, m.Half, m.Code, known));
    }

    private static SheetRow Row(TableLine line, string pupil, DateOnly date, HalfDay half, string code, string known) =>
        new(line.Number, [pupil, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), HalfDays.Name(half), code, known], Derived);

    private static SheetRow Whole(TableLine line, string pupil, string column, string fault) =>
        new(line.Number, [pupil, "", "", "", ""], Derived) { Fault = fault, FaultColumn = column };
}
