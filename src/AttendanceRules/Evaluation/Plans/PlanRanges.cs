using System.Runtime.CompilerServices;
using AttendanceRules.Calendar;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>The windows of facts on a date, worked out once for a calendar and read for all of its pupils.</summary>
internal sealed class PlanRanges(ConditionPlan plan)
{
    private readonly ConditionalWeakTable<SchoolTime, (PlanWindow Own, PlanWindow Added)[]> known = [];
    private volatile Tuple<SchoolTime, (PlanWindow Own, PlanWindow Added)[]>? last;

    /// <summary>The windows, by the number that looks in them; two for a sum of two facts.</summary>
    public (PlanWindow Own, PlanWindow Added)[] Of(EvaluationContext at)
    {
        var time = at.File.Time;
        var kept = last;
        if (!ReferenceEquals(kept?.Item1, time))
        {
            last = kept = Tuple.Create(time, known.TryGetValue(time, out var before) ? before : Find(at));
        }

        return kept!.Item2;
    }

    private (PlanWindow Own, PlanWindow Added)[] Find(EvaluationContext at)
    {
        var plain = new EvaluationContext(at.File, at.Date);
        return known.GetValue(at.File.Time, _ =>
            Array.ConvertAll(plan.Facts, fact => fact is not var (own, added) ? default
                : (PlanFacts.WindowOf(own, plain), added is null ? default : PlanFacts.WindowOf(added, plain))));
    }
}
