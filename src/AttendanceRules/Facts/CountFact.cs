using AttendanceRules.Calendar;
using AttendanceRules.Language;
using AttendanceRules.Records;

namespace AttendanceRules.Facts;

/// <summary>Sessions of a class in a window, or days whose every possible session, at least one, is of the class (S19).</summary>
internal sealed class CountFact(bool ofDays) : RegisterFact
{
    /// <summary>True: of each school week at most one counts.</summary>
    public bool IsOncePerWeek { get; init; }

    public override Unit Unit => ofDays ? Unit.SchoolDays : Unit.Sessions;

    protected override Value Unknown => Value.UnknownCount();

    protected override Value Count(Scope scope, WindowRange range)
    {
        var plane = Sessions(scope);
        if (!ofDays && !IsOncePerWeek && NotCoveredBy.Count == 0)
        {
            var sure = plane.Sure(range.FromSession, range.EndSession);
            return Value.Range(Ratio.Of(sure), Ratio.Of(sure + plane.Unsure(range.FromSession, range.EndSession)));
        }

        var covered = Covered(scope);
        var counted = ofDays ? InDays(scope, plane, range, covered) : InSessions(scope, plane, range, covered);
        var (low, high) = (0, 0);
        foreach (var week in counted.GroupBy(c => IsOncePerWeek ? scope.File.Time.WeekOf(c.Day) : -1))
        {
            var (sure, possible) = (week.Count(c => c.Truth == Truth.True), week.Count());
            low += IsOncePerWeek ? Math.Min(sure, 1) : sure;
            high += IsOncePerWeek ? Math.Min(possible, 1) : possible;
        }

        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }

    private static List<(int Day, Truth Truth)> InSessions(Scope scope, Plane plane, WindowRange range, IReadOnlyList<(DateSpan Days, Truth IsSure)>? covered)
    {
        var found = new List<(int, Truth)>();
        for (var session = range.FromSession; session < range.EndSession; session++)
        {
            if (Holds(scope, plane, session, covered) is not Truth.False and var truth)
            {
                found.Add((session / 2, truth));
            }
        }

        return found;
    }

    private static List<(int Day, Truth Truth)> InDays(Scope scope, Plane plane, WindowRange range, IReadOnlyList<(DateSpan Days, Truth IsSure)>? covered)
    {
        var found = new List<(int, Truth)>();
        for (var day = range.FromSession / 2; 2 * day < range.EndSession; day++)
        {
            var (own, left) = (DayClass.Of(scope.File.Register, plane, day), Truth.True - (int)IsCovered(scope.File.Time[day], covered));
            if (own != Truth.False && left != Truth.False)
            {
                found.Add((day, own < left ? own : left));
            }
        }

        return found;
    }
}
