using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>Sessions of a class in a window, or days whose every possible session, at least one, is of the class (S19).</summary>
internal sealed class CountFact(bool ofDays) : RegisterFact
{
    /// <summary>True: of each school week at most one counts.</summary>
    public bool IsOncePerWeek { get; init; }

    public override Unit Unit => ofDays ? Unit.SchoolDays : Unit.Sessions;

    protected override Value Unknown => Value.UnknownCount();

    protected override Value Count(EvaluationContext scope, WindowRange range)
    {
        var (plane, covered) = (Sessions(scope), Covered(scope));
        if (!ofDays && !IsOncePerWeek && covered is null)
        {
            var sure = plane.Sure(range.FromSession, range.EndSession);
            return Value.Range(Ratio.Of(sure), Ratio.Of(sure + plane.Unsure(range.FromSession, range.EndSession)));
        }

        var (low, high, week, isSure, isOpen) = (0, 0, -1, false, false);
        for (var at = ofDays ? range.FromSession / 2 : range.FromSession; (ofDays ? 2 * at : at) < range.EndSession; at++)
        {
            var day = ofDays ? at : at / 2;
            if (IsOncePerWeek && scope.File.Time.WeekOf(day) is var own && own != week)
            {
                (week, isSure, isOpen) = (own, false, false);
            }

            var truth = ofDays ? OfDay(scope, plane, day, covered) : Holds(scope, plane, at, covered);
            low += truth == Truth.True && !isSure ? 1 : 0;
            high += truth != Truth.False && !isOpen ? 1 : 0;
            isSure |= IsOncePerWeek && truth == Truth.True;
            isOpen |= IsOncePerWeek && truth != Truth.False;
        }

        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }

    private static Truth OfDay(EvaluationContext scope, SessionCounts plane, int day, IReadOnlyList<(DateSpan Days, Truth IsSure)>? covered)
    {
        var (own, left) = (DayClass.Of(scope.File.Register, plane, day), Truth.True - (int)IsCovered(scope.File.Time[day], covered));
        return own < left ? own : left;
    }
}
