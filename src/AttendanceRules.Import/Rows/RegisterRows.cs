using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Drafts;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Rows;

/// <summary>Reads register marks. A row with a fault whose session can be told leaves a session that cannot be classed (S6).</summary>
internal sealed class RegisterRows(SchoolInput input, SchoolDraft draft)
{
    private const string NotOnRoll = "Z";
    private const int MostMinutes = 600;
    private readonly SchoolDays? schoolDays =
        input.Calendar is { } calendar ? new SchoolDays(calendar, input.Vocabulary.SchoolWeek, input.Vocabulary.BankHolidays) : null;
    private readonly Dictionary<(string Code, DateOnly Date), bool> known = [];

    public void Read(Sheet sheet)
    {
        foreach (var row in sheet.Rows)
        {
            Read(sheet.File, new RowCells(row, input.Dates));
        }
    }

    private void Read(string file, RowCells cells)
    {
        var id = cells.Required("pupil");
        var pupil = draft.Find(id);
        if (pupil is null)
        {
            cells.Fail("pupil", Reason.UnknownPupil);
        }

        var date = cells.RequiredDate("date");
        var half = cells.Session("session");
        var written = cells.Text("code");
        var code = input.Mapping.CodeOf(written);
        var isSilent = code is "" or "-" or "#";
        var isSchoolDay = date is { } day && schoolDays?.Contains(day) is not false;
        if (date is { } closed && !isSchoolDay && !isSilent)
        {
            cells.Fail("date", Reason.NotASchoolDay(closed));
        }

        var isCode = date is not { } on || IsCode(code, on);
        if (!isCode && !isSilent)
        {
            cells.Fail("code", Reason.UnknownCode(written));
        }

        var minutes = cells.WholeNumber("minutesLate", MostMinutes);
        var knownOn = cells.Date("known");
        if (cells.Fault is null && (code.Length == 0 || !isSchoolDay || !isCode))
        {
            return;
        }

        MarkKey? key = pupil is not null && isSchoolDay && half is { } session ? new MarkKey(date!.Value, session, knownOn ?? date.Value) : null;
        if (cells.Fault is { } fault)
        {
            Leave(file, cells, fault, pupil, key);
            return;
        }

        if (!isSilent && !string.Equals(code, NotOnRoll, StringComparison.Ordinal))
        {
            draft.ObservedDays.Add(date!.Value);
        }

        if (!pupil!.Marks.Add(key!.Value, code, minutes))
        {
            cells.Fail("code", Reason.OtherMark);
            draft.Reject(file, cells, pupil, isTold: false);
        }
    }

    private void Leave(string file, RowCells cells, CellFault fault, PupilDraft? pupil, MarkKey? key)
    {
        // When it became known decides which mark counts; without it the reader must be told as well.
        var isToldByMark = key is not null && fault.Column != "known";
        draft.Reject(file, cells, pupil, isTold: !isToldByMark);
        if (key is { } session)
        {
            draft.ObservedDays.Add(session.Date);
            pupil!.Marks.AddUnreadable(session);
        }
    }

    private bool IsCode(string code, DateOnly date)
    {
        if (input.Vocabulary.IsCode is not { } isCode)
        {
            return code.Length <= 3;
        }

        if (!known.TryGetValue((code, date), out var answer))
        {
            known[(code, date)] = answer = isCode(code, date);
        }

        return answer;
    }
}
