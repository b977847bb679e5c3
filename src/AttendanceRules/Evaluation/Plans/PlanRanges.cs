using System.Runtime.CompilerServices;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>The windows of counts on a date, worked out once for a calendar and read for all of its pupils.</summary>
internal sealed class PlanRanges(ConditionPlan plan)
{
    private readonly ConditionalWeakTable<SchoolTime, WindowRange[]> known = [];
    private volatile Tuple<SchoolTime, WindowRange[]>? last;

    /// <summary>The windows, by the number that is counted in them.</summary>
    public WindowRange[] Of(EvaluationContext at)
    {
        var time = at.File.Time;
        if (last is { } kept && ReferenceEquals(kept.Item1, time))
        {
            return kept.Item2;
        }

        if (!known.TryGetValue(time, out var found))
        {
            var plain = new EvaluationContext(at.File, at.Date);
            found = known.GetValue(time, _ =>
                Array.ConvertAll(plan.Counted, fact => fact is null ? default : PlanCounts.RangeOf(fact, plain)));
        }

        last = Tuple.Create(time, found);
        return found;
    }
}
