using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>Asks rules by the plan of a date, and each place of it in both ways: one after another, and all at once.</summary>
internal sealed class PlanTwin
{
    private readonly ConditionPlan plan;
    private readonly PlannedDay day;

    public PlanTwin(RuleBook book, DateOnly date)
    {
        plan = BookPlans.Of(book.Book).Make(date);
        day = PlannedDay.Of(book.Book, book.Book.On(date), date)!;
    }

    /// <summary>What a rule is for subjects of a block.</summary>
    public LaneTruth Of(RuleDeclaration rule, LaneBlock block, LaneAsked asked)
    {
        var truth = LaneTruth.False;
        for (var lane = 0; lane < block.Count; lane++)
        {
            truth = (asked.Lanes >> lane & 1) == 0 ? truth : truth.With(lane, day.Of(rule, block.Context(lane, asked.Parent))!.Value);
        }

        return truth;
    }

    /// <summary>Places that are found otherwise where all are found at once.</summary>
    public IEnumerable<string> Unequal(LaneBlock block)
    {
        for (var lane = 0; lane < block.Count; lane++)
        {
            var (at, own, settled) = (block.Context(lane, 0), new PlanRow(), new PlanRow());
            own.Begin(plan);
            settled.Begin(plan);
            for (var place = 0; place < plan.Places.Length; place++)
            {
                if (plan.Places[place].Kind == PlanKind.Asked)
                {
                    settled.Of(place, at);
                }
            }

            settled.Settle(Array.ConvertAll(plan.Numbers, n => new PlanNumber(n.At(at))));
            for (var place = 0; place < plan.Places.Length; place++)
            {
                if (plan.Places[place].Kind != PlanKind.Constant && own.Of(place, at) != settled.Settled(place))
                {
                    yield return $"place {place} of {block.File(lane).Id}: {own.Of(place, at)} in turn, {settled.Settled(place)} at once";
                }
            }
        }
    }
}
