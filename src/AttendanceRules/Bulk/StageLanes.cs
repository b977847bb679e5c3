using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Pathways;

namespace AttendanceRules.Bulk;

/// <summary>For which pupils of a block conditions of stages in force are not false, whatever the cycle of the pathway is.</summary>
/// <param name="plan">What is screened.</param>
internal sealed class StageLanes(ScreenPlan plan)
{
    // By parent, then by pathway, then by stage.
    private readonly List<ulong[][]> possible = [];

    /// <summary>Asks the stages of all pathways.</summary>
    /// <param name="rules">What knows the conditions.</param>
    /// <param name="asked">The pupils, and the parent whom it is asked of; 0: none.</param>
    public void Ask(LaneRules rules, LaneAsked asked)
    {
        while (possible.Count <= asked.Parent)
        {
            possible.Add(Array.ConvertAll(plan.Stages, s => new ulong[s.Length]));
        }

        for (var pathway = 0; pathway < plan.Stages.Length; pathway++)
        {
            if (plan.InForce.Pathways[pathway].Now.IsPerParent == asked.Parent > 0)
            {
                var (stages, found) = (plan.Stages[pathway], possible[asked.Parent][pathway]);
                for (var i = 0; i < stages.Length; i++)
                {
                    found[i] = rules.PossibleOf(stages[i], asked);
                }
            }
        }
    }

    /// <summary>Rules out the stages whose condition is false, for the next climb.</summary>
    /// <returns>Whether all are ruled out.</returns>
    public bool RuleOut(int pathway, int parent, int lane, ClimbRoom room)
    {
        var (stages, found) = (plan.Stages[pathway], possible[parent][pathway]);
        room.Consider(plan.Date);
        for (var i = 0; i < stages.Length; i++)
        {
            if ((found[i] >> lane & 1) == 0)
            {
                room.RuleOut(stages[i]);
            }
        }

        return room.RuledOut == stages.Length;
    }
}
