using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Drafts;
using AttendanceRules.Import.Registers;
using AttendanceRules.Import.Rejects;

namespace AttendanceRules.Import.Rows;

/// <summary>
/// Reads register marks. A mark with a fault whose session can be identified leaves a session that cannot be classed (S6).
/// </summary>
internal sealed class RegisterRows(SchoolInput input, SchoolDraft draft)
{
    private readonly HashSet<DateOnly>? schoolDays = input.Calendar is { } calendar
        ? [.. calendar.SchoolDays(input.Vocabulary.BankHolidays ?? new HashSet<DateOnly>(), input.Vocabulary.SchoolWeek)] : null;
    private readonly RegisterCodes codes = new(input.Mapping, input.Vocabulary);

    // Marks mostly come by date, so that those of a day follow each other.
    private (DateOnly Day, bool IsSchoolDay)? last;

    public void Read(RegisterSheet sheet)
    {
        foreach (var line in sheet.Lines)
        {
            var (pupil, fault) = line.Marks.Count == 0 ? default : Pupil(line);
            input.Settings.CancellationToken.ThrowIfCancellationRequested();
            fault ??= line.SessionFault;
            input.Tally.Read(line.Marks.Count);
            if (line is { Marks: LaidMarks laid, LaterFault: null, Known: null } && pupil is not null && fault is null)
            {
                Read(sheet.File, line, pupil, laid);
                continue;
            }

            for (var i = 0; i < line.Marks.Count; i++)
            {
                Read(sheet.File, line, pupil, fault, line.Marks[i]);
            }
        }

        foreach (var (row, count) in draft.CountRows())
        {
            Count(row, count);
        }
    }

    // Whether a row is used shows only when all are read: a later one may contradict it, or show that its day has school.
    private void Count(MarkRow row, int count)
    {
        if (row.Code.Length == 0)
        {
            input.Tally.Rejected(count);
        }
        else if (codes.IsSilent(row.Code, row.Key.Date) || !draft.IsKept(row.Key.Date))
        {
            input.Tally.Silent(row.Code, count);
        }
        else
        {
            input.Tally.Used(row.Written, row.Code, row.Key.Date, count);
        }
    }

    // Of a string of marks nearly all are codes that were met before, and days without school of which nothing is said.
    private void Read(string file, RegisterLine line, PupilDraft pupil, LaidMarks marks)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var (written, day, half) = (mark.Code, mark.Date!.Value, mark.Half!.Value);
            var (code, isSchoolDay) = (codes.Of(written, day), IsSchoolDay(day));
            if (isSchoolDay && code.Number > 0)
            {
                Keep(file, line, pupil, new MarkKey(day, half, day), code, written, mark);
            }
            else if (!isSchoolDay && code.IsSilent && !RowCells.IsDamaged(written))
            {
                input.Tally.Silent(code.Code, 1);
            }
            else
            {
                Read(file, line, pupil, null, mark);
            }
        }
    }

    private void Read(string file, RegisterLine line, PupilDraft? pupil, CellFault? fault, WrittenMark mark)
    {
        var written = mark.Code;
        if (RowCells.IsDamaged(written))
        {
            (fault, written) = (fault ?? new CellFault("code", Reason.BrokenText), "");
        }

        var code = mark.Date is { } on ? codes.Of(written, on) : RegisterCode.Undated(written);
        var isSchoolDay = mark.Date is { } day && IsSchoolDay(day);
        fault = fault ?? FaultOf(code, written, mark.Date, isSchoolDay) ?? line.LaterFault;
        if (fault is null && (code.Code.Length == 0 || !isSchoolDay || !code.IsCode))
        {
            input.Tally.Silent(code.Code, 1);
            return;
        }

        MarkKey? key = pupil is not null && isSchoolDay && mark.Half is { } session
            ? new MarkKey(mark.Date!.Value, session, line.Known ?? mark.Date.Value) : null;
        if (fault is not null)
        {
            input.Tally.Rejected(1);
            Leave(file, line.Number, fault, pupil, key, mark.Subject);
            return;
        }

        Keep(file, line, pupil!, key!.Value, code, written, mark);
    }

    private void Keep(
        string file, RegisterLine line, PupilDraft pupil, MarkKey key, RegisterCode code, string written, in WrittenMark mark)
    {
        if (!code.IsSilent && !code.IsNotOnRoll)
        {
            draft.Observe(key.Date);
        }

        if (!Add(pupil.Marks, key, code, written, mark))
        {
            draft.Reject(file, line.Number, new CellFault("code", Reason.OtherMark), pupil, isTold: false);
        }
    }

    private bool IsSchoolDay(DateOnly day)
    {
        if (last is not { } known || known.Day != day)
        {
            last = known = (day, schoolDays?.Contains(day) is not false);
        }

        return known.IsSchoolDay;
    }

    private CellFault? FaultOf(RegisterCode code, string written, DateOnly? date, bool isSchoolDay)
    {
        if (date is not { } day || code.IsSilent)
        {
            return null;
        }

        if (!isSchoolDay)
        {
            return new CellFault("date", Reason.NotASchoolDay(day));
        }

        if (code.IsCode)
        {
            return null;
        }

        input.Tally.Unmapped(written, day, codes.NearestTo);
        return new CellFault("code", Reason.UnknownCode(written));
    }

    // Most marks say their code and nothing else, and one of them is as good as another.
    private bool Add(MarkBook marks, MarkKey key, RegisterCode code, string written, in WrittenMark mark)
    {
        if (mark.MinutesLate is not null || mark.Subject is not null)
        {
            return marks.Add(key, code.Code, mark.MinutesLate, mark.Subject, input.Tally.Kept(written, code.Code));
        }

        if (code.Number == 0)
        {
            code.Number = draft.NumberOf(code.Code, input.Tally.Kept(written, code.Code));
        }

        return code.Number > 0 ? marks.Add(key, code.Number)
            : marks.Add(key, code.Code, null, null, input.Tally.Kept(written, code.Code));
    }

    // Where no list of pupils came along, the register names them.
    private (PupilDraft? Pupil, CellFault? Fault) Pupil(RegisterLine line)
    {
        if (line.Pupil is not { } id)
        {
            return (null, line.Fault);
        }

        var pupil = draft.Find(id);
        return pupil is not null ? (pupil, line.Fault)
            : input.Pupils is null ? (draft.Add(id), line.Fault)
            : (null, line.Fault ?? new CellFault("pupil", Reason.UnknownPupil));
    }

    private void Leave(string file, int number, CellFault fault, PupilDraft? pupil, MarkKey? key, string? subject)
    {
        // When it became known decides which mark counts; without it the reader must know it too.
        var isToldByMark = key is not null && fault.Column != "known";
        draft.Reject(file, number, fault, pupil, isTold: !isToldByMark);
        if (key is { } session)
        {
            draft.Observe(session.Date);
            pupil!.Marks.AddUnreadable(session, subject);
        }
    }
}
