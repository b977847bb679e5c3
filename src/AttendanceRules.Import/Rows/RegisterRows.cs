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

    public void Read(RegisterSheet sheet)
    {
        foreach (var line in sheet.Lines)
        {
            var (pupil, fault) = line.Marks.Count == 0 ? default : Pupil(line);
            foreach (var mark in line.Marks)
            {
                input.Settings.CancellationToken.ThrowIfCancellationRequested();
                input.Tally.Read();
                Read(sheet.File, line, pupil, fault ?? line.SessionFault, mark);
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

    private void Read(string file, RegisterLine line, PupilDraft? pupil, CellFault? fault, WrittenMark mark)
    {
        var written = mark.Code;
        if (RowCells.IsDamaged(written))
        {
            (fault, written) = (fault ?? new CellFault("code", Reason.BrokenText), "");
        }

        var code = mark.Date is { } on ? codes.Of(written, on) : RegisterCode.Undated(written);
        var isSchoolDay = mark.Date is { } day && schoolDays?.Contains(day) is not false;
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

        if (!code.IsSilent && !code.IsNotOnRoll)
        {
            draft.ObservedDays.Add(mark.Date!.Value);
        }

        if (!Add(pupil!.Marks, key!.Value, code, written, mark))
        {
            draft.Reject(file, line.Number, new CellFault("code", Reason.OtherMark), pupil, isTold: false);
        }
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
    private bool Add(MarkBook marks, MarkKey key, RegisterCode code, string written, WrittenMark mark)
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
            draft.ObservedDays.Add(session.Date);
            pupil!.Marks.AddUnreadable(session, subject);
        }
    }
}
