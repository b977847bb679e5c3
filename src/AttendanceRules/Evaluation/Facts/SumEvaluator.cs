using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Minutes late, or minutes that they last, summed over the sessions of a class in a window.</summary>
internal sealed class SumEvaluator : RegisterEvaluator<SumFact>
{
    protected override Value Unknown(SumFact fact) => Value.UnknownCount();

    protected override Value Count(SumFact fact, EvaluationContext context, WindowRange range)
    {
        var covered = Covered(fact, context);
        var value = Sum(fact, context, range, covered);
        CoveredDays.GiveBack(covered);
        return value;
    }

    private static Value Sum(SumFact fact, EvaluationContext context, WindowRange range, List<(DateSpan Days, Truth IsSure)>? covered)
    {
        var plane = Sessions(fact, context);
        if (fact.IsOfSessions)
        {
            var (certain, possible) = (0L, 0L);
            for (var session = range.FromSession; session < range.EndSession; session++)
            {
                var isIn = Holds(context, plane, session, covered);
                var lasts = context.File.Time.Week.SessionAt(session).Minutes ?? 0;
                certain += isIn == Truth.True ? lasts : 0;
                possible += isIn == Truth.False ? 0 : lasts;
            }

            return Value.Range(Ratio.Of(certain), Ratio.Of(possible));
        }

        var (low, isOpen) = (0L, false);
        for (var session = range.FromSession; session < range.EndSession; session++)
        {
            var truth = Holds(context, plane, session, covered);
            var minutes = context.File.Register.MinutesLate(session);
            isOpen |= truth == Truth.Undecided || (truth == Truth.True && minutes is null);
            low += truth == Truth.True ? Rounded(fact, minutes ?? 0) : 0;
        }

        return Value.Range(Ratio.Of(low), isOpen ? null : Ratio.Of(low));
    }

    // Each lateness is rounded on its own, before it is added.
    private static int Rounded(SumFact fact, int minutes) =>
        (fact.RoundsUp ? minutes + fact.RoundTo - 1 : minutes) / fact.RoundTo * fact.RoundTo;
}
