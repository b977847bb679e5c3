using AttendanceRules.Evaluation.Kept;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Evaluation;

/// <content>Pathways.</content>
internal sealed partial class Advisor
{
    // Where the pathway is for the parent before, or was before a change; null: that is not known, or the parents are not alike.
    private PathwayState? alike;

    // Where the pathway that was climbed last is; null: that is not certain.
    private PathwayState? climbed;

    // The stages whose conditions a change touches, where the pathway stays where it was; null: it is climbed from its beginning.
    private int[]? touched;

    private void Climb()
    {
        var openings = Planned?.Openings ?? PathwayOpening.Of(book, inForce, asOf);
        for (var i = 0; i < openings.Length; i++)
        {
            var (number, stages) = (inForce.OfPupils.Count + i, keeper?.OfConditions(inForce, i, asOf));
            if (stages is not null && keeper!.Plan is { } before && StaysClosed(i, before, stages))
            {
                keeper.Leave(number);
            }
            else if (keeper?.Begins(number) != false)
            {
                var from = stages is not null && keeper!.Before(number)?.States is { } kept && MayGoOn(i, kept) ? kept : null;
                var into = keeper is { Keeps: true } ? new PathwayState?[Parents(i)] : null;
                touched = from is null ? null : stages;
                Climb(openings[i], i, from, into);
                keeper?.Ends(number, into);
            }
        }
    }

    private int Parents(int number) => inForce.Pathways[number].Now.IsPerParent ? file.Parents.Count : 1;

    private bool MayGoOn(int number, PathwayState?[] states)
    {
        foreach (var state in states)
        {
            if (state?.MayGoOn(inForce.Pathways[number].Now, file.Casework.All) != true)
            {
                return false;
            }
        }

        return true;
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

    private void Climb(PathwayOpening opening, int number, PathwayState?[]? from, PathwayState?[]? into)
    {
        var (editions, now) = inForce.Pathways[number];
        if (from is null && now.IsPerParent && IsUntouchedOfEach(opening, number))
        {
            return;
        }

        for (var parent = 0; parent < Parents(number); parent++)
        {
            (alike, climbed) = (from is null ? alike : from[parent], null);
            Climb(opening, editions, now, now.IsPerParent ? ForParent(parent) : context);
            if (into is not null)
            {
                into[parent] = climbed;
            }
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
            climbed = new PathwayEvaluator(book, editions, now, at, Lines, draft).Climb(before, touched);
            return;
        }

        // Where somebody asks why, each stage is looked at.
        DateOnly? opened = null;
        if (log is not null || !opening.IsUntouched(at, draft.Pathways, Planned, out opened))
        {
            var climb = new PathwayEvaluator(book, editions, now, at, Lines, draft);
            climbed = opened is { } from ? climb.ClimbOpened(from) : climb.Climb();
            alike = log is null && now.IsPerParent && climbed is not null && AlikeParents.Are(file) ? climbed : null;
        }
    }

    private PathwayState? Climb(IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration now, EvaluationContext at) =>
        new PathwayEvaluator(book, editions, now, at, Lines, draft).Climb();
}
