using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>Where a pupil or parent stands on a pathway on one date, in the cycle that began on a day. Says nothing, only finds out.</summary>
internal sealed class PathwayState : IPathwayFrame
{
    private readonly IReadOnlyList<PathwayDeclaration> editions;
    private readonly PathwayDeclaration pathway;
    private readonly EvaluationContext plain;
    private readonly DateOnly asOf;
    private readonly Func<string, bool> isLegal;
    private readonly IReadOnlyList<Entry> without;
    private readonly Dictionary<string, WatchState?> watches = new(StringComparer.Ordinal);

    public PathwayState(IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration pathway, EvaluationContext plain, DateOnly cycleFrom, Func<string, bool> isLegal)
        : this(editions, pathway, plain, cycleFrom, isLegal, [])
    {
    }

    private PathwayState(IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration pathway, EvaluationContext plain, DateOnly cycleFrom, Func<string, bool> isLegal, IReadOnlyList<Entry> without)
    {
        this.without = without;
        (this.editions, this.pathway, this.plain, asOf, CycleFrom, this.isLegal) = (editions, pathway, plain, plain.Date, cycleFrom, isLegal);
        Place();
        Outlooks = Furthest([.. Enumerable.Range(0, pathway.Stages.Count).Where(IsOpen).Select(Consider)]);
    }

    public DateOnly CycleFrom { get; }

    public SubjectFile File => plain.File;

    public string? Parent => plain.Parent;

    public Dictionary<string, CompletedStage> OnRecord { get; } = new(StringComparer.Ordinal);

    /// <summary>Stages that are neither on record nor passed, and whose turn it is.</summary>
    public IReadOnlyList<StageOutlook> Outlooks { get; }

    /// <summary>True where a later stage is on record without the one before it.</summary>
    public bool HasGap { get; private set; }

    public bool IsUnknown => false;

    public string? Furthest() => pathway.Stages.LastOrDefault(s => OnRecord.ContainsKey(s.Id))?.Id;

    /// <summary>True while a wait or watch runs, or a stage that waited is due (S23).</summary>
    public bool Holds => Outlooks.Any(o => o.HasWaited && o.Status != PathwayStatus.Open) || OnRecord.Keys.Any(s => Watch(s) is { Declared.Improved: not null, IsOver: false });

    /// <summary>The same, undecided where it hangs on a stage that is.</summary>
    public Truth Holding => !Holds ? Truth.False
        : Outlooks.Any(o => o.HasWaited && o.Status is not (PathwayStatus.Open or PathwayStatus.Undecided)) || OnRecord.Keys.Any(s => Watch(s) is { Declared.Improved: not null, IsOver: false }) ? Truth.True : Truth.Undecided;

    public DateSpan? CycleOn(DateOnly date) => date < CycleFrom ? null : new DateSpan(CycleFrom, date);

    public DateSpan? WatchOf(string stage, DateOnly date) =>
        Renamed(stage) is var now && OnRecord.TryGetValue(now, out var taken) && taken.On <= date && Watch(now) is { } watch ? watch.Evidence(date) : null;

    // What has begun keeps the facts of its edition, which name the stage as it was called then (S17).
    private string Renamed(string stage) => pathway.Index(stage) >= 0 ? stage : pathway.Stages.FirstOrDefault(s => s.Continues == stage)?.Id ?? stage;

    public WatchState? Watch(string stage)
    {
        if (!watches.TryGetValue(stage, out var watch))
        {
            watches[stage] = watch = OnRecord.TryGetValue(stage, out var taken) ? WatchState.Of(taken, plain) : null;
        }

        return watch;
    }

    /// <summary>Entries that put other stages on record and not this one: each counts for one stage only, but for those that called for it together (S21).</summary>
    public IReadOnlyList<Entry> Used(string stage) =>
        [.. OnRecord.Where(r => r.Key != stage).Select(r => r.Value.Entry).Where(e => !OnRecord.TryGetValue(stage, out var own) || own.Entry != e)];

    public bool LaterIsOnRecord(int stage) => OnRecord.Count > 0 && IsLed(stage);

    private bool IsLed(int stage) =>
        OnRecord.Keys.Any(id => pathway.Index(id) > stage && pathway.Leads(pathway.Index(id), pathway.Stages[stage].Id));

    /// <summary>What the stage follows, with its latest day; null for one that is not on record.</summary>
    public IEnumerable<DateOnly?> Follows(int stage) => pathway.Before(stage).Select(b => OnRecord.TryGetValue(b, out var taken) ? taken.On : pathway.Index(b) >= 0 ? null : ActionOn(b));

    /// <summary>The first day a stage may have fallen due: after what it followed, its wait and the watches before it; null: nothing holds it back.</summary>
    public DateOnly? Earliest(int index, StageDeclaration stage, IReadOnlyList<DateOnly> follows)
    {
        var wait = stage.Wait?.On(plain with { Frame = this }, follows.Count == 0 ? CycleFrom : follows.Max()).Day;
        var watched = pathway.Before(index).Select(Watch).Where(w => w?.Declared.Improved is not null).Select(w => w!.End?.AddDays(1));
        return watched.Append(stage.Wait is { IsBeginningWith: true } ? wait?.AddDays(1) : wait)
            .Append(follows.Count == 0 ? null : stage.MayFollowSameDay ? follows.Max() : follows.Max().AddDays(1)).Max();
    }

    /// <summary>The entry by which the stage is arranged for the parent; null: it is not (S28).</summary>
    public Entry? Arranged(StageDeclaration stage, string? parent) =>
        plain.File.Casework.Entries.FirstOrDefault(e => e.IsArranged(asOf) && e.Date >= CycleFrom && e.MayConcern(parent) && stage.FirstActions.Any(e.Is));

    private bool IsOpen(int stage) =>
        !OnRecord.ContainsKey(pathway.Stages[stage].Id) && !LaterIsOnRecord(stage) && pathway.Stages[stage].IsInForce(asOf) && Follows(stage).All(f => f is not null);

    // An action of another ladder counts only inside this cycle (S21).
    private DateOnly? ActionOn(string action) =>
        plain.File.Casework.Of(action).Where(e => e.IsEffective(asOf) && e.EffectiveDate(asOf) >= CycleFrom && e.MayConcern(plain.Parent)).Select(e => e.EffectiveDate(asOf)).Max();

    // A legal step without a parent says of no parent that it was taken against that one (S27).
    private bool LacksParent(Entry entry) => pathway.IsPerParent && entry.Parent is null && plain.Parent is { Length: > 0 } && isLegal(entry.Action);

    // An entry counts for the earliest open stage of which it is a first action, as the stages read on its day, and for any other that called for it then (S17, S21).
    private void Place()
    {
        foreach (var entry in plain.File.Casework.Entries.Where(e => e.IsEffective(asOf) && e.EffectiveDate(asOf) >= CycleFrom && e.MayConcern(plain.Parent) && !LacksParent(e) && !without.Contains(e)).OrderBy(e => e.EffectiveDate(asOf)).ThenBy(Rank))
        {
            var on = entry.EffectiveDate(asOf)!.Value;
            var edition = editions.FirstOrDefault(e => e.IsInForce(on)) ?? pathway;
            var isPlaced = false;
            foreach (var taken in edition.Stages.Where(s => s.IsInForce(on) && s.FirstActions.Any(entry.Is)))
            {
                var here = edition == pathway ? taken : pathway.Stages.FirstOrDefault(s => s.Id == taken.Id || s.Continues == taken.Id);
                if (here is null || OnRecord.ContainsKey(here.Id) || (isPlaced && !CalledFor(edition, entry, on).Contains(taken.Id, StringComparer.Ordinal)))
                {
                    continue;
                }

                HasGap |= !isPlaced && pathway.Before(pathway.Index(here.Id)).Any(b => pathway.Index(b) >= 0 && !OnRecord.ContainsKey(b));
                OnRecord[here.Id] = new CompletedStage(on, taken, entry);
                isPlaced = true;
            }
        }
    }

    // One step may be what two branches call for; done once, it is done for both.
    private IEnumerable<string> CalledFor(PathwayDeclaration edition, Entry entry, DateOnly on) =>
        new PathwayState(editions, edition, plain.At(on), CycleFrom, isLegal, [.. without, entry]).Outlooks.Where(o => o.Truth == Truth.True).Select(o => o.Stage.Id);

    // The order within a day is not modelled (S31): steps of one day count in the order of the stages.
    private int Rank(Entry entry)
    {
        var stage = pathway.Stages.FirstOrDefault(s => s.FirstActions.Any(entry.Is));
        return stage is null ? int.MaxValue : pathway.Index(stage.Id);
    }

    private StageOutlook Consider(int index)
    {
        var stage = pathway.Stages[index];
        if (Arranged(stage, plain.Parent) is not null)
        {
            return new StageOutlook(stage, PathwayStatus.Arranged, null) { HasWaited = true, StoppedBy = Gate.Fulfilled };
        }

        if (plain.File.Casework.Entries.FirstOrDefault(e => e.IsEffective(asOf) && e.EffectiveDate(asOf) >= CycleFrom && LacksParent(e) && stage.FirstActions.Any(e.Is)) is { } unnamed)
        {
            return Undecided(stage, null, ["parent of " + unnamed.Action], new Trace());
        }

        var follows = Follows(index).OfType<DateOnly>().ToList();
        DateOnly? earliest = follows.Count == 0 ? null : stage.MayFollowSameDay ? follows.Max() : follows.Max().AddDays(1);
        if (stage.Wait is { } wait)
        {
            var (end, open) = wait.On(plain with { Frame = this }, follows.Count == 0 ? asOf : follows.Max());
            if (end is null && open is not null && wait.Anchor is not null && wait.Anchor.On(plain).State != ValueState.Known)
            {
                return new StageOutlook(stage, PathwayStatus.Blocked, null) { Missing = [wait.Anchor.Text], HasWaited = true, StoppedBy = Gate.Wait };
            }

            // n units beginning with a day are over the day after the n-th (S12).
            end = wait.IsBeginningWith ? end?.AddDays(1) : end;
            if (end is null || end > asOf)
            {
                return new StageOutlook(stage, PathwayStatus.Waiting, end) { HasWaited = true, StoppedBy = Gate.Wait };
            }

            earliest = end;
        }

        return Judge(stage, index, earliest);
    }

    private StageOutlook Judge(StageDeclaration stage, int index, DateOnly? earliest)
    {
        var scope = plain with { Frame = this };
        var gate = Truth.True;
        var trace = new Trace();
        var hasWaited = stage.Wait is not null;
        foreach (var watch in pathway.Before(index).Select(Watch).OfType<WatchState>().Where(w => w.Declared.Improved is not null))
        {
            hasWaited = true;
            if (watch.MissingEnd is { Count: > 0 } missing)
            {
                return Undecided(stage, null, missing, trace) with { HasWaited = true };
            }

            if (!watch.IsOver)
            {
                var early = watch.Declared.Early?.Evaluate(scope, trace) ?? Truth.False;
                if (early == Truth.False)
                {
                    return new StageOutlook(stage, PathwayStatus.Watching, watch.End?.AddDays(1)) { HasWaited = true, Until = watch.End, StoppedBy = Gate.Watch };
                }

                gate = early < gate ? early : gate;
                continue;
            }

            earliest = watch.End!.Value.AddDays(1) is var next && !(next < earliest) ? next : earliest;
            if (!watch.Declared.Gates)
            {
                continue;
            }

            var improved = watch.Improved(this, trace, asOf);
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

        // Why is worked out only where it may be called for.
        if (stage.When.Evaluate(scope) == Truth.False)
        {
            return new StageOutlook(stage, PathwayStatus.Open, null) { HasWaited = false, StoppedBy = Gate.Condition };
        }

        var own = new Trace();
        var when = stage.When.Evaluate(scope, own);
        trace.Take(own);

        return when == Truth.Undecided || gate == Truth.Undecided
            ? Undecided(stage, earliest, [.. trace.Missing], trace) with { HasWaited = hasWaited }
            : new StageOutlook(stage, PathwayStatus.Due, earliest) { Truth = Truth.True, Trace = trace, HasWaited = hasWaited };
    }

    private static StageOutlook Undecided(StageDeclaration stage, DateOnly? earliest, IReadOnlyList<string> missing, Trace trace)
    {
        foreach (var name in missing.Except(trace.Missing, StringComparer.Ordinal).ToList())
        {
            trace.Add(new Finding(name, "", Value.Unknown(ValueKind.Date), "", "", "", name, Truth.Undecided, [name]));
        }

        return new StageOutlook(stage, PathwayStatus.Undecided, earliest) { Truth = Truth.Undecided, Trace = trace, Missing = missing };
    }

    // Where stages may be passed over, only the furthest that holds is called for (S22); while a further one is open both are held, or knowing less would give more (S11).
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
            var trace = new Trace();
            trace.Take(all[last].Trace);
            open.ForEach(o => trace.Take(o.Trace));
            all[last] = Undecided(all[last].Stage, all[last].Earliest, [.. trace.Missing], trace) with { HasWaited = all[last].HasWaited };
        }

        return [.. all.Select((o, i) => i < last && (o.Status is PathwayStatus.Due or PathwayStatus.Undecided) ? new StageOutlook(o.Stage, PathwayStatus.Open, null) { StoppedBy = Gate.Order } : o)];
    }
}
