using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Windows;

/// <summary>One phrase of a window, such as <c>last 10 school weeks</c>. <paramref name="Find"/> works it out.</summary>
internal sealed record WindowPart(Func<EvaluationContext, WindowRange> Find, bool IsOfPathway = false)
{
    /// <summary>The dates it hangs on; empty for none.</summary>
    public IReadOnlyList<Anchor> Anchors { get; init; } = [];

    /// <summary>Whether the calendar alone, and nothing that happened, says when it begins; null: it does not.</summary>
    public Func<EvaluationContext, bool>? IsOfCalendar { get; init; }

    public bool NeedsPathway => IsOfPathway || Anchors.Any(a => a.NeedsPathway);

    public bool UsesCasework => Anchors.Any(a => a.UsesCasework);

    public WindowRange On(EvaluationContext scope) => Find(scope);

    public static readonly DateOnly Earliest = SchoolCalendar.Bounds.From;

    public static WindowRange To(EvaluationContext scope, DateSpan days) => WindowRange.Of(scope.File.Time, days.And(new DateSpan(Earliest, scope.Until)));

    public static WindowRange Last(EvaluationContext scope, Length length, bool possibleOnly)
    {
        var time = scope.File.Time;
        var date = scope.Date;
        switch (length.Unit)
        {
            case Unit.Sessions:
                return LastSessions(scope, length.Count, possibleOnly);
            case Unit.SchoolDays:
                var day = time.LastOnOrBefore(date) - length.Count + 1;
                return To(scope, new DateSpan(day >= 0 && day < time.DayCount ? time[day] : Earliest, date));
            case Unit.SchoolWeeks:
                var week = time.WeekOnOrBefore(date) - length.Count + 1;
                return To(scope, new DateSpan(week >= 0 && week < time.WeekCount ? time.Monday(week) : Earliest, date));
            case Unit.WorkingDays:
                var first = date;
                for (var left = length.Count - (time.IsWorkingDay(date) ? 1 : 0); left > 0 && first > Earliest;)
                {
                    first = first.PlusDays(-1);
                    left -= time.IsWorkingDay(first) ? 1 : 0;
                }

                return To(scope, new DateSpan(first, date));
            case Unit.CalendarDays:
                return To(scope, new DateSpan(date.PlusDays(1 - length.Count), date));
            case Unit.Months:
                return To(scope, new DateSpan(date.PlusMonths(-length.Count).PlusDays(1), date));
            default:
                return To(scope, new DateSpan(date.PlusYears(-length.Count).PlusDays(1), date));
        }
    }

    private static WindowRange LastSessions(EvaluationContext scope, int count, bool possibleOnly)
    {
        var time = scope.File.Time;
        var register = scope.File.Register;
        var end = 2 * (time.LastOnOrBefore(scope.Date) + 1);
        int Back(Func<int, bool> counts)
        {
            var at = end;
            for (var left = count; left > 0 && at > 0;)
            {
                at--;
                left -= counts(at) ? 1 : 0;
            }

            return at;
        }

        var from = Back(s => !possibleOnly || register.Possible.In[s]);

        // Whether a session that cannot be classed is possible decides how far back the window reaches (S6).
        if (possibleOnly && from != Back(s => register.Possible.In[s] || register.IsUnclassed(s)))
        {
            return WindowRange.Unknown;
        }

        var start = from < end ? time[from / 2] : scope.Date;
        return new WindowRange(ValueState.Known, new DateSpan(start, scope.Date), from, end);
    }
}
