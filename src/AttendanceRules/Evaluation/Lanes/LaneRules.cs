using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>Whether the conditions of rules hold in their groups, for many subjects at once.</summary>
internal sealed class LaneRules(Book book)
{
    private readonly LaneEvaluator conditions = new();
    private PlanLanes? planned;

    /// <summary>The condition of a rule in its group.</summary>
    /// <param name="rule">A rule of pupils or of their parents, whose condition does not ask about the entry that an event is.</param>
    /// <param name="asked">Where it is asked.</param>
    public LaneTruth Of(RuleDeclaration rule, LaneAsked asked)
    {
        var lanes = On(asked.Block.Date);
        return lanes.Plan.PlaceOf(rule) is >= 0 and var place ? lanes.Of(place, asked) : conditions.Of(book.ConditionOf(rule), asked);
    }

    /// <summary>For whom the condition of a stage is not false, as far as the cycle of its pathway makes no difference.</summary>
    public ulong PossibleOf(StageDeclaration stage, LaneAsked asked) => Possible(stage, asked);

    /// <summary>For whom what the rule of an event that is an entry asks besides the entry is not false.</summary>
    public ulong PossibleOf(EventDeclaration on, LaneAsked asked) => Possible(on, asked);

    private ulong Possible(object of, LaneAsked asked)
    {
        var lanes = On(asked.Block.Date);
        return lanes.Plan.PlaceOf(of) is >= 0 and var place ? lanes.Of(place, asked).Possible : asked.Lanes;
    }

    private PlanLanes On(DateOnly date)
    {
        if (!(date >= planned?.Plan.From && date <= planned.Plan.To))
        {
            planned = new PlanLanes(BookPlans.Of(book).Make(date));
        }

        return planned!;
    }

    /// <summary>Forgets whom it was asked about.</summary>
    public void ForgetAll()
    {
        planned?.ForgetAll();
        conditions.Forget();
    }

    /// <summary>Forgets the truths, and keeps the facts on which they rest.</summary>
    public void Forget() => planned?.Forget();
}
