using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>Where a pupil or parent is on a pathway on one date, in the cycle that began on a day.</summary>
internal sealed class PathwayState : IPathwayFrame
{
    private readonly PathwayDeclaration pathway;
    private readonly EvaluationContext plain;
    private readonly DateOnly asOf;
    private readonly UnnamedSteps unnamed;
    private Dictionary<string, WatchState?>? watches;

    /// <param name="editions">All editions of the pathway.</param>
    /// <param name="pathway">The one in force.</param>
    /// <param name="plain">Whose records, and the date.</param>
    /// <param name="cycleFrom">The first day of the cycle.</param>
    /// <param name="unnamed">Legal steps that name no parent.</param>
    /// <param name="without">Entries that are left out; null: none.</param>
    public PathwayState(
        IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration pathway, EvaluationContext plain, DateOnly cycleFrom,
        UnnamedSteps unnamed, IReadOnlyList<Entry>? without = null)
    {
        (this.pathway, this.plain, this.unnamed, asOf, CycleFrom) = (pathway, plain, unnamed, plain.Date, cycleFrom);
        var replay = new PathwayReplay(editions, pathway, plain, cycleFrom, unnamed, without ?? []);
        (OnRecord, HasGap) = (replay.OnRecord, replay.HasGap);
    }

    public DateOnly CycleFrom { get; }

    /// <summary>The date.</summary>
    public DateOnly AsOf => asOf;

    public SubjectFile File => plain.File;

    public string? Parent => plain.Parent;

    public IReadOnlyDictionary<string, CompletedStage> OnRecord { get; }

    /// <summary>Stages that are neither on record nor passed, and whose turn it is.</summary>
    public IReadOnlyList<StageOutlook> Outlooks => field ??= new StageAssessment(this, pathway, plain, unnamed).Assess();

    /// <summary>Whether a stage is certainly called for.</summary>
    public bool IsCalledFor(string stage) => pathway.Skip == Skip.Furthest
        ? Outlooks.Any(o => o.Truth == Truth.True && o.Stage.Id == stage)
        : new StageAssessment(this, pathway, plain, unnamed).IsCalledFor(pathway.Index(stage));

    /// <summary>From where its conditions are asked.</summary>
    public EvaluationContext Inside => field ??= plain with { Frame = this };

    /// <summary>True where a later stage is on record without the one before it.</summary>
    public bool HasGap { get; }

    public bool IsUnknown => false;

    public string? Furthest()
    {
        for (var i = pathway.Stages.Count - 1; i >= 0; i--)
        {
            if (OnRecord.ContainsKey(pathway.Stages[i].Id))
            {
                return pathway.Stages[i].Id;
            }
        }

        return null;
    }

    /// <summary>True while a wait or watch runs, or a stage that waited is due (S23).</summary>
    public bool Holds => Outlooks.Any(o => o.HasWaited && o.Status != PathwayStatus.Open)
        || OnRecord.Keys.Any(s => Watch(s) is { Declared.Improved: not null, HoldsCycle: true });

    /// <summary>The same, undecided where it depends on a stage that is.</summary>
    public Truth Holding => !Holds ? Truth.False
        : Outlooks.Any(o => o.HasWaited && o.Status is not (PathwayStatus.Open or PathwayStatus.Undecided))
            || OnRecord.Keys.Any(s => Watch(s) is { Declared.Improved: not null, HoldsCycle: true }) ? Truth.True : Truth.Undecided;

    public DateSpan? CycleOn(DateOnly date) => date < CycleFrom ? null : new DateSpan(CycleFrom, date);

    public DateSpan? WatchOf(string stage, DateOnly date) =>
        Renamed(stage) is var now && OnRecord.TryGetValue(now, out var taken) && taken.On <= date && Watch(now) is { } watch
            ? watch.Evidence(date) : null;

    // What has begun keeps the facts of its edition, which name the stage as it was called then (S17).
    private string Renamed(string stage) => pathway.Index(stage) >= 0 ? stage
        : pathway.Stages.FirstOrDefault(s => s.Continues == stage)?.Id ?? stage;

    public WatchState? Watch(string stage)
    {
        if (!OnRecord.TryGetValue(stage, out var taken))
        {
            return null;
        }

        if (taken.As is { Watch: null, FirstOf.Count: 0, OneOf.Count: 0 })
        {
            return null;
        }

        watches ??= new(StringComparer.Ordinal);
        if (!watches.TryGetValue(stage, out var watch))
        {
            watches[stage] = watch = WatchState.Of(taken, plain);
            watch?.Repeat(this);
        }

        return watch;
    }

    /// <summary>
    /// Entries that put other stages on record and not this one: each counts for one stage only, but for those that called for it together
    /// (S21).
    /// </summary>
    public IReadOnlyList<Entry> Used(string stage)
    {
        var own = OnRecord.TryGetValue(stage, out var taken) ? taken.Entry : null;
        List<Entry>? used = null;
        for (var i = 0; i < pathway.Stages.Count && OnRecord.Count > 0; i++)
        {
            if (pathway.Stages[i].Id != stage && OnRecord.TryGetValue(pathway.Stages[i].Id, out var other) && other.Entry != own)
            {
                (used ??= []).Add(other.Entry);
            }
        }

        return used ?? (IReadOnlyList<Entry>)[];
    }

    /// <summary>Whether an entry puts another stage on record and not this one.</summary>
    public bool IsUsed(string stage, Entry entry)
    {
        if (OnRecord.Count == 0 || (OnRecord.TryGetValue(stage, out var taken) && taken.Entry == entry))
        {
            return false;
        }

        for (var i = 0; i < pathway.Stages.Count; i++)
        {
            if (pathway.Stages[i].Id != stage && OnRecord.TryGetValue(pathway.Stages[i].Id, out var other) && other.Entry == entry)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stage that follows is on record; where a day is given, by then.</summary>
    public bool LaterIsOnRecord(int stage, DateOnly? by = null) => OnRecord.Count > 0 && IsLed(stage, by);

    private bool IsLed(int stage, DateOnly? by)
    {
        for (var later = stage + 1; later < pathway.Stages.Count; later++)
        {
            if (OnRecord.TryGetValue(pathway.Stages[later].Id, out var taken) && !(taken.On > by)
                && pathway.Leads(later, pathway.Stages[stage].Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What the stage follows, with its latest day, where any of some is enough with the first of theirs; null for what is not on record.
    /// </summary>
    public IEnumerable<DateOnly?> Follows(int stage) => pathway.Stages[stage].AnyAfter is { } groups
        ? groups.Select(g => g.Select(Followed).Min()) : pathway.Before(stage).Select(Followed);

    /// <summary>Whether all that the stage follows is on record.</summary>
    public bool IsItsTurn(int stage)
    {
        if (pathway.Stages[stage].AnyAfter is not null)
        {
            return Follows(stage).All(f => f is not null);
        }

        var before = pathway.Before(stage);
        for (var i = 0; i < before.Count; i++)
        {
            if (Followed(before[i]) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The latest day of what the stage follows, as far as that is on record; null for nothing.</summary>
    public DateOnly? LatestBefore(int stage) => pathway.Stages[stage].AnyAfter is null ? Latest(pathway.Before(stage), DateOnly.MaxValue)
        : Follows(stage).Max();

    /// <summary>The same of those on record by a day.</summary>
    public DateOnly? LatestBefore(int stage, DateOnly by) => pathway.Stages[stage].AnyAfter is null ? Latest(pathway.Before(stage), by)
        : LatestFollowed(stage, by);

    // A method of its own: what a lambda holds is else made for each stage.
    private DateOnly? LatestFollowed(int stage, DateOnly by) => Follows(stage).Where(f => f <= by).Max();

    /// <summary>The latest day of some of them; null: none is on record.</summary>
    public DateOnly? Latest(IReadOnlyList<string> before) => Latest(before, DateOnly.MaxValue);

    private DateOnly? Latest(IReadOnlyList<string> before, DateOnly by)
    {
        DateOnly? latest = null;
        for (var i = 0; i < before.Count; i++)
        {
            latest = Followed(before[i]) is { } on && on <= by && !(on <= latest) ? on : latest;
        }

        return latest;
    }

    /// <summary>The day on which a stage, or an action of another pathway, is on record; null where it is not.</summary>
    public DateOnly? Followed(string before) => OnRecord.TryGetValue(before, out var taken) ? taken.On
        : pathway.Index(before) >= 0 ? null : ActionOn(before);

    /// <summary>
    /// The first day a stage may have fallen due: after what it followed, its wait and the watches before it; null: nothing holds it back.
    /// </summary>
    public DateOnly? Earliest(int index, StageDeclaration stage, DateOnly? latest) => pathway.Stages[index].AnyAfter is null
        ? Earliest(pathway.Before(index), stage, latest)
        : EarliestOfRoutes(index, stage);

    private DateOnly? EarliestOfRoutes(int index, StageDeclaration stage) =>
        pathway.Routes(index).Where(r => r.All(b => Followed(b) is not null)).Select(r => Earliest(r, stage, Latest(r))).Min();

    private DateOnly? Earliest(IReadOnlyList<string> before, StageDeclaration stage, DateOnly? latest)
    {
        var wait = stage.Wait?.On(Inside, latest ?? CycleFrom).Day;
        wait = stage.Wait is { IsBeginningWith: true } ? wait?.AddDays(1) : wait;
        var earliest = stage.MayFollowSameDay ? latest : latest?.AddDays(1);
        earliest = wait > earliest || earliest is null ? wait : earliest;
        for (var i = 0; i < before.Count; i++)
        {
            var end = Watch(before[i]) is { Declared.Improved: not null } watch ? watch.End?.AddDays(1) : null;
            earliest = end > earliest || earliest is null ? end : earliest;
        }

        return earliest;
    }

    /// <summary>The entry by which the stage is arranged for the parent; null: it is not (S28).</summary>
    public Entry? Arranged(StageDeclaration stage, string? parent)
    {
        var entries = plain.File.Casework.Entries;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].IsArranged(asOf) && entries[i].Date >= CycleFrom && entries[i].MayConcern(parent)
                && stage.IsBegunBy(entries[i]))
            {
                return entries[i];
            }
        }

        return null;
    }

    // An action of another ladder counts only inside this cycle (S21).
    private DateOnly? ActionOn(string action)
    {
        DateOnly? latest = null;
        var entries = plain.File.Casework.Of(action);
        for (var i = 0; i < entries.Count; i++)
        {
            var on = entries[i].EffectiveDate(asOf);
            latest = entries[i].IsEffective(asOf) && on >= CycleFrom && entries[i].MayConcern(plain.Parent) && !(on <= latest)
                ? on : latest;
        }

        return latest;
    }
}
