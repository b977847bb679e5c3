using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Pathways;

namespace AttendanceRules.Bulk;

/// <summary>For which pupils of a block conditions of stages in force are not false, whatever the cycle of the pathway is.</summary>
/// <param name="plan">What is screened.</param>
internal sealed class StageLanes(ScreenPlan plan)
{
    // By pathway, then by stage.
    private readonly bool[][] opens = [.. plan.Stages.Zip(plan.Openings, (all, o) => Array.ConvertAll(all, o.IsOpenedBy))];

    // By parent, then by pathway, then by stage.
    private readonly List<ulong[][]> possible = [];

    // By parent, then by pathway.
    private readonly List<ulong[]> untouched = [];

    /// <summary>Asks the stages of all pathways.</summary>
    /// <param name="rules">What knows the conditions.</param>
    /// <param name="asked">The pupils, and the parent whom it is asked of; 0: none.</param>
    public void Ask(LaneRules rules, LaneAsked asked)
    {
        while (possible.Count <= asked.Parent)
        {
            possible.Add(Array.ConvertAll(plan.Stages, s => new ulong[s.Length]));
            untouched.Add(new ulong[plan.Stages.Length]);
        }

        for (var pathway = 0; pathway < plan.Stages.Length; pathway++)
        {
            if (plan.InForce.Pathways[pathway].Now.IsPerParent == asked.Parent > 0)
            {
                var (stages, found, called) = (plan.Stages[pathway], possible[asked.Parent][pathway], 0UL);
                for (var i = 0; i < stages.Length; i++)
                {
                    found[i] = rules.PossibleOf(stages[i], asked);
                    called |= opens[pathway][i] ? found[i] : 0;
                }

                untouched[asked.Parent][pathway] = Untouched(plan.Openings[pathway], asked with { Lanes = asked.Lanes & ~called });
            }
        }
    }

    /// <summary>Whether nothing of a pathway has begun of a pupil, and nothing of it is called for: it is not climbed.</summary>
    public bool IsUntouched(int pathway, int parent, int lane) => (untouched[parent][pathway] >> lane & 1) != 0;

    // Those of the pupils who have none of its steps on record; no stage is called for by any of them.
    private static ulong Untouched(PathwayOpening opening, LaneAsked asked)
    {
        if (asked.Lanes == 0 || !opening.IsOfSchoolYear)
        {
            return 0;
        }

        var steps = asked.Block.Steps;
        var touched = opening.MayGoOn ? steps.OfAny : steps.Unknown;
        foreach (var step in opening.Steps)
        {
            touched |= steps.Of(step);
        }

        return asked.Lanes & ~touched;
    }

    /// <summary>Rules out the stages whose condition is false, for the next climb.</summary>
    public void RuleOut(int pathway, int parent, int lane, ClimbRoom room)
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
    }
}
