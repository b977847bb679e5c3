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
    // More than ten years of dates in one string are not a register.
    private const int MostMarks = 8000;

    /// <param name="text">The string.</param>
    /// <param name="start">The day of the first marks.</param>
    /// <param name="isByWeek">True: the school days of one week; false: marks for every date, weekends and holidays too.</param>
    /// <param name="week">The school week, with the sessions of a day.</param>
    /// <param name="codes">The codes of the days.</param>
    /// <param name="fault">Why there is no answer; null when there is one.</param>
    public static IReadOnlyList<WrittenMark>? Of(
        string text, DateOnly start, bool isByWeek, SchoolWeek week, RegisterCodes codes, out CellFault? fault)
    {
        var (daily, days) = (week.Sessions.Count, isByWeek ? DaysOf(week, start) : null);
        var marks = MarkString.Split(
            text, (mark, place) => codes.IsWritten(mark, LaidMarks.DayAt(start, days, place / daily)), out var reason);
        var column = SheetLayout.Marks;
        if (reason is null && days is not null && start.DayOfWeek != week.Days[0])
        {
            (column, reason) = (SheetLayout.WeekStart, Reason.NotStartOfWeek(week.Days[0]));
        }

        reason ??= days is null ? Fault(marks!, start, week, codes)
            : marks!.Count != days.Count * daily ? Reason.OtherThanAWeek(days.Count * daily, week, marks.Count) : null;
        fault = reason is null ? null : new CellFault(column, reason);
        if (reason is not null)
        {
            return null;
        }

        return new LaidMarks(marks!, start, days, daily);
    }

    private static string? Fault(IReadOnlyList<string> marks, DateOnly start, SchoolWeek week, RegisterCodes codes) =>
        marks.Count > MostMarks ? Reason.TooManyMarks(MostMarks)
        : marks.Count % week.Sessions.Count > 0 ? Reason.OddMarks(week.Sessions.Count, marks.Count)
        : HasMarkOutside(week, marks, start, codes) ? Reason.MarkOutsideWeek(week)
        : null;

    private static bool HasMarkOutside(SchoolWeek week, IReadOnlyList<string> marks, DateOnly start, RegisterCodes codes)
    {
        var (daily, day) = (week.Sessions.Count, start);
        for (var first = 0; first < marks.Count; first += daily, day = day.AddDays(1))
        {
            for (var i = week.Days.Contains(day.DayOfWeek) ? daily : 0; i < daily; i++)
            {
                if (!codes.IsSilent(marks[first + i], day))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<DateOnly> DaysOf(SchoolWeek week, DateOnly start) =>
        [.. week.Days.Select(day => start.AddDays(week.DaysAfterFirst(day)))];
}
