using System.Runtime.CompilerServices;
using AttendanceRules.Calendar;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>How numbers are read on a date, with the windows in which they look, found once for a calendar and used for all of its
/// pupils.</summary>
internal sealed class PlanRanges(ConditionPlan plan)
{
    private readonly ConditionalWeakTable<SchoolTime, PlanReading?[]> known = [];
    private volatile Tuple<SchoolTime, PlanReading?[]>? last;

    /// <summary>How each number is read; null: it is always worked out.</summary>
    public PlanReading?[] Of(EvaluationContext at)
    {
        var time = at.File.Time;
        var kept = last;
        if (!ReferenceEquals(kept?.Item1, time))
        {
            last = kept = Tuple.Create(time, known.TryGetValue(time, out var before) ? before : Find(at));
        }

        return kept!.Item2;
    }

    private PlanReading?[] Find(EvaluationContext at)
    {
        var plain = new EvaluationContext(at.File, at.Date);
        return known.GetValue(at.File.Time, _ =>
            Array.ConvertAll(plan.Facts, fact => fact is var (own, added) ? new PlanReading(own, added, plain) : null));
    }
}
