using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>How a number of a plan is read of the pupils of a calendar on a date. What is the same for all of them is found once.</summary>
internal sealed class PlanReading
{
    private readonly Symbol fact;
    private readonly PlanWindow days;

    // A plain count or share in days that are the same for all, and those days; null: it is another.
    private readonly RegisterFact? counted;
    private readonly WindowRange range;
    private readonly PlanReading? added;

    /// <param name="fact">A fact that can be read.</param>
    /// <param name="added">One whose number is added; null: none is.</param>
    /// <param name="plain">The date, and any subject of the calendar.</param>
    public PlanReading(Symbol fact, Symbol? added, EvaluationContext plain)
    {
        (this.fact, days) = (fact, PlanFacts.WindowOf(fact, plain));
        if (days.OfAll is { State: ValueState.Known } ofAll && fact is RegisterFact register && PlanCounts.IsPlain(register))
        {
            (counted, range) = (register, ofAll);
        }

        this.added = added is null ? null : new PlanReading(added, null, plain);
    }

    /// <summary>False: it has to be worked out.</summary>
    /// <param name="at">Where it is asked: inside nothing special.</param>
    /// <param name="number">What it is.</param>
    public bool TryRead(EvaluationContext at, out PlanNumber number)
    {
        if (counted is not null)
        {
            number = PlanFacts.Count(counted, range, at.File.Register);
        }
        else if (!PlanFacts.TryRead(fact, days.On(at), at, out number))
        {
            return false;
        }

        return added is null || TryAdd(at, ref number);
    }

    private bool TryAdd(EvaluationContext at, ref PlanNumber number)
    {
        if (!added!.TryRead(at, out var other))
        {
            return false;
        }

        number += other;
        return true;
    }
}
