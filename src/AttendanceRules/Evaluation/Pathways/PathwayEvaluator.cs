using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>A pathway for one pupil or parent: from where it is to what it calls for.</summary>
internal sealed partial class PathwayEvaluator(Book book, IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration pathway,
    EvaluationContext plain, AdviceBuilder lines, AdviceDraft draft)
{
    private readonly DateOnly asOf = plain.Date;
    private readonly PathwayTimeline states = PathwayTimeline.Lend(book, editions, pathway, plain);

    // Null where nobody asks why.
    private StageVerdicts? Verdicts => draft.Log is { } log ? field ??= new StageVerdicts(log, pathway, plain) : null;

    private void Add(PathwayState state, PathwayState? closed, string? closedBy)
    {
        if (state.HasGap)
        {
            draft.Notices.Add(new Notice
            {
                Code = "stage-skipped", Text = $"The record has a later step of the pathway '{pathway.Id}' without the one before it.",
            });
        }

        var outlooks = state.Outlooks;
        var next = outlooks.Count == 0 ? [] : new NextStage[outlooks.Count];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = Call(state, outlooks[i]);
        }

        for (var i = 0; i < pathway.Stages.Count && (state.HasBegun || Verdicts is not null); i++)
        {
            AddOpenLines(state, i);
            if (Verdicts is not null && !IsLookedAt(state, pathway.Stages[i]))
            {
                Verdicts.NotLookedAt(state, i);
            }
        }

        if (closed is not null && !state.HasBegun)
        {
            AddClosedCycleActions(closed, closedBy!);
        }

        draft.Pathways.Add(PathwayStanding.Of(pathway, state, Parent, next, closed is not null));
    }

    private static bool IsLookedAt(PathwayState state, StageDeclaration stage) => state.Outlooks.Exists(o => o.Stage == stage);

    private NextStage Call(PathwayState state, StageOutlook outlook)
    {
        var stage = outlook.Stage;
        var from = state.CycleFrom > stage.From ? state.CycleFrom : stage.From;
        from = state.LatestBefore(pathway.Index(stage.Id)) is { } before && before > from ? before : from;
        if (outlook.Truth == Truth.False)
        {
            Verdicts?.Held(state, outlook);
            return outlook.Status switch
            {
                PathwayStatus.Blocked => Blocked(state, outlook, from),
                PathwayStatus.Arranged => Arranged(state, outlook, from),
                _ => outlook.Next ?? new NextStage
                {
                    Stage = stage.Id, Status = outlook.Status, Earliest = outlook.Earliest, Missing = outlook.Missing,
                },
            };
        }

        var trail = Verdicts?.Called(state, outlook);

        // Of what is open only a last day, or leaving, depends on when it may have begun.
        var since = outlook.Truth == Truth.True || stage.HasDue || Departure.IsMootAfterLeaving(book, plain.File, stage, asOf)
            ? Since(state, stage, outlook.Earliest, outlook.Truth, asOf) : asOf;
        if (Departure.IsMootAfterLeaving(book, plain.File, stage, since))
        {
            // What may have begun before is open (S7, S13).
            var earliest = Since(state, stage, outlook.Earliest, Truth.Undecided, asOf);
            if (Departure.IsMootAfterLeaving(book, plain.File, stage, earliest))
            {
                trail?.Stop(Gate.Left);
                return new NextStage { Stage = stage.Id, Status = PathwayStatus.Open, Earliest = outlook.Earliest, Missing = [] };
            }

            var trace = new Trace();
            trace.Take(outlook.Trace);
            stage.When.Evaluate(plain.At(plain.File.Time[plain.File.Time.LastOnOrBefore(since.AddDays(-1))]) with { Frame = state }, trace);
            trail = trail?.Then(Gate.Left, Truth.Undecided, [.. trace.Missing]);
            (since, outlook) = (earliest, outlook with { Truth = Truth.Undecided, Trace = trace, Missing = [.. trace.Missing] });
        }

        var (given, held, blocked) = (draft.Actions.Count, draft.Undecided.Count, draft.Blocked.Count);
        lines.AddActions(new Activation(stage, state.Inside, since, from, outlook.Truth, outlook.Trace)
        {
            Used = state.Used(stage.Id), Trail = trail,
        });
        if (outlook.Truth == Truth.Undecided)
        {
            // Without a line the records may be those of another pupil by the time somebody asks.
            var isLater = draft.Undecided.Count > held;
            return new NextStage
            {
                Stage = stage.Id, Status = PathwayStatus.Undecided, Earliest = outlook.Earliest,
                Missing = isLater ? null! : outlook.Missing, Parts = isLater ? new OpenStage(book, outlook, state.Inside) : null,
            };
        }

        if (draft.Blocked.Count == blocked && (draft.Actions.Count > given || draft.Undecided.Count == held))
        {
            return new NextStage
            {
                Stage = stage.Id, Status = draft.Actions.Count > given ? PathwayStatus.Due : PathwayStatus.Open,
                Earliest = outlook.Earliest, Missing = [],
            };
        }

        var missing = draft.Blocked.Skip(blocked).SelectMany(b => b.Missing)
            .Concat(draft.Actions.Count == given ? draft.Undecided.Skip(held).SelectMany(u => u.Missing) : []);
        return new NextStage
        {
            Stage = stage.Id, Status = draft.Blocked.Count > blocked ? PathwayStatus.Blocked : PathwayStatus.Undecided,
            Earliest = outlook.Earliest, Missing = [.. missing.Distinct(StringComparer.Ordinal)],
        };
    }

    // Its wait counts from an event that is not on record: everything missing is named at once, and what supplies it is sought meanwhile
    // (S10, S22).
    private NextStage Blocked(PathwayState state, StageOutlook outlook, DateOnly from)
    {
        var (stage, blocked) = (outlook.Stage, draft.Blocked.Count);
        var context = plain with { Frame = state, Awaited = stage.Wait!.Anchor!.Text };
        if (stage.When.Evaluate(context) != Truth.False && !Departure.IsMootAfterLeaving(book, plain.File, stage, asOf))
        {
            lines.AddActions(new Activation(stage, context, asOf, from, Truth.True, new Trace()) { Used = state.Used(stage.Id) });
        }

        var missing = draft.Blocked.Skip(blocked).SelectMany(b => b.Missing).Distinct(StringComparer.Ordinal).ToList();
        return new NextStage
        {
            Stage = stage.Id, Status = outlook.Status, Earliest = outlook.Earliest, Missing = missing.Count > 0 ? missing : outlook.Missing,
        };
    }

    // What nobody records is shown until the first action is on record, so while that is arranged too (S26).
    private NextStage Arranged(PathwayState state, StageOutlook outlook, DateOnly from)
    {
        var (stage, index) = (outlook.Stage, pathway.Index(outlook.Stage.Id));
        var entry = state.Arranged(stage, plain.Parent)!;
        var trace = new Trace();
        trace.Add(new Finding(stage.Id, stage.Title, Value.Of(entry.Date), "arranged: " + stage.Id, Truth.True, []));
        var since = Since(state, stage, state.Earliest(index, stage, state.LatestBefore(index)), Truth.True, entry.Date);
        lines.AddUnrecorded(new Activation(stage with { Needs = [] }, plain with { Frame = state }, since, from, Truth.True, trace)
            {
                Used = state.Used(stage.Id), Trail = draft.Log?.Begin(stage, plain with { Frame = state }, pathway.Id)
                    .Then(Gate.Order, Truth.True, detail: "arranged"),
            },
            stage.LinesBeside(entry), p => state.Arranged(stage, p) is null ? Truth.True : Truth.False);
        return new NextStage { Stage = stage.Id, Status = outlook.Status, Earliest = outlook.Earliest, Missing = outlook.Missing };
    }

    private static DateOnly Since(PathwayState state, StageDeclaration stage, DateOnly? earliest, Truth truth, DateOnly date)
    {
        var floor = earliest > state.CycleFrom ? earliest.Value : state.CycleFrom;
        floor = floor > stage.From ? floor : stage.From;
        var context = date == state.AsOf ? state.Inside : state.Inside.At(date);
        return truth == Truth.True ? Onset.TrueSince(context, stage.When, floor) : Onset.EarliestOf(context, stage.When, floor);
    }

    // The other lines of a stage on record stay until recorded, a later stage is on record, or the cycle ends (S21).
    private void AddOpenLines(PathwayState state, int index)
    {
        var stage = pathway.Stages[index];
        if (!state.IsOnRecord(index, out var taken) || state.LaterIsOnRecord(index))
        {
            return;
        }

        var follows = state.LatestBefore(index, taken.On);
        var context = state.Inside;
        var watch = state.Watch(index);
        var call = new Activation(taken.As, context, taken.On, follows ?? state.CycleFrom, Truth.True,
            new OnRecordTrace(stage, taken.On))
        {
            Used = state.Used(stage.Id), Trail = draft.Log?.Begin(taken.As, context, pathway.Id)
                .Then(Gate.Order, Truth.True, detail: "on record"),
        };

        // Since when it was called for is looked for where a line is left.
        if (call.Trail is not null || lines.MayBeOpen(call, taken))
        {
            var earliest = state.Earliest(index, taken.As, follows);
            lines.AddOpenActions(call with { Since = Since(state, taken.As, earliest, Truth.True, taken.On) }, taken,
                watch is not { IsOver: true });
        }

        if (watch is { Declared: { Closes: false, Improved: not null, Do.Count: > 0 }, IsOver: true })
        {
            After(state, watch, taken.As);
        }
    }

    private void AddClosedCycleActions(PathwayState closed, string stage)
    {
        // What a stage called for that closed its cycle stays as what a watch called for does.
        if (closed.IsOnRecord(stage, out var taken) && taken.As.Closes)
        {
            AddOpenLines(closed, pathway.Index(stage));
        }
        else if (closed.Watch(stage) is { Declared.Do.Count: > 0 } watch)
        {
            After(closed, watch, watch.Taken.As);
        }
    }

    private void After(PathwayState state, WatchState watch, StageDeclaration stage)
    {
        var trace = new Trace();
        var improved = watch.Improved(state, trace, asOf);
        var begun = watch.End!.Value.AddDays(1);
        if (improved != Truth.False && !Departure.IsMootAfterLeaving(book, plain.File, stage, watch.Declared.Do, begun))
        {
            // What the stage needed was needed to open the watch.
            lines.AddActions(new Activation(stage with { Needs = [] }, plain with { Frame = state }, begun, begun, improved, trace)
            {
                HasBegun = true, Trail = draft.Log?.Begin(stage, plain with { Frame = state }, pathway.Id)
                    .Then(Gate.Watch, improved, [.. trace.Missing], "improved"),
            }, watch.Declared.Do);
        }
    }
}
