using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
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
        if (!(asked.Block.Date >= planned?.Plan.From && asked.Block.Date <= planned.Plan.To))
        {
            planned = new PlanLanes(BookPlans.Of(book).Make(asked.Block.Date));
        }

        if (planned!.Plan.PlaceOf(rule) is >= 0 and var place)
        {
            return planned.Of(place, asked);
        }

        var isIn = rule.Group is { } group ? InAny(book.GateOf(group, rule.Cell), asked) : LaneTruth.TrueFor(asked.Lanes);
        return isIn.And(conditions.Of(rule.When, asked with { Lanes = isIn.Possible }));
    }

    /// <summary>Forgets the truths, and keeps the facts on which they rest.</summary>
    public void Forget() => planned?.Forget();

    // Whether the subject is in one of the groups.
    private LaneTruth InAny(GroupGate gate, LaneAsked asked)
    {
        var most = LaneTruth.False;
        for (var i = 0; i < gate.Holders.Count && (asked.Lanes & ~most.Certain) != 0; i++)
        {
            most = most.Or(conditions.Holds(gate.Holders[i], asked with { Lanes = asked.Lanes & ~most.Certain }));
        }

        return most;
    }
}
