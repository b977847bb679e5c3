using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Problems;

namespace AttendanceRules.Evaluation.Pathways;

// Which cycle it is.
internal sealed partial class PathwayEvaluator
{
    /// <summary>Climbs it, and says where it is; null: that is not certain, or an earlier cycle still counts.</summary>
    public PathwayState? Climb()
    {
        var state = Find();
        states.GiveBack();
        return state;
    }

    /// <summary>Climbs it in a cycle in which nothing of it is on record.</summary>
    public PathwayState ClimbOpened(DateOnly from)
    {
        var state = states.On(from, asOf);
        Add(state, null, null);
        states.GiveBack();
        return state;
    }

    /// <summary>
    /// Climbs it from where it is for another parent whom nothing on record tells apart, or was before a change that leaves it there.
    /// </summary>
    /// <param name="other">Where it is there.</param>
    /// <param name="asked">The stages whose conditions have to be asked; null: none.</param>
    public PathwayState Climb(PathwayState other, int[]? asked)
    {
        states.GiveBack();
        var state = other.For(plain, asked);
        Add(state, null, null);
        return state;
    }

    private PathwayState? Find()
    {
        IReadOnlyList<string> missing = plain.File.Casework.IsSupplied ? states.Cycles.Missing(asOf) : ["casework"];
        if (missing.Count > 0)
        {
            new UnknownStanding(book, pathway, plain, lines, draft).Hold(missing, Parent);
            return null;
        }

        var cycle = states.Cycles.On(asOf);
        if ((states.Cycles.IsOpen || states.Cycles.IsCutShort) && states.Possible.On(asOf) is { Count: > 1 } possible)
        {
            if (states.Possible.IsCutShort)
            {
                draft.Notices.Add(CutShort(asOf));
            }

            Alternatives.Join([.. possible.Select(Under)], states.Possible.Missing, new ActionWording(book, asOf), plain, draft);
            return null;
        }

        if (cycle is var (from, closed, by))
        {
            return Climb(from, closed, by);
        }

        Verdicts?.WithoutCycle();
        return null;
    }

    private string? Parent => plain.Parent is { Length: > 0 } id ? id : null;

    private AdviceDraft Under((DateOnly From, PathwayState? Closed, string? By) cycle)
    {
        var own = new AdviceDraft(book, plain.File, asOf)
        {
            Log = draft.Log is null ? null : new VerdictLog(), Explainer = draft.Explainer,
        };
        var under = new PathwayEvaluator(book, editions, pathway, plain, new AdviceBuilder(book, plain.File, asOf, own), own);
        under.Climb(cycle.From, cycle.Closed, cycle.By);
        under.states.GiveBack();
        return own;
    }

    private PathwayState? Climb(DateOnly from, PathwayState? closed, string? closedBy)
    {
        if (from > asOf)
        {
            Verdicts?.WithoutCycle();
            return null;
        }

        if (states.Cycles.IsCutShort)
        {
            draft.Notices.Add(CutShort(from));
        }

        var state = states.On(from, asOf);
        Add(state, closed, closedBy);
        return closed is null && !states.Cycles.IsCutShort ? state : null;
    }

    private Notice CutShort(DateOnly from) => new Notice
    {
        Code = "cycle-cut-short",
        Text = $"The pathway '{pathway.Id}' has more cycles in a row than are checked, so the present one may not have begun "
            + $"on {IsoDate.Text(from)}.",
    };
}
