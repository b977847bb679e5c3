using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>The states of one pathway for a pupil or parent, by the cycle's first day and the date; each worked out once.</summary>
/// <param name="room">Where what is made comes from; null: it is kept, and made anew.</param>
internal sealed class PathwayTimeline(ClimbRoom? room = null)
{
    // Lent for as long as one pathway is climbed for advice. Its states are kept, and do not know it.
    [ThreadStatic]
    private static PathwayTimeline? spare;

    private readonly List<PathwayState> states = [];
    private IReadOnlyList<PathwayDeclaration> editions = null!;
    private PathwaySteps steps = null!;
    private PathwayDeclaration pathway = null!;
    private EvaluationContext plain = null!;
    private UnnamedSteps unnamed;
    private CycleFinder cycles;
    private PossibleCycles? possible;

    public PathwayTimeline(Book book, IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration pathway, EvaluationContext plain)
        : this() => Begin(book, editions, pathway, plain);

    /// <summary>One that no advice uses.</summary>
    public static PathwayTimeline Lend(Book book, IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration pathway,
        EvaluationContext plain)
    {
        var lent = spare ?? new PathwayTimeline();
        spare = null;
        lent.Begin(book, editions, pathway, plain);
        return lent;
    }

    public void GiveBack()
    {
        Forget();
        spare = this;
    }

    /// <summary>Begins with a pathway of a pupil or parent, in place of the one before.</summary>
    public void Begin(Book book, IReadOnlyList<PathwayDeclaration> all, PathwayDeclaration inForce, EvaluationContext at)
    {
        (steps, editions, pathway, plain, possible) = (PathwaySteps.Of(book, all, inForce), all, inForce, at, null);
        unnamed = new(pathway.IsPerParent && plain.Parent is { Length: > 0 }, steps);
        cycles = new CycleFinder(pathway, plain, this);
        states.Clear();
    }

    /// <summary>Forgets whose it was.</summary>
    public void Forget()
    {
        (steps, editions, pathway, plain, possible, cycles) = (null!, null!, null!, null!, null, default);
        states.Clear();
    }

    public ref CycleFinder Cycles => ref cycles;

    /// <summary>
    /// What facts of its cycle and watches are shown in on the date; null: there is no cycle yet. Conditions are asked in the state itself.
    /// </summary>
    public IPathwayFrame? Shown => !plain.File.Casework.IsSupplied || cycles.Missing(plain.Date).Count > 0
        || Possible.On(plain.Date).Count > 1 ? new UnknownPathway()
        : Present is { } state ? new ShownPathway(state, cycles.Before(state)) : null;

    /// <summary>Where it is on the date; null: there is no cycle yet.</summary>
    public PathwayState? Present => cycles.On(plain.Date) is var (from, _, _) && from <= plain.Date ? On(from, plain.Date) : null;

    /// <summary>The cycles that the present one may be, for where it is open which one it is.</summary>
    public PossibleCycles Possible => possible ??= new PossibleCycles(pathway, this);

    public PathwayState On(DateOnly from, DateOnly date)
    {
        // Days are gone through in order, and most are asked about again at once.
        for (var i = states.Count - 1; i >= 0; i--)
        {
            if (states[i].CycleFrom == from && states[i].AsOf == date)
            {
                return states[i];
            }
        }

        var state = Made(from, date);
        states.Add(state);
        return state;
    }

    private PathwayState Made(DateOnly from, DateOnly date)
    {
        var edition = pathway;
        for (var i = editions.Count - 1; i >= 0; i--)
        {
            edition = editions[i].IsInForce(date) ? editions[i] : edition;
        }

        return room is null ? new PathwayState().Begin(steps, edition, plain.At(date), from, unnamed, null)
            : room.State().Begin(steps, edition, date == plain.Date ? plain : room.Context(plain, date, null), from, unnamed, room);
    }
}
