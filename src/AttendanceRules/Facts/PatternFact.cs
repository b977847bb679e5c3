using AttendanceRules.Calendar;
using AttendanceRules.Language;
using AttendanceRules.Records;

namespace AttendanceRules.Facts;

/// <summary>
/// A pattern in when sessions of a class fall (S19): most school weeks running with one on the same weekday, sessions in mornings or afternoons,
/// school weeks broken by some but not all of their possible sessions, or days beside a break or the end of a term.
/// </summary>
internal sealed class PatternFact(string pattern) : RegisterFact
{
    public static readonly string[] Patterns = ["same weekday", "morning", "afternoon", "broken weeks", "beside holidays"];

    public override Unit Unit => pattern switch { "same weekday" or "broken weeks" => Unit.SchoolWeeks, "beside holidays" => Unit.SchoolDays, _ => Unit.Sessions };

    protected override Value Unknown => Value.Unknown(ValueKind.Number);

    protected override Value Count(Scope scope, WindowRange range)
    {
        var plane = scope.File.Register.Plane(Of);
        bool Surely(int session) => plane.In[session];
        bool Perhaps(int session) => plane.In[session] || plane.MayBeIn[session];
        var days = Enumerable.Range(range.FromSession / 2, Math.Max(0, ((range.EndSession + 1) / 2) - (range.FromSession / 2))).ToList();
        if (pattern == "broken weeks")
        {
            return Broken(scope, plane, days);
        }

        Func<Func<int, bool>, int> count = pattern switch
        {
            "same weekday" => isIn => Enum.GetValues<DayOfWeek>().Max(weekday => Running(scope, days, weekday, isIn)),
            "morning" => isIn => days.Count(d => isIn(2 * d)),
            "afternoon" => isIn => days.Count(d => isIn((2 * d) + 1)),
            _ => isIn => days.Count(d => IsBesideHoliday(scope.File.Time, d) && (isIn(2 * d) || isIn((2 * d) + 1))),
        };
        return Value.Range(Ratio.Of(count(Surely)), Ratio.Of(count(Perhaps)));
    }

    // A weekday that is closed, or not possible for the pupil, is passed over.
    private static int Running(Scope scope, List<int> days, DayOfWeek weekday, Func<int, bool> isIn)
    {
        var register = scope.File.Register;
        var (most, now) = (0, 0);
        foreach (var day in days.Where(d => scope.File.Time[d].DayOfWeek == weekday))
        {
            var isPossible = Enumerable.Range(2 * day, 2).Any(s => register.Possible.In[s] || register.IsUnclassed(s));
            now = isIn(2 * day) || isIn((2 * day) + 1) ? now + 1 : isPossible ? 0 : now;
            most = Math.Max(most, now);
        }

        return most;
    }

    private static Value Broken(Scope scope, Plane plane, List<int> days)
    {
        var (low, high) = (0, 0);
        foreach (var sessions in days.GroupBy(scope.File.Time.WeekOf).Select(w => w.SelectMany(d => new[] { 2 * d, (2 * d) + 1 }).ToList()))
        {
            var inClass = sessions.Count(s => plane.In[s]);
            var open = sessions.Count(s => plane.MayBeIn[s]);
            var others = sessions.Count(s => scope.File.Register.Possible.In[s] && !plane.In[s]);
            low += inClass > 0 && others > 0 ? 1 : 0;
            high += inClass + open > 0 && others + open > 0 && inClass + others + open > 1 ? 1 : 0;
        }

        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }

    private static bool IsBesideHoliday(SchoolTime time, int day) => time.HalfTerms.Any(h =>
        time.DaysIn(h) is var (from, end) && end > from && (day == from || day == end - 1));
}
