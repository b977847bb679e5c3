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
        var openings = Planned?.Openings ?? PathwayOpening.Of(book, inForce, asOf);
        for (var i = 0; i < openings.Length; i++)
        {
            if (keeper?.Plan is { } before && keeper.OfConditions(inForce, i, asOf) is { } stages && StaysClosed(i, before, stages))
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

    private bool StaysClosed(int number, KeptPlan before, int[] stages)
    {
        if (Planned is not { } planned || !planned.IsOf(before))
        {
            return false;
        }

        var isPerParent = inForce.Pathways[number].Now.IsPerParent;
        for (var parent = isPerParent ? 1 : 0; parent <= (isPerParent ? file.Parents.Count : 0); parent++)
        {
            foreach (var stage in stages)
            {
                if (!StaysFalse(planned.Stages[number][stage], before, parent) && keeper!.MayBeAsked(inForce, number, stage, file.Casework))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // A condition that was false before a change, whatever the cycle is, and is so after it.
    private bool StaysFalse(int place, KeptPlan before, int parent) => place >= 0 && before.Was(place, parent) == Truth.False
        && IsFalse(place, parent == 0 ? context : ForParent(parent - 1));

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

        if (IsUntouchedOfEach(opening, number))
        {
            return;
        }

        for (var parent = 0; parent < file.Parents.Count; parent++)
        {
            Climb(opening, editions, now, ForParent(parent));
        }

        alike = null;
    }

    // What rests on no parent is asked once for all of them, and nobody is asked from a parent's place.
    private bool IsUntouchedOfEach(PathwayOpening opening, int number)
    {
        if (log is not null || Planned is not { } planned || !opening.IsUntouchedOfEach(context, out var from))
        {
            return false;
        }

        foreach (var stage in from is null ? [] : opening.Stages)
        {
            if (planned.Stages[number][stage] is not (>= 0 and var place) || !planned.IsShared(place) || !IsFalse(place, context))
            {
                return false;
            }
        }

        if (from is { } day)
        {
            opening.AddNotStarted(day, file.Parents, draft.Pathways);
        }

        return true;
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
