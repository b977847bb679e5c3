using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>
/// Every cycle of a pathway that the present one may be: the twin of <see cref="CycleFinder"/> for the time in which a verdict that would
/// close a cycle, or a stage that would hold one open, is undecided.
/// </summary>
internal sealed class PossibleCycles(PathwayDeclaration pathway, PathwayTimeline states)
{
    private static readonly List<(PathwayState State, string Stage, Truth Verdict, DateOnly Last)> None = [];

    private SortedSet<string> Open => field ??= new(StringComparer.Ordinal);

    /// <summary>What would decide which it is; known once they are.</summary>
    public IReadOnlyCollection<string> Missing => Open;

    /// <summary>True where more cycles are possible than are followed; known once they are.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>The cycles, that which holds by what is known first.</summary>
    public IReadOnlyList<(DateOnly From, PathwayState? Closed, string? By)> On(DateOnly date) =>
        states.Cycles.BaseOn(date) is { } from ? Limited([.. Settle(from, date, 0).DistinctBy(c => (c.From, c.By))
            .Take(CycleFinder.MostCycles + 1)]) : [];

    private List<(DateOnly From, PathwayState? Closed, string? By)> Limited(List<(DateOnly From, PathwayState? Closed, string? By)> all)
    {
        IsCutShort |= all.Count > CycleFinder.MostCycles;
        return all.Count > CycleFinder.MostCycles ? all[..CycleFinder.MostCycles] : all;
    }

    private IEnumerable<(DateOnly From, PathwayState? Closed, string? By)> Settle(DateOnly from, DateOnly date, int depth) =>
        Continued(from, date, depth).Distinct().SelectMany(start => Closings(start, null, null, date, 0));

    private IEnumerable<(DateOnly From, PathwayState? Closed, string? By)> Closings(DateOnly start, PathwayState? closed, string? by,
        DateOnly date, int depth)
    {
        if (depth >= CycleFinder.MostCycles)
        {
            IsCutShort = true;
            return [(start, closed, by)];
        }

        var ends = ClosedBy(start, date);
        return (ends.Exists(e => e.Verdict == Truth.True) ? [] : new[] { (start, closed, by) })
            .Concat(ends.SelectMany(e => Closings(e.Last.AddDays(1), e.State, e.Stage, date, depth + 1)));
    }

    // Each watch that may have closed the cycle, up to the first that has; else the stage that has.
    private List<(PathwayState State, string Stage, Truth Verdict, DateOnly Last)> ClosedBy(DateOnly start, DateOnly date)
    {
        var state = states.On(start, date);
        List<(PathwayState State, string Stage, Truth Verdict, DateOnly Last)>? ends = null;
        var byStage = states.Cycles.ClosedByStage(start, state, date);
        for (var i = 0; i < pathway.Stages.Count; i++)
        {
            var stage = pathway.Stages[i];
            if (state.Watch(stage.Id) is not { Declared: { Closes: true, Improved: not null }, IsOver: true } watch
                || watch.End > byStage?.Last)
            {
                continue;
            }

            var (then, trace) = (states.On(start, watch.End!.Value.AddDays(1)), new Trace());
            if (then.Watch(stage.Id) is { IsOver: true } closing && !then.LaterIsOnRecord(pathway.Index(stage.Id), watch.End)
                && closing.Improved(then, trace, date) is var verdict && verdict != Truth.False)
            {
                (ends ??= []).Add((then, stage.Id, verdict, watch.End!.Value));
                Open.UnionWith(trace.Missing);
                if (verdict == Truth.True)
                {
                    break;
                }
            }
        }

        if (byStage is var (closed, by, last) && ends?.Exists(e => e.Verdict == Truth.True) != true)
        {
            (ends ??= []).Add((closed, by, Truth.True, last));
        }

        return ends ?? None;
    }

    private IEnumerable<DateOnly> Continued(DateOnly from, DateOnly date, int depth)
    {
        var last = from.AddDays(-1);
        if (states.Cycles.MayContinue(from, date) is not { } earlier)
        {
            return [from];
        }

        if (depth > CycleFinder.MostHeldOpen)
        {
            IsCutShort |= states.On(earlier, last).Holds;
            return [from];
        }

        return Settle(earlier, last, depth + 1).SelectMany(before => Until(before.From, from, date));
    }

    private IEnumerable<DateOnly> Until(DateOnly before, DateOnly from, DateOnly date)
    {
        for (var day = from.AddDays(-1); day <= date; day = day.AddDays(1))
        {
            var state = states.On(before, day);
            if (state.Holding == Truth.True)
            {
                continue;
            }

            var next = day >= from && state.HasStageOn(day) ? day.AddDays(1) : day;
            yield return next > date ? before : next < from ? from : next;
            if (state.Holding == Truth.False)
            {
                yield break;
            }

            Open.UnionWith(state.Outlooks.Where(o => o.Status == PathwayStatus.Undecided)
                .SelectMany(o => o.Trace.Missing.Concat(o.Missing)));
        }

        yield return before;
    }
}
