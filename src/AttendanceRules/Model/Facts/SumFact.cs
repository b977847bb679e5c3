using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Facts;

/// <summary>Minutes late summed over the sessions of a class in a window. A late session whose minutes nobody recorded leaves the sum without an upper bound.</summary>
internal sealed class SumFact(int roundTo, bool roundsUp) : RegisterFact
{
    public override Unit Unit => Unit.Minutes;

    protected override Value Unknown => Value.UnknownCount();

    protected override Value Count(EvaluationContext scope, WindowRange range)
    {
        var (plane, covered) = (Sessions(scope), Covered(scope));
        var (low, isOpen) = (0L, false);
        for (var session = range.FromSession; session < range.EndSession; session++)
        {
            var truth = Holds(scope, plane, session, covered);
            var minutes = scope.File.Register.MinutesLate(session);
            isOpen |= truth == Truth.Undecided || (truth == Truth.True && minutes is null);
            low += truth == Truth.True ? Rounded(minutes ?? 0) : 0;
        }

        return Value.Range(Ratio.Of(low), isOpen ? null : Ratio.Of(low));
    }

    // Each lateness is rounded on its own, before it is added.
    private int Rounded(int minutes) => roundTo <= 1 ? minutes : (roundsUp ? minutes + roundTo - 1 : minutes) / roundTo * roundTo;
}
