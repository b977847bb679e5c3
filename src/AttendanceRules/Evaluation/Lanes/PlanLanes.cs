using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// What the places of a plan are for 64 subjects at once, two masks a place. It is used again for the next ones.
/// </summary>
internal sealed class PlanLanes(ConditionPlan plan)
{
    private readonly LaneTruth[] truths = new LaneTruth[plan.Places.Length];
    private readonly NumberColumn[] limits = Array.ConvertAll(plan.Comparisons, c => NumberColumn.Of(Value.Exact(c.Limit)));

    /// <summary>Finds all places, where each number is ready and nothing else is asked.</summary>
    /// <param name="numbers">The numbers of the plan, in their order.</param>
    /// <param name="lanes">The subjects.</param>
    public void Settle(ReadOnlySpan<NumberColumn> numbers, ulong lanes)
    {
        var places = plan.Places;
        for (var place = 0; place < limits.Length; place++)
        {
            if (places[place].Kind == PlanKind.Number)
            {
                truths[place] = LaneComparing.Of(numbers[places[place].Of], plan.Comparisons[place].Comparator, limits[place], lanes);
            }
        }

        foreach (var (place, truth) in plan.Constants)
        {
            truths[place] = truth == Truth.True ? LaneTruth.TrueFor(lanes) : new LaneTruth(0, truth == Truth.False ? 0 : lanes);
        }

        foreach (var run in plan.Runs)
        {
            foreach (ref readonly var step in plan.Steps.AsSpan(run.From, run.End - run.From))
            {
                truths[step.Into] = run.Kind switch
                {
                    PlanKind.All => truths[step.First].And(truths[step.Second]),
                    PlanKind.Any => truths[step.First].Or(truths[step.Second]),
                    _ => truths[step.Second].Not(lanes),
                };
            }
        }
    }

    /// <summary>What <see cref="Settle"/> found.</summary>
    public LaneTruth Settled(int place) => truths[place];
}
