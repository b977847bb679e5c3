using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>A pattern in when sessions of a class fall (S19).</summary>
internal sealed class PatternEvaluator : RegisterEvaluator<PatternFact>
{
    protected override Value Unknown(PatternFact fact) => Value.UnknownCount();

    protected override Value Count(PatternFact fact, EvaluationContext context, WindowRange range)
    {
        if (fact.Pattern == "beside holidays" && context.File.Time.HalfTerms.Count == 0)
        {
            return Unknown(fact);
        }

        var plane = Sessions(fact, context);
        return fact.Pattern switch
        {
            "same weekday" => SameWeekday(context, plane, range),
            "broken weeks" => Broken(context, plane, range),
            "beside holidays" => BesideHolidays(context.File.Time, plane, range),
            _ => OfSession(context.File.Time.Week, fact.Pattern, plane, range),
        };
    }

    // Asked day by day for since when it holds: the runs of all weekdays come of one walk. A weekday that is closed, or not possible for
    // the pupil, is passed over.
    private static Value SameWeekday(EvaluationContext context, SessionCounts plane, WindowRange range)
    {
        var (register, time) = (context.File.Register, context.File.Time);
        Span<int> sure = stackalloc int[SchoolWeek.Length], open = stackalloc int[SchoolWeek.Length];
        var (low, high) = (0, 0);
        for (var from = range.FromSession; from < range.EndSession;)
        {
            var day = time.Week.DayOf(from);
            var end = Math.Min(time.Week.EndSessionOf(day), range.EndSession);
            var weekday = (int)time[day].DayOfWeek;
            var isIn = plane.Sure(from, end) > 0;
            var mayBeIn = isIn || plane.Unsure(from, end) > 0;
            var breaks = register.Possible.Sure(from, end) > 0 || register.UnclassedIn(from, end) > 0;
            sure[weekday] = isIn ? sure[weekday] + 1 : breaks ? 0 : sure[weekday];
            open[weekday] = mayBeIn ? open[weekday] + 1 : breaks ? 0 : open[weekday];
            (low, high) = (Math.Max(low, sure[weekday]), Math.Max(high, open[weekday]));
            from = end;
        }

        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }

    private static Value Broken(EvaluationContext context, SessionCounts plane, WindowRange range)
    {
        var (possible, time) = (context.File.Register.Possible, context.File.Time);
        var (low, high) = (0, 0);
        for (var session = range.FromSession; session < range.EndSession;)
        {
            var (inClass, open, others) = (0, 0, 0);
            for (var week = time.WeekOf(time.Week.DayOf(session));
                session < range.EndSession && time.WeekOf(time.Week.DayOf(session)) == week; session++)
            {
                inClass += plane.In[session] ? 1 : 0;
                open += plane.MayBeIn[session] ? 1 : 0;
                others += possible.In[session] && !plane.In[session] && !plane.MayBeIn[session] ? 1 : 0;
            }

            low += inClass > 0 && others > 0 ? 1 : 0;
            high += inClass + open > 0 && others + open > 0 && inClass + others + open > 1 ? 1 : 0;
        }

        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }

    private static Value BesideHolidays(SchoolTime time, SessionCounts plane, WindowRange range)
    {
        var (low, high) = (0, 0);
        for (var from = range.FromSession; from < range.EndSession;)
        {
            var day = time.Week.DayOf(from);
            var end = Math.Min(time.Week.EndSessionOf(day), range.EndSession);
            if (IsBesideHoliday(time, day))
            {
                low += plane.Sure(from, end) > 0 ? 1 : 0;
                high += plane.Sure(from, end) + plane.Unsure(from, end) > 0 ? 1 : 0;
            }

            from = end;
        }

        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }

    private static Value OfSession(SchoolWeek week, string id, SessionCounts plane, WindowRange range)
    {
        var (low, high) = (0, 0);
        for (var session = range.FromSession; session < range.EndSession; session++)
        {
            if (week.SessionAt(session).Id == id)
            {
                low += plane.In[session] ? 1 : 0;
                high += plane.In[session] || plane.MayBeIn[session] ? 1 : 0;
            }
        }

        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }

    private static bool IsBesideHoliday(SchoolTime time, int day)
    {
        foreach (var halfTerm in time.HalfTerms)
        {
            var (from, end) = time.DaysIn(halfTerm);
            if (day == from || day == end - 1)
            {
                return true;
            }
        }

        return false;
    }
}
