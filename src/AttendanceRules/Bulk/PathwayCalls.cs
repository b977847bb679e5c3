using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>
/// Which lines the stages of a pathway call for, of one pupil who has not left: as advice finds it, without findings and positions. Used
/// again for the next pathway.
/// </summary>
/// <param name="plan">What is screened.</param>
/// <param name="room">What is made while pathways are climbed.</param>
internal sealed class PathwayCalls(ScreenPlan plan, ClimbRoom room)
{
    private readonly PathwayTimeline states = new(room);
    private readonly List<StageLine> lines = [];
    private PathwayDeclaration pathway = null!;
    private EvaluationContext plain = null!;

    /// <summary>The lines, certain or perhaps, once <see cref="TryFind"/> has found them.</summary>
    public List<StageLine> Lines => lines;

    /// <summary>Forgets the pupil.</summary>
    public void Forget()
    {
        (pathway, plain) = (null!, null!);
        lines.Clear();
        states.Forget();
    }

    /// <summary>
    /// Finds them; false where it takes advice to say which they are: it is open which cycle it is, something is blocked, or one of several
    /// ways is to be picked.
    /// </summary>
    /// <param name="number">The number of the pathway among those in force.</param>
    /// <param name="at">Whose it is.</param>
    /// <param name="opened">The first day of a cycle in which nothing of it is on record; null: which cycle it is has to be found.</param>
    public bool TryFind(int number, EvaluationContext at, DateOnly? opened)
    {
        lines.Clear();
        (var editions, pathway, plain) = (plan.InForce.Pathways[number].Editions, plan.InForce.Pathways[number].Now, at);
        room.Begin();
        states.Begin(plan.Book, editions, pathway, at);
        if (opened is { } first)
        {
            return TryAdd(first, null, null);
        }

        if (!at.File.Casework.IsSupplied || states.Cycles.Missing(plan.Date).Count > 0)
        {
            return false;
        }

        var cycle = states.Cycles.On(plan.Date);
        return ((!states.Cycles.IsOpen && !states.Cycles.IsCutShort) || states.Possible.On(plan.Date).Count < 2)
            && (cycle is not var (from, closed, by) || TryAdd(from, closed, by));
    }

    private bool TryAdd(DateOnly from, PathwayState? closed, string? by)
    {
        if (from > plan.Date)
        {
            return true;
        }

        var state = states.On(from, plan.Date);
        for (var i = 0; i < state.Outlooks.Count; i++)
        {
            if (!TryCall(state, state.Outlooks[i]))
            {
                return false;
            }
        }

        for (var i = 0; i < pathway.Stages.Count && state.HasBegun; i++)
        {
            if (!TryAddOpen(state, i))
            {
                return false;
            }
        }

        return closed is null || state.HasBegun || TryAddClosed(closed, by!);
    }

    // False: a stage waits for what is not on record, what nobody records comes beside an arranged step, or one of several ways is called
    // for.
    private bool TryCall(PathwayState state, StageOutlook outlook)
    {
        var stage = outlook.Stage;
        if (outlook.Truth == Truth.False)
        {
            return outlook.Status != PathwayStatus.Blocked
                && (outlook.Status != PathwayStatus.Arranged || !HasUnrecorded(stage.LinesBeside(state.Arranged(stage, plain.Parent)!)));
        }

        if (stage.FirstOf.Count > 0)
        {
            return false;
        }

        var from = state.CycleFrom > stage.From ? state.CycleFrom : stage.From;
        from = state.LatestBefore(pathway.Index(stage.Id)) is { } before && before > from ? before : from;
        var (truth, used) = (outlook.Truth, new UsedEntries(state, stage.Id));
        for (var i = 0; i < stage.OneOf.Count; i++)
        {
            var action = plan.LineOf(stage.OneOf[i]).Action;
            var settled = PlainRules.Settled(plain.File, plan.Date, action, Parent, from, DateOnly.MaxValue, used);
            if (settled == Truth.True)
            {
                return true;
            }

            truth = settled == Truth.Undecided ? settled : truth;
        }

        // Beside the first action of a stage a line repeats only once that is on record.
        var (isChoice, all, first) = (stage.OneOf.Count > 0, stage.OneOf.Count > 0 ? stage.OneOf : stage.Do, lines.Count);
        var mayLack = stage.Needs.Count > 0 && truth == Truth.Undecided;
        for (var i = 0; i < all.Count; i++)
        {
            if ((all[i].Every is null || i == 0 || isChoice)
                && !TryAdd(new StageLine(stage, plan.LineOf(all[i]), state.Inside, truth, from, used) { MayLack = mayLack }))
            {
                return false;
            }
        }

        return mayLack || lines.Count == first || !PlainRules.Lacks(stage, state.Inside);
    }

    // The other lines of a stage on record stay until recorded, a later stage is on record, or the cycle ends (S21).
    private bool TryAddOpen(PathwayState state, int index)
    {
        var id = pathway.Stages[index].Id;
        if (!state.IsOnRecord(index, out var taken) || state.LaterIsOnRecord(index))
        {
            return true;
        }

        var (all, watch, needs) = (taken.As.LinesBeside(taken.Entry), state.Watch(index), false);
        var (from, used) = (state.LatestBefore(index, taken.On) ?? state.CycleFrom, new UsedEntries(state, id));
        for (var i = 0; i < all.Count; i++)
        {
            var (line, before) = (plan.LineOf(all[i]), lines.Count);
            var isBeside = i > 0 && all[i].Every is null && !line.Action.IsRecorded;
            if (all[i].Every is not null && watch is { IsOver: true })
            {
                continue;
            }

            var first = isBeside ? plan.LineOf(all[0]) : null;
            if (first?.Action.IsLegal == true
                || !TryAdd(new StageLine(taken.As, line, state.Inside, Truth.True, from, used, first)))
            {
                return false;
            }

            needs |= lines.Count > before && all[i].Every is null;
        }

        return !(needs && PlainRules.Lacks(taken.As, state.Inside))
            && (watch is not { Declared: { Closes: false, Improved: not null, Do.Count: > 0 }, IsOver: true }
                || TryAddAfter(state, watch, taken.As));
    }

    private bool TryAddClosed(PathwayState closed, string stage)
    {
        // What a stage called for that closed its cycle stays as what a watch called for does.
        if (closed.IsOnRecord(stage, out var taken) && taken.As.Closes)
        {
            return TryAddOpen(closed, pathway.Index(stage));
        }

        return closed.Watch(stage) is not { Declared.Do.Count: > 0 } watch || TryAddAfter(closed, watch, watch.Taken.As);
    }

    // What the stage needed was needed to open the watch.
    private bool TryAddAfter(PathwayState state, WatchState watch, StageDeclaration stage)
    {
        var improved = watch.Improved(state, null, plan.Date);
        var (all, begun) = (watch.Declared.Do, watch.End!.Value.AddDays(1));
        for (var i = 0; improved != Truth.False && i < all.Count; i++)
        {
            if (!TryAdd(new StageLine(stage, plan.LineOf(all[i]), state.Inside, improved, begun, default)))
            {
                return false;
            }
        }

        return true;
    }

    // Adds a line that may be left to do; false: it depends on when it began how often it repeats.
    private bool TryAdd(StageLine one)
    {
        var (line, action) = (one.Line.Line, one.Line.Action);
        if (!one.Line.IsAdvised(plan.Date) || (line.Every is null && !line.IsEachParent && one.First is null
            && PlainRules.Settled(plain.File, plan.Date, action, Parent, one.From, DateOnly.MaxValue, one.Used) == Truth.True))
        {
            return true;
        }

        lines.Add(one);
        return line.Every?.Threshold is null;
    }

    private bool HasUnrecorded(IReadOnlyList<LineDeclaration> beside)
    {
        for (var i = 1; i < beside.Count; i++)
        {
            if (beside[i].Every is null && !plan.LineOf(beside[i]).Action.IsRecorded)
            {
                return true;
            }
        }

        return false;
    }

    private string? Parent => plain.Parent is { Length: > 0 } id ? id : null;
}
