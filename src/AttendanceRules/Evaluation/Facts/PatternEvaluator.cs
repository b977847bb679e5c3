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

        var (plane, time) = (Sessions(fact, context), context.File.Time);
        var sessions = Enumerable.Range(range.FromSession, range.EndSession - range.FromSession).ToList();
        if (fact.Pattern == "broken weeks")
        {
            return Broken(context, plane, sessions);
        }

        Func<Func<int, bool>, int> count = fact.Pattern switch
        {
            "same weekday" => isIn => Enum.GetValues<DayOfWeek>()
                .Max(weekday => Running(context, sessions.Where(s => time.DateOf(s).DayOfWeek == weekday), isIn)),
            "beside holidays" => isIn => sessions.Where(isIn).Select(time.Week.DayOf).Distinct().Count(d => IsBesideHoliday(time, d)),
            _ => isIn => sessions.Count(s => time.Week.SessionAt(s).Id == fact.Pattern && isIn(s)),
        };
        return Value.Range(Ratio.Of(count(s => plane.In[s])), Ratio.Of(count(s => plane.In[s] || plane.MayBeIn[s])));
    }

    // A weekday that is closed, or not possible for the pupil, is passed over.
    private static int Running(EvaluationContext context, IEnumerable<int> sessions, Func<int, bool> isIn)
    {
        var register = context.File.Register;
        var (most, now) = (0, 0);
        foreach (var day in sessions.GroupBy(context.File.Time.Week.DayOf))
        {
            now = day.Any(isIn) ? now + 1 : day.Any(s => register.Possible.In[s] || register.IsUnclassed(s)) ? 0 : now;
            most = Math.Max(most, now);
        }

        return most;
    }

    private static Value Broken(EvaluationContext context, SessionCounts plane, List<int> sessions)
    {
        var (low, high) = (0, 0);
        foreach (var week in sessions.GroupBy(s => context.File.Time.WeekOf(context.File.Time.Week.DayOf(s))))
        {
            var inClass = week.Count(s => plane.In[s]);
            var open = week.Count(s => plane.MayBeIn[s]);
            var others = week.Count(s => context.File.Register.Possible.In[s] && !plane.In[s] && !plane.MayBeIn[s]);
            low += inClass > 0 && others > 0 ? 1 : 0;
            high += inClass + open > 0 && others + open > 0 && inClass + others + open > 1 ? 1 : 0;
        }

        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }

    private static bool IsBesideHoliday(SchoolTime time, int day) => time.HalfTerms.Any(h =>
        time.DaysIn(h) is var (from, end) && end > from && (day == from || day == end - 1));
}
