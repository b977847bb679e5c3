using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// What the places of a plan are for 64 subjects at once, two masks a place. It is used again for the next ones.
/// </summary>
internal sealed class PlanLanes(ConditionPlan plan)
{
    private readonly NumberColumn[] limits = Array.ConvertAll(plan.Comparisons, c => NumberColumn.Of(Value.Exact(c.Limit)));
    private readonly LaneEvaluator conditions = new();
    private readonly List<(LaneTruth[] Truths, ulong[] Filled)> parents = [New(plan)];
    private LaneBlock? block;
    private int stamp;

    public ConditionPlan Plan => plan;

    /// <summary>What a place is. A part is asked only for those for whom it still matters, and once.</summary>
    public LaneTruth Of(int place, LaneAsked asked)
    {
        if (!ReferenceEquals(block, asked.Block) || stamp != asked.Block.Stamp)
        {
            (block, stamp) = (asked.Block, asked.Block.Stamp);
            Forget();
        }

        return Find(place, asked);
    }

    /// <summary>Forgets what was found.</summary>
    public void Forget()
    {
        foreach (var (truths, filled) in parents)
        {
            Array.Clear(truths);
            Array.Clear(filled);
        }
    }

    /// <summary>Forgets whom it was asked about too.</summary>
    public void ForgetAll()
    {
        (block, stamp) = (null, 0);
        Forget();
        conditions.Forget();
    }

    /// <summary>Finds all places, where each number is ready and nothing else is asked.</summary>
    /// <param name="numbers">The numbers of the plan, in their order.</param>
    /// <param name="lanes">The subjects.</param>
    public void Settle(ReadOnlySpan<NumberColumn> numbers, ulong lanes)
    {
        var (places, truths) = (plan.Places, parents[0].Truths);
        for (var place = 0; place < limits.Length; place++)
        {
            if (places[place].Kind == PlanKind.Number)
            {
                truths[place] = LaneComparing.Of(numbers[places[place].Of], plan.Comparisons[place].Comparator, limits[place], lanes);
            }
        }

        foreach (var (place, truth) in plan.Constants)
        {
            truths[place] = Same(truth, lanes);
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
    public LaneTruth Settled(int place) => parents[0].Truths[place];

    private static (LaneTruth[] Truths, ulong[] Filled) New(ConditionPlan plan) =>
        (new LaneTruth[plan.Places.Length], new ulong[plan.Places.Length]);

    // What is the same for everybody is known: it is true or false.
    private static LaneTruth Same(Truth truth, ulong lanes) => LaneTruth.TrueFor(truth == Truth.True ? lanes : 0);

    private LaneTruth Find(int place, LaneAsked asked)
    {
        var parent = plan.IsShared[place] ? 0 : asked.Parent;
        while (parents.Count <= parent)
        {
            parents.Add(New(plan));
        }

        var (truths, filled) = parents[parent];
        var left = asked.Lanes & ~filled[place];
        if (left != 0)
        {
            var truth = Ask(place, asked with { Parent = parent, Lanes = left });
            truths[place] = truths[place].Or(truth.Within(left));
            filled[place] |= left;
        }

        return truths[place].Within(asked.Lanes);
    }

    private LaneTruth Ask(int place, LaneAsked asked)
    {
        var own = plan.Places[place];
        switch (own.Kind)
        {
            case PlanKind.Number:
                var column = conditions.Numbers(plan.Numbers[own.Of], asked);
                return LaneComparing.Of(column, plan.Comparisons[place].Comparator, limits[place], asked.Lanes);
            case PlanKind.Asked:
                return conditions.Of(plan.Asked[own.Of], asked);
            case PlanKind.Not:
                return Find(plan.Joined[own.Of], asked).Not(asked.Lanes);
            case PlanKind.Constant:
                return Same((Truth)own.Of, asked.Lanes);
            default:
                return Join(own, asked);
        }
    }

    private LaneTruth Join(PlanPlace own, LaneAsked asked)
    {
        var isAll = own.Kind == PlanKind.All;
        var truth = isAll ? LaneTruth.TrueFor(asked.Lanes) : LaneTruth.False;
        for (var i = 0; i < own.Count; i++)
        {
            var open = isAll ? truth.Possible : asked.Lanes & ~truth.Certain;
            if (open == 0)
            {
                break;
            }

            var part = Find(plan.Joined[own.Of + i], asked with { Lanes = open });
            truth = isAll ? truth.And(part) : truth.Or(part);
        }

        return truth;
    }
}
