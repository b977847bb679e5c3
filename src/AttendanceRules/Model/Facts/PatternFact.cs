using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>
/// A pattern in when sessions of a class fall (S19): most school weeks running with one on the same weekday, sessions in mornings or afternoons,
/// school weeks broken by some but not all of their possible sessions, or days beside a break or the end of a term.
/// </summary>
internal sealed class PatternFact(string pattern) : RegisterFact
{
    public static readonly string[] Patterns = ["same weekday", "morning", "afternoon", "broken weeks", "beside holidays"];

    public override Unit Unit => pattern switch { "same weekday" or "broken weeks" => Unit.SchoolWeeks, "beside holidays" => Unit.SchoolDays, _ => Unit.Sessions };

    protected override Value Unknown => Value.UnknownCount();

    protected override Value Count(EvaluationContext scope, WindowRange range)
    {
        if (pattern == "beside holidays" && scope.File.Time.HalfTerms.Count == 0)
        {
            return Unknown;
        }

        var plane = Sessions(scope);
        var sessions = Enumerable.Range(range.FromSession, range.EndSession - range.FromSession).ToList();
        if (pattern == "broken weeks")
        {
            return Broken(scope, plane, sessions);
        }

        Func<Func<int, bool>, int> count = pattern switch
        {
            "same weekday" => isIn => Enum.GetValues<DayOfWeek>().Max(weekday => Running(scope, sessions.Where(s => scope.File.Time[s / 2].DayOfWeek == weekday), isIn)),
            "morning" => isIn => sessions.Count(s => s % 2 == 0 && isIn(s)),
            "afternoon" => isIn => sessions.Count(s => s % 2 == 1 && isIn(s)),
            _ => isIn => sessions.Where(isIn).Select(s => s / 2).Distinct().Count(d => IsBesideHoliday(scope.File.Time, d)),
        };
        return Value.Range(Ratio.Of(count(s => plane.In[s])), Ratio.Of(count(s => plane.In[s] || plane.MayBeIn[s])));
    }

    // A weekday that is closed, or not possible for the pupil, is passed over.
    private static int Running(EvaluationContext scope, IEnumerable<int> sessions, Func<int, bool> isIn)
    {
        var register = scope.File.Register;
        var (most, now) = (0, 0);
        foreach (var day in sessions.GroupBy(s => s / 2))
        {
            now = day.Any(isIn) ? now + 1 : day.Any(s => register.Possible.In[s] || register.IsUnclassed(s)) ? 0 : now;
            most = Math.Max(most, now);
        }

        return most;
    }

    private static Value Broken(EvaluationContext scope, SessionCounts plane, List<int> sessions)
    {
        var (low, high) = (0, 0);
        foreach (var week in sessions.GroupBy(s => scope.File.Time.WeekOf(s / 2)))
        {
            var inClass = week.Count(s => plane.In[s]);
            var open = week.Count(s => plane.MayBeIn[s]);
            var others = week.Count(s => scope.File.Register.Possible.In[s] && !plane.In[s] && !plane.MayBeIn[s]);
            low += inClass > 0 && others > 0 ? 1 : 0;
            high += inClass + open > 0 && others + open > 0 && inClass + others + open > 1 ? 1 : 0;
        }

        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }

    private static bool IsBesideHoliday(SchoolTime time, int day) => time.HalfTerms.Any(h =>
        time.DaysIn(h) is var (from, end) && end > from && (day == from || day == end - 1));
}
