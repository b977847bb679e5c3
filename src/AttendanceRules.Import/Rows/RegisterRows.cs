using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Drafts;
using AttendanceRules.Import.Registers;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Rows;

/// <summary>
/// Reads register marks. A row with a fault whose session can be identified leaves a session that cannot be classed (S6).
/// </summary>
internal sealed class RegisterRows(SchoolInput input, SchoolDraft draft)
{
    private const int MostMinutes = 600;
    private readonly HashSet<DateOnly>? schoolDays = input.Calendar is { } calendar
        ? [.. calendar.SchoolDays(input.Vocabulary.BankHolidays ?? new HashSet<DateOnly>(), input.Vocabulary.SchoolWeek)] : null;
    private readonly RegisterCodes codes = new(input.Mapping, input.Vocabulary);

    public void Read(Sheet sheet)
    {
        foreach (var row in sheet.Rows)
        {
            input.Settings.CancellationToken.ThrowIfCancellationRequested();
            input.Tally.Read();
            Read(sheet.File, new RowCells(row, sheet.Dates ?? input.Dates));
        }

        foreach (var pupil in draft.Pupils)
        {
            Count(pupil);
        }
    }

    // Whether a row is used shows only when all are read: a later one may contradict it, or show that its day has school.
    private void Count(PupilDraft pupil)
    {
        foreach (var (key, code, written) in pupil.Marks.Rows())
        {
            if (code.Length == 0)
            {
                input.Tally.Rejected();
            }
            else if (codes.IsSilent(code, key.Date) || !draft.IsKept(key.Date))
            {
                input.Tally.Silent(code);
            }
            else
            {
                input.Tally.Used(written, code, key.Date);
            }
        }
    }

    private void Read(string file, RowCells cells)
    {
        var pupil = Pupil(cells);
        var date = cells.RequiredDate("date");
        var half = cells.Session("session", input.Mapping, input.Vocabulary.SchoolWeek);
        var written = cells.Text("code");
        var code = date is { } of ? codes.CodeOf(written, of) : written;
        var isSilent = date is { } when ? codes.IsSilent(code, when) : code.Length == 0;
        var isSchoolDay = date is { } day && schoolDays?.Contains(day) is not false;
        if (date is { } closed && !isSchoolDay && !isSilent)
        {
            cells.Fail("date", Reason.NotASchoolDay(closed));
        }

        var isCode = date is not { } on || codes.IsCode(code, on);
        if (!isCode && !isSilent)
        {
            if (cells.Fault is null)
            {
                input.Tally.Unmapped(written, date!.Value, codes.NearestTo);
            }

            cells.Fail("code", Reason.UnknownCode(written));
        }

        var minutes = cells.WholeNumber("minutesLate", MostMinutes);
        var subject = cells.TextOrNull("subject");
        if (subject is not null && input.Vocabulary.Subjects is { } subjects && !subjects.TryGetValue(subject, out subject))
        {
            cells.Fail("subject", Reason.UnknownSubject);
        }

        var knownOn = cells.Date("known");
        if (cells.Fault is null && (code.Length == 0 || !isSchoolDay || !isCode))
        {
            input.Tally.Silent(code);
            return;
        }

        MarkKey? key = pupil is not null && isSchoolDay && half is { } session ? new MarkKey(date!.Value, session, knownOn ?? date.Value)
            : null;
        if (cells.Fault is { } fault)
        {
            input.Tally.Rejected();
            Leave(file, cells, fault, pupil, key);
            return;
        }

        if (!isSilent && !codes.IsNotOnRoll(code, date!.Value))
        {
            draft.ObservedDays.Add(date!.Value);
        }

        if (pupil!.Marks.Add(key!.Value, code, minutes, subject, input.Tally.Kept(written, code)))
        {
            return;
        }

        cells.Fail("code", Reason.OtherMark);
        draft.Reject(file, cells, pupil, isTold: false);
    }

    // Where no list of pupils came along, the register names them.
    private PupilDraft? Pupil(RowCells cells)
    {
        cells.Required("pupil");
        if (cells.Id("pupil") is not { } id)
        {
            return null;
        }

        var pupil = draft.Find(id);
        if (pupil is null && input.Pupils is not null)
        {
            cells.Fail("pupil", Reason.UnknownPupil);
        }

        return pupil is null && input.Pupils is null ? draft.Add(id) : pupil;
    }

    private void Leave(string file, RowCells cells, CellFault fault, PupilDraft? pupil, MarkKey? key)
    {
        // When it became known decides which mark counts; without it the reader must know it too.
        var isToldByMark = key is not null && fault.Column != "known";
        draft.Reject(file, cells, pupil, isTold: !isToldByMark);
        if (key is { } session)
        {
            draft.ObservedDays.Add(session.Date);
            pupil!.Marks.AddUnreadable(session);
        }
    }
}
