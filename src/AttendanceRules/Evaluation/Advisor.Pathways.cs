using AttendanceRules.Evaluation.Kept;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Evaluation;

/// <content>Pathways.</content>
internal sealed partial class Advisor
{
    // Where the pathway is for the parent before; null: that is not known, or the parents are not alike.
    private PathwayState? alike;

    private void Climb()
    {
        var openings = PathwayOpening.Of(book, inForce, asOf);
        for (var i = 0; i < openings.Length; i++)
        {
            if (keeper?.Plan is { } before && keeper.OfConditions(inForce, i, asOf) is { } reads && StaysClosed(i, before, reads))
            {
                keeper.Leave(inForce.OfPupils.Count + i);
            }
            else if (keeper?.Begins(inForce.OfPupils.Count + i) != false)
            {
                Climb(openings[i], i);
                keeper?.Ends(inForce.OfPupils.Count + i);
            }
        }
    }

    private bool StaysClosed(int number, KeptPlan before, PathwayReads reads)
    {
        var pathway = inForce.Pathways[number].Now;
        for (var stage = 0; stage < pathway.Stages.Count; stage++)
        {
            if (!keeper!.IsTouched(reads, stage, file.Casework))
            {
                continue;
            }

            for (var parent = 0; parent < (pathway.IsPerParent ? file.Parents.Count : 1); parent++)
            {
                if (!StaysFalse(pathway.Stages[stage], before, pathway.IsPerParent ? ForParent(parent) : context))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // What fails is not known: the pathway is climbed, and whoever does it says that it failed.
    private bool StaysFalse(StageDeclaration stage, KeptPlan before, EvaluationContext at)
    {
        try
        {
            return Planned?.StaysFalse(stage, before, at) == true;
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            return false;
        }
    }

    // Whether the condition of a stage is false is asked of each, so that it is kept.
    private void AskStages(PlannedDay planned)
    {
        foreach (var (_, now) in inForce.Pathways)
        {
            for (var parent = 0; parent < (now.IsPerParent ? file.Parents.Count : 1); parent++)
            {
                var at = now.IsPerParent ? ForParent(parent) : context;
                foreach (var stage in now.Stages)
                {
                    Ask(planned, stage, at);
                }
            }
        }
    }

    private static void Ask(PlannedDay planned, StageDeclaration stage, EvaluationContext at)
    {
        try
        {
            planned.IsFalse(stage, at);
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            // It is not known then, and the pathway is climbed.
        }
    }

    private void Climb(PathwayOpening opening, int number)
    {
        var (editions, now) = inForce.Pathways[number];
        if (!now.IsPerParent)
        {
            Climb(opening, editions, now, context);
            return;
        }

        for (var parent = 0; parent < file.Parents.Count; parent++)
        {
            Climb(opening, editions, now, ForParent(parent));
        }

        alike = null;
    }

    private void Climb(PathwayOpening opening, IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration now, EvaluationContext at) =>
        Contained.Run(draft.Notices, editions[0].Id, (Advisor: this, Opening: opening, Editions: editions, Now: now, At: at),
            static p => p.Advisor.ClimbFrom(p.Opening, p.Editions, p.Now, p.At));

    private void ClimbFrom(
        PathwayOpening opening, IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration now, EvaluationContext at)
    {
        if (alike is { } before)
        {
            new PathwayEvaluator(book, editions, now, at, Lines, draft).Climb(before);
            return;
        }

        // Where somebody asks why, each stage is looked at.
        DateOnly? opened = null;
        if (log is not null || !opening.IsUntouched(at, draft.Pathways, Planned, out opened))
        {
            var climb = new PathwayEvaluator(book, editions, now, at, Lines, draft);
            var state = opened is { } from ? climb.ClimbOpened(from) : climb.Climb();
            alike = log is null && now.IsPerParent && state is not null && AlikeParents.Are(file) ? state : null;
        }
    }

    private PathwayState? Climb(IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration now, EvaluationContext at) =>
        new PathwayEvaluator(book, editions, now, at, Lines, draft).Climb();
}
