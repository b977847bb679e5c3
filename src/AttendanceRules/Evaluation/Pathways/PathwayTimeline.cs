using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>The states of one pathway for a pupil or parent, by the cycle's first day and the date; each worked out once.</summary>
internal sealed class PathwayTimeline(Book book, IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration pathway,
    EvaluationContext plain)
{
    private readonly UnnamedSteps unnamed = new(pathway.IsPerParent && plain.Parent is { Length: > 0 }, book);

    // That of the date is nearly always the only one.
    private PathwayState? first;
    private Dictionary<(DateOnly, DateOnly), PathwayState>? others;

    public CycleFinder Cycles => field ??= new CycleFinder(pathway, plain, On);

    /// <summary>
    /// What facts of its cycle and watches are shown in on the date; null: there is no cycle yet. Conditions are asked in the state itself.
    /// </summary>
    public IPathwayFrame? Shown => !plain.File.Casework.IsSupplied || Cycles.Missing(plain.Date).Count > 0
        || Possible.On(plain.Date).Count > 1 ? new UnknownPathway()
        : Present is { } state ? new ShownPathway(state, Cycles.Before(state)) : null;

    /// <summary>Where it is on the date; null: there is no cycle yet.</summary>
    public PathwayState? Present => Cycles.On(plain.Date) is var (from, _, _) && from <= plain.Date ? On(from, plain.Date) : null;

    public PossibleCycles Possible => field ??= new PossibleCycles(pathway, Cycles, On);

    public PathwayState On(DateOnly from, DateOnly date)
    {
        if (first is null)
        {
            return first = Made(from, date);
        }

        if (first.CycleFrom == from && first.AsOf == date)
        {
            return first;
        }

        others ??= [];
        if (!others.TryGetValue((from, date), out var state))
        {
            others[(from, date)] = state = Made(from, date);
        }

        return state;
    }

    private PathwayState Made(DateOnly from, DateOnly date)
    {
        var edition = pathway;
        for (var i = editions.Count - 1; i >= 0; i--)
        {
            edition = editions[i].IsInForce(date) ? editions[i] : edition;
        }

        return new PathwayState(editions, edition, plain.At(date), from, unnamed);
    }
}
