using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>What can be said on the date of the stages that are not on record, from where the pathway is.</summary>
internal readonly struct StageAssessment(
    PathwayState state, EditionSteps edition, EvaluationContext plain, UnnamedSteps unnamed)
{
    private readonly PathwayDeclaration pathway = edition.Edition;
    private readonly DateOnly asOf = plain.Date;

    /// <summary>The stages that are neither on record nor passed, and whose turn it is.</summary>
    /// <param name="all">Where they go; where some are passed over they come back in another list.</param>
    public List<StageOutlook> Assess(List<StageOutlook> all)
    {
        for (var i = 0; i < pathway.Stages.Count; i++)
        {
            if (IsOpen(i))
            {
                all.Add(Consider(i));
            }
        }

        return Furthest(all);
    }

    /// <summary>Whether the stage is certainly called for, where no further one takes its place.</summary>
    public bool IsCalledFor(int index) => IsOpen(index) && Consider(index).Truth == Truth.True;

    /// <summary>Whether a stage may wait, or have waited: it takes none of their conditions to say.</summary>
    public bool MayAnyWait()
    {
        for (var i = 0; i < pathway.Stages.Count; i++)
        {
            if (IsOpen(i) && (pathway.Stages[i].Wait is not null || state.Arranged(pathway.Stages[i], plain.Parent) is not null
                || IsAnyWatched(pathway.Before(i))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAnyWatched(IReadOnlyList<string> before)
    {
        for (var i = 0; i < before.Count; i++)
        {
            if (state.Watch(before[i]) is { Declared.Improved: not null })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOpen(int stage) =>
        !state.IsOnRecord(stage) && !state.LaterIsOnRecord(stage)
        && pathway.Stages[stage].IsInForce(asOf) && state.IsItsTurn(stage);

    /// <summary>The outlook of a stage whose turn it is.</summary>
    public StageOutlook Consider(int index)
    {
        var stage = pathway.Stages[index];
        if (state.Arranged(stage, plain.Parent) is not null)
        {
            return Held(stage, PathwayStatus.Arranged, null, Gate.Fulfilled, hasWaited: true);
        }

        if (Unnamed(stage) is { } nameless)
        {
            return Undecided(stage, null, ["parent of " + nameless.Action], new Trace(), Gate.Order);
        }

        return stage.AnyAfter is null ? Follow(index, pathway.Before(index)) : Routed(stage, index);
    }

    private StageOutlook Routed(StageDeclaration stage, int index)
    {
        var (own, at) = (this, state);
        return Best(stage, pathway.Routes(index).Where(r => r.All(b => at.Followed(b) is not null)).Select(r => own.Follow(index, r)));
    }

    private StageOutlook New(StageDeclaration stage, PathwayStatus status, DateOnly? earliest) =>
        (state.Room?.Outlook() ?? new StageOutlook()).Begin(stage, status, earliest);

    private StageOutlook Held(StageDeclaration stage, PathwayStatus status, DateOnly? earliest, Gate gate, bool hasWaited = false)
    {
        var held = New(stage, status, earliest);
        (held.StoppedBy, held.HasWaited) = (gate, hasWaited);
        return held;
    }

    private Entry? Unnamed(StageDeclaration stage)
    {
        if (!state.HasUnnamed)
        {
            return null;
        }

        foreach (var entry in plain.File.Casework.All)
        {
            if (unnamed.Include(entry) && entry.IsEffective(asOf) && entry.EffectiveDate(asOf) >= state.CycleFrom
                && stage.IsBegunBy(entry))
            {
                return entry;
            }
        }

        return null;
    }

    // Where any of some stages is enough, the stage may come by each that is on record: what one of them calls for is called for, else what
    // one may call for is open, else the one that ends soonest says how long it waits (S22).
    private static StageOutlook Best(StageDeclaration stage, IEnumerable<StageOutlook> routes)
    {
        var all = routes.OrderBy(o => o.Status switch
        {
            PathwayStatus.Due => 0,
            PathwayStatus.Undecided => 1,
            PathwayStatus.Waiting or PathwayStatus.Watching => 2,
            PathwayStatus.Blocked => 3,
            _ => 4,
        }).ThenBy(o => o.Earliest ?? DateOnly.MaxValue).ToList();
        var best = all[0];
        if (best.Status == PathwayStatus.Undecided && all.Count > 1)
        {
            var (open, trace) = (all.FindAll(o => o.Status == PathwayStatus.Undecided), new Trace());
            open.ForEach(o => trace.Take(o.Trace));
            best = Undecided(stage, best.Earliest, [.. open.SelectMany(o => o.Missing).Distinct(StringComparer.Ordinal)], trace, null) with
            {
                OpenAt = best.Endless is null ? best.OpenAt : (Gate.Watch, best.Missing), OpenTrace = best.OpenTrace,
                Condition = best.Condition, Asked = best.Asked,
            };
        }

        return best with { HasWaited = all.Exists(static o => o.HasWaited) };
    }

    private StageOutlook Follow(int index, IReadOnlyList<string> before)
    {
        var stage = pathway.Stages[index];
        var latest = state.Latest(before);
        var earliest = stage.MayFollowSameDay ? latest : latest?.AddDays(1);
        if (stage.Wait is { } wait)
        {
            var (end, open) = wait.On(state.Inside, latest ?? asOf);
            if (end is null && open is not null && wait.Anchor is not null && wait.Anchor.On(plain).State != ValueState.Known)
            {
                var blocked = Held(stage, PathwayStatus.Blocked, null, Gate.Wait, hasWaited: true);
                blocked.Missing = [wait.Anchor.Text];
                return blocked;
            }

            // n units beginning with a day are over the day after the n-th (S12).
            end = wait.IsBeginningWith ? end?.AddDays(1) : end;
            if (end is null || end > asOf)
            {
                return Held(stage, PathwayStatus.Waiting, end, Gate.Wait, hasWaited: true);
            }

            earliest = end;
        }

        return Judge(index, before, earliest);
    }

    private StageOutlook Judge(int index, IReadOnlyList<string> before, DateOnly? earliest)
    {
        var (stage, context) = (pathway.Stages[index], state.Inside);
        var gate = Truth.True;
        var watched = (IReadOnlyList<string>?)null;
        var hasWaited = stage.Wait is not null;
        for (var i = 0; i < before.Count; i++)
        {
            if (state.Watch(before[i]) is not { Declared.Improved: not null } watch)
            {
                continue;
            }

            hasWaited = true;
            if (watch.LacksEnd)
            {
                var endless = New(stage, PathwayStatus.Undecided, null);
                (endless.Truth, endless.HasWaited, endless.OpenAt) = (Truth.Undecided, true, (Gate.Watch, null));
                endless.Endless = (watch, state, before, i);
                return endless;
            }

            watched = before;
            if (!watch.IsOver)
            {
                var early = watch.Declared.Early?.Evaluate(context) ?? Truth.False;
                if (early == Truth.False)
                {
                    var watching = Held(stage, PathwayStatus.Watching, watch.End?.AddDays(1), Gate.Watch, watch.HoldsCycle);
                    watching.Until = watch.End;
                    return watching;
                }

                gate = early < gate ? early : gate;
                continue;
            }

            earliest = watch.End!.Value.AddDays(1) is var next && !(next < earliest) ? next : earliest;
            if (!watch.Declared.Gates)
            {
                continue;
            }

            var improved = watch.Improved(state, null, asOf);
            if (improved == Truth.True)
            {
                return Held(stage, PathwayStatus.Open, null, Gate.Watch);
            }

            gate = improved == Truth.Undecided ? Truth.Undecided : gate;
        }

        if (earliest > asOf)
        {
            return Held(stage, PathwayStatus.Waiting, earliest, Gate.Wait);
        }

        (Gate, IReadOnlyList<string>?)? openAt = gate == Truth.Undecided ? (Gate.Watch, null) : null;

        // Why is worked out only where it may be called for, and when somebody asks.
        var when = state.Room?.IsRuledOut(stage, context) == true ? Truth.False
            : (edition.ReadsCycle[index] ? null : PlanRow.Of(stage, plain)) ?? stage.When.Evaluate(context);
        if (when == Truth.False && openAt is null)
        {
            return edition.NotCalled(index);
        }

        if (when == Truth.False)
        {
            var outlook = New(stage, PathwayStatus.Open, null);
            (outlook.StoppedBy, outlook.OpenAt, outlook.Asked, outlook.Watched) = (Gate.Condition, openAt, context, watched);
            return outlook;
        }

        var status = when == Truth.Undecided || gate == Truth.Undecided ? PathwayStatus.Undecided : PathwayStatus.Due;
        var called = New(stage, status, earliest);
        (called.Truth, called.HasWaited) = (status == PathwayStatus.Due ? Truth.True : Truth.Undecided, hasWaited);
        (called.OpenAt, called.Condition, called.Asked, called.Watched) = (openAt, when, context, watched);
        return called;
    }

    private static StageOutlook Undecided(
        StageDeclaration stage, DateOnly? earliest, IReadOnlyList<string> missing, Trace trace, Gate? openAt)
    {
        var open = new StageOutlook().Begin(stage, PathwayStatus.Undecided, earliest);
        (open.Truth, open.Trace, open.Missing) = (Truth.Undecided, new MissingTrace(trace, missing), missing);
        open.OpenAt = openAt is { } gate ? (gate, missing) : null;
        return open;
    }

    // Where stages may be passed over, only the furthest that holds is called for (S22); while a further one is open both are held, or
    // knowing less would give more (S11).
    private List<StageOutlook> Furthest(List<StageOutlook> all)
    {
        var last = pathway.Skip == Skip.Furthest ? all.FindLastIndex(static o => o.Status == PathwayStatus.Due) : -1;
        return last < 0 ? all : PassedOver(all, last);
    }

    // A method of its own: what a lambda holds is else made for each climb.
    private static List<StageOutlook> PassedOver(List<StageOutlook> all, int last)
    {
        var open = all.Skip(last + 1).Where(o => o.Status == PathwayStatus.Undecided).ToList();
        if (open.Count > 0)
        {
            var trace = new JoinedTrace([all[last].Trace, .. open.Select(o => o.Trace)]);
            all[last] = all[last] with
            {
                Status = PathwayStatus.Undecided, Truth = Truth.Undecided, Trace = trace, OpenAt = (Gate.Order, null), OpenTrace = trace,
            };
        }

        return [.. all.Select((o, i) => i < last && (o.Status is PathwayStatus.Due or PathwayStatus.Undecided)
            ? PassedOver(o.Stage) : o)];
    }

    private static StageOutlook PassedOver(StageDeclaration stage)
    {
        var passed = new StageOutlook().Begin(stage, PathwayStatus.Open, null);
        passed.StoppedBy = Gate.Order;
        return passed;
    }
}
