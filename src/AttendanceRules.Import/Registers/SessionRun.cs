using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Registers;

/// <summary>
/// Lays a string of marks over sessions. Where one mark could be out of its place none is used: all after it would be too.
/// </summary>
internal static class SessionRun
{
    private const int MarksOfAWeek = 10;

    // More than ten years of dates in one string are not a register.
    private const int MostMarks = 8000;

    /// <param name="text">The string.</param>
    /// <param name="start">The day of the first two marks.</param>
    /// <param name="isByWeek">True: Monday to Friday of one week; false: two marks for every date, weekends and holidays too.</param>
    /// <param name="codes">The codes of the days.</param>
    /// <param name="fault">Why there is no answer; null when there is one.</param>
    public static IReadOnlyList<WrittenMark>? Of(string text, DateOnly start, bool isByWeek, RegisterCodes codes, out CellFault? fault)
    {
        var marks = MarkString.Split(text, (mark, place) => codes.IsWritten(mark, start.AddDays(place / 2)), out var reason);
        reason ??= Fault(marks!, start, isByWeek);
        fault = reason is null ? null : new CellFault(reason == Reason.NotMonday ? SheetLayout.WeekStart : SheetLayout.Marks, reason);
        return reason is null ? [.. marks!.Select((mark, i) => new WrittenMark(start.AddDays(i / 2), (HalfDay)(i % 2), mark))] : null;
    }

    private static string? Fault(IReadOnlyList<string> marks, DateOnly start, bool isByWeek)
    {
        if (isByWeek)
        {
            return start.DayOfWeek != DayOfWeek.Monday ? Reason.NotMonday : marks.Count != MarksOfAWeek ? Reason.NotTenMarks(marks.Count)
                : null;
        }

        return marks.Count > MostMarks ? Reason.TooManyMarks(MostMarks)
            : marks.Count % 2 == 1 ? Reason.OddMarks(marks.Count)
            : marks.Where((mark, i) => start.AddDays(i / 2).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !SilentMark.Is(mark))
                .Any() ? Reason.MarkOnWeekend
            : null;
    }
}
