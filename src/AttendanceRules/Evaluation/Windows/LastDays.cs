using AttendanceRules.Calendar;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Windows;

/// <summary>A length of time back from the date, the date included.</summary>
internal static class LastDays
{
    public static WindowRange Of(EvaluationContext context, Length length, bool isOfPossible)
    {
        var time = context.File.Time;
        var date = context.Date;
        if (length.Count == 0)
        {
            return From(context, date.PlusDays(1));
        }

        switch (length.Unit)
        {
            case Unit.Sessions:
                return Sessions(context, length.Count, isOfPossible);
            case Unit.SchoolDays:
                var day = time.LastOnOrBefore(date) - length.Count + 1;
                return From(context, day >= 0 ? time[day] : WindowEvaluator.Earliest);
            case Unit.SchoolWeeks:
                var week = time.WeekOnOrBefore(date) - length.Count + 1;
                return From(context, week >= 0 ? time.WeekStart(week) : WindowEvaluator.Earliest);
            case Unit.WorkingDays:
                var first = date;
                for (var left = length.Count - (time.IsWorkingDay(date) ? 1 : 0); left > 0 && first > WindowEvaluator.Earliest;)
                {
                    first = first.PlusDays(-1);
                    left -= time.IsWorkingDay(first) ? 1 : 0;
                }

                return From(context, first);
            case Unit.CalendarDays:
                return From(context, date.PlusDays(1 - length.Count));
            case Unit.Months:
                return From(context, date.PlusMonths(-length.Count).PlusDays(1));
            default:
                return From(context, date.PlusYears(-length.Count).PlusDays(1));
        }
    }

    private static WindowRange From(EvaluationContext context, DateOnly first) =>
        WindowEvaluator.To(context, new DateSpan(first, context.Date));

    private static WindowRange Sessions(EvaluationContext context, int count, bool isOfPossible)
    {
        var time = context.File.Time;
        var register = context.File.Register;
        var end = time.SessionsUpTo(context.Date);
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

        var from = Back(s => !isOfPossible || register.Possible.In[s]);

        // Whether a session that cannot be classed is possible decides how far back the window reaches (S6).
        if (isOfPossible && from != Back(s => register.Possible.In[s] || register.IsUnclassed(s)))
        {
            return WindowRange.Unknown;
        }

        var start = from < end ? time.DateOf(from) : context.Date;
        return new WindowRange(ValueState.Known, new DateSpan(start, context.Date), from, end);
    }
}
