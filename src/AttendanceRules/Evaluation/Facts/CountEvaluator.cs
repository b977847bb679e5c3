using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Sessions of a class in a window, or days whose every possible session, at least one, is of the class (S19).</summary>
internal sealed class CountEvaluator : RegisterEvaluator<CountFact>
{
    protected override Value Unknown(CountFact fact) => Value.UnknownCount();

    protected override Value Count(CountFact fact, EvaluationContext context, WindowRange range)
    {
        var covered = Covered(fact, context);
        var value = Count(fact, context, range, covered);
        CoveredDays.GiveBack(covered);
        return value;
    }

    private static Value Count(CountFact fact, EvaluationContext context, WindowRange range,
        List<(DateSpan Days, Truth IsSure)>? covered)
    {
        var plane = Sessions(fact, context);
        if (!fact.IsOfDays && !fact.IsOncePerWeek && fact.Weekdays == 0 && covered is null)
        {
            var sure = plane.Sure(range.FromSession, range.EndSession);
            return Value.Range(Ratio.Of(sure), Ratio.Of(sure + plane.Unsure(range.FromSession, range.EndSession)));
        }

        var time = context.File.Time;
        if (fact is { IsOfDays: true, IsPlain: true, Possible: null } && covered is null)
        {
            var (some, most) = DayClass.Count(context.File.Register, plane, time.Week.DayOf(range.FromSession),
                time.Week.FirstDayFrom(range.EndSession));
            return Value.Range(Ratio.Of(some), Ratio.Of(most));
        }

        var (low, high, week, isSure, isOpen) = (0, 0, -1, false, false);
        var end = fact.IsOfDays ? time.Week.FirstDayFrom(range.EndSession) : range.EndSession;
        for (var at = fact.IsOfDays ? time.Week.DayOf(range.FromSession) : range.FromSession; at < end; at++)
        {
            // What has no session that counts, or may, is passed over.
            var next = plane.NextFrom(fact.IsOfDays ? time.Week.FirstSessionOf(at) : at);
            at = Math.Min(end, fact.IsOfDays ? time.Week.DayOf(next) : next);
            if (at == end)
            {
                break;
            }

            var day = fact.IsOfDays ? at : time.Week.DayOf(at);
            if (fact.IsOncePerWeek && time.WeekOf(day) is var own && own != week)
            {
                (week, isSure, isOpen) = (own, false, false);
            }

            if (!fact.IsOn(time[day]))
            {
                continue;
            }

            var truth = fact.IsOfDays ? OfDay(fact, context, plane, day, covered) : Holds(context, plane, at, covered);
            low += truth == Truth.True && !isSure ? 1 : 0;
            high += truth != Truth.False && !isOpen ? 1 : 0;
            isSure |= fact.IsOncePerWeek && truth == Truth.True;
            isOpen |= fact.IsOncePerWeek && truth != Truth.False;
        }

        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }

    private static Truth OfDay(CountFact fact, EvaluationContext context, SessionCounts plane, int day,
        List<(DateSpan Days, Truth IsSure)>? covered)
    {
        var register = context.File.Register;
        var own = fact.IsAnySession ? DayClass.OfAny(register, plane, day)
            : fact.Possible is { } possible ? DayClass.OfSubjects(register, plane, register.CountsOf(possible), day)
            : DayClass.Of(register, plane, day);
        return own.And(IsCovered(context.File.Time[day], covered).Not());
    }
}
