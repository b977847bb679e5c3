using System.Runtime.CompilerServices;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>What can be said on the date of the stages that are not on record, from where the pathway is.</summary>
internal sealed class StageAssessment(PathwayState state, PathwayDeclaration pathway, EvaluationContext plain, UnnamedSteps unnamed)
{
    // The same for everybody.
    private static readonly ConditionalWeakTable<StageDeclaration, StageOutlook> NotCalled = [];

    private readonly DateOnly asOf = plain.Date;

    /// <summary>The stages that are neither on record nor passed, and whose turn it is.</summary>
    public List<StageOutlook> Assess()
    {
        var all = new List<StageOutlook>();
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

    private bool IsOpen(int stage) =>
        !state.OnRecord.ContainsKey(pathway.Stages[stage].Id) && !state.LaterIsOnRecord(stage)
        && pathway.Stages[stage].IsInForce(asOf) && state.IsItsTurn(stage);

    private StageOutlook Consider(int index)
    {
        var stage = pathway.Stages[index];
        if (state.Arranged(stage, plain.Parent) is not null)
        {
            return new StageOutlook(stage, PathwayStatus.Arranged, null) { HasWaited = true, StoppedBy = Gate.Fulfilled };
        }

        if (Unnamed(stage) is { } nameless)
        {
            return Undecided(stage, null, ["parent of " + nameless.Action], new Trace(), Gate.Order);
        }

        return stage.AnyAfter is null ? Follow(stage, pathway.Before(index)) : Routed(stage, index);
    }

    private StageOutlook Routed(StageDeclaration stage, int index) => Best(stage, pathway.Routes(index)
        .Where(r => r.All(b => state.Followed(b) is not null)).Select(r => Follow(stage, r)));

    private Entry? Unnamed(StageDeclaration stage)
    {
        var entries = plain.File.Casework.Entries;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].IsEffective(asOf) && entries[i].EffectiveDate(asOf) >= state.CycleFrom && unnamed.Include(entries[i])
                && stage.IsBegunBy(entries[i]))
            {
                return entries[i];
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
                OpenAt = best.OpenAt, OpenTrace = best.OpenTrace, Condition = best.Condition, Asked = best.Asked,
            };
        }

        return best with { HasWaited = all.Exists(o => o.HasWaited && o.Status != PathwayStatus.Open) };
    }

    private StageOutlook Follow(StageDeclaration stage, IReadOnlyList<string> before)
    {
        var latest = state.Latest(before);
        var earliest = stage.MayFollowSameDay ? latest : latest?.AddDays(1);
        if (stage.Wait is { } wait)
        {
            var (end, open) = wait.On(state.Inside, latest ?? asOf);
            if (end is null && open is not null && wait.Anchor is not null && wait.Anchor.On(plain).State != ValueState.Known)
            {
                return new StageOutlook(stage, PathwayStatus.Blocked, null)
                {
                    Missing = [wait.Anchor.Text], HasWaited = true, StoppedBy = Gate.Wait,
                };
            }

            // n units beginning with a day are over the day after the n-th (S12).
            end = wait.IsBeginningWith ? end?.AddDays(1) : end;
            if (end is null || end > asOf)
            {
                return new StageOutlook(stage, PathwayStatus.Waiting, end) { HasWaited = true, StoppedBy = Gate.Wait };
            }

            earliest = end;
        }

        return Judge(stage, before, earliest);
    }

    private StageOutlook Judge(StageDeclaration stage, IReadOnlyList<string> before, DateOnly? earliest)
    {
        var context = state.Inside;
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
            if (watch.MissingEnd is { Count: > 0 } missing)
            {
                return Undecided(stage, null, missing, new WatchesTrace(state, before, i), Gate.Watch) with { HasWaited = true };
            }

            watched = before;
            if (!watch.IsOver)
            {
                var early = watch.Declared.Early?.Evaluate(context) ?? Truth.False;
                if (early == Truth.False)
                {
                    return new StageOutlook(stage, PathwayStatus.Watching, watch.End?.AddDays(1))
                    {
                        HasWaited = watch.HoldsCycle, Until = watch.End, StoppedBy = Gate.Watch,
                    };
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
                return new StageOutlook(stage, PathwayStatus.Open, null) { StoppedBy = Gate.Watch };
            }

            gate = improved == Truth.Undecided ? Truth.Undecided : gate;
        }

        if (earliest > asOf)
        {
            return new StageOutlook(stage, PathwayStatus.Waiting, earliest) { StoppedBy = Gate.Wait };
        }

        (Gate, IReadOnlyList<string>?)? openAt = gate == Truth.Undecided ? (Gate.Watch, null) : null;

        // Why is worked out only where it may be called for, and when somebody asks.
        var when = stage.When.Evaluate(context);
        if (when == Truth.False)
        {
            return openAt is null ? NotCalled.GetValue(stage, static s => new(s, PathwayStatus.Open, null) { StoppedBy = Gate.Condition })
                : new(stage, PathwayStatus.Open, null)
                {
                    StoppedBy = Gate.Condition, OpenAt = openAt, Asked = context, Watched = watched,
                };
        }

        var status = when == Truth.Undecided || gate == Truth.Undecided ? PathwayStatus.Undecided : PathwayStatus.Due;
        return new StageOutlook(stage, status, earliest)
        {
            Truth = status == PathwayStatus.Due ? Truth.True : Truth.Undecided, HasWaited = hasWaited, OpenAt = openAt,
            Condition = when, Asked = context, Watched = watched,
        };
    }

    private static StageOutlook Undecided(
        StageDeclaration stage, DateOnly? earliest, IReadOnlyList<string> missing, Trace trace, Gate? openAt)
    {
        return new StageOutlook(stage, PathwayStatus.Undecided, earliest)
        {
            Truth = Truth.Undecided, Trace = new MissingTrace(trace, missing), Missing = missing,
            OpenAt = openAt is { } gate ? (gate, missing) : null,
        };
    }

    // Where stages may be passed over, only the furthest that holds is called for (S22); while a further one is open both are held, or
    // knowing less would give more (S11).
    private List<StageOutlook> Furthest(List<StageOutlook> all)
    {
        var last = pathway.Skip == Skip.Furthest ? all.FindLastIndex(o => o.Status == PathwayStatus.Due) : -1;
        if (last < 0)
        {
            return all;
        }

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
            ? new StageOutlook(o.Stage, PathwayStatus.Open, null) { StoppedBy = Gate.Order } : o)];
    }
}
