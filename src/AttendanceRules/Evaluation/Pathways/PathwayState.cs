using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>Where a pupil or parent is on a pathway on one date, in the cycle that began on a day.</summary>
internal sealed partial class PathwayState : IPathwayFrame
{
    private readonly List<StageOutlook> own = [];
    private PathwayDeclaration pathway = null!;
    private EvaluationContext plain = null!;
    private UnnamedSteps unnamed;
    private ClimbRoom? room;
    private DateOnly asOf;
    private EvaluationContext? inside;
    private List<StageOutlook>? outlooks;
    private StageOnRecord[] stages = [];
    private List<Entry>? left;
    private int count;

    /// <summary>Goes through the records, in place of what was there.</summary>
    /// <param name="steps">Which stages an entry begins.</param>
    /// <param name="edition">The edition in force.</param>
    /// <param name="at">Whose records, and the date.</param>
    /// <param name="cycleFrom">The first day of the cycle.</param>
    /// <param name="nameless">Legal steps that name no parent.</param>
    /// <param name="around">Where what is made comes from; null: it is kept, and made anew.</param>
    /// <param name="without">Entries that are left out; null: none.</param>
    public PathwayState Begin(
        PathwaySteps steps, PathwayDeclaration edition, EvaluationContext at, DateOnly cycleFrom, UnnamedSteps nameless,
        ClimbRoom? around, IReadOnlyList<Entry>? without = null)
    {
        (pathway, plain, unnamed, room, asOf, CycleFrom) = (edition, at, nameless, around, at.Date, cycleFrom);
        (inside, outlooks, count) = (null, null, 0);
        own.Clear();
        HasGap = new PathwayReplay(steps, edition, at, this, nameless).Place(without ?? []);
        return this;
    }

    /// <summary>The same cycle on a day, without some entries and one more.</summary>
    public PathwayState Without(PathwaySteps steps, PathwayDeclaration edition, DateOnly on, IReadOnlyList<Entry> some, Entry entry)
    {
        var other = room?.State() ?? new PathwayState();
        var all = other.left ??= new List<Entry>(some.Count + 1);
        all.Clear();
        for (var i = 0; i < some.Count; i++)
        {
            all.Add(some[i]);
        }

        all.Add(entry);
        var at = room is null || on == asOf ? plain.At(on) : room.Context(plain, on, null);
        return other.Begin(steps, edition, at, CycleFrom, unnamed, room, all);
    }

    public DateOnly CycleFrom { get; private set; }

    /// <summary>The date.</summary>
    public DateOnly AsOf => asOf;

    public SubjectFile File => plain.File;

    public string? Parent => plain.Parent;

    /// <summary>Where what is made comes from; null: it is kept, and made anew.</summary>
    public ClimbRoom? Room => room;

    /// <summary>The stages on record, in the order in which they came on it.</summary>
    public ReadOnlySpan<StageOnRecord> OnRecord => stages.AsSpan(0, count);

    /// <summary>Whether any stage is on record.</summary>
    public bool HasBegun => count > 0;

    /// <summary>Puts a stage on record that is not yet.</summary>
    public void Put(string stage, CompletedStage taken)
    {
        if (count == stages.Length)
        {
            Array.Resize(ref stages, count + 2);
        }

        stages[count++] = new StageOnRecord(stage, taken);
    }

    public bool IsOnRecord(string stage) => PlaceOf(stage) >= 0;

    /// <summary>Whether a stage is on record, and how it came there.</summary>
    public bool IsOnRecord(string stage, out CompletedStage taken)
    {
        var place = PlaceOf(stage);
        taken = place >= 0 ? stages[place].Taken : default;
        return place >= 0;
    }

    private int PlaceOf(string stage)
    {
        for (var i = 0; i < count; i++)
        {
            if (stages[i].Stage == stage)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Stages that are neither on record nor passed, and whose turn it is.</summary>
    public List<StageOutlook> Outlooks => outlooks ??= new StageAssessment(this, pathway, plain, unnamed).Assess(own);

    /// <summary>Whether a stage is certainly called for.</summary>
    public bool IsCalledFor(string stage) => pathway.Skip == Skip.Furthest ? IsAmongCalled(stage)
        : new StageAssessment(this, pathway, plain, unnamed).IsCalledFor(pathway.Index(stage));

    private bool IsAmongCalled(string stage)
    {
        for (var i = 0; i < Outlooks.Count; i++)
        {
            if (Outlooks[i].Truth == Truth.True && Outlooks[i].Stage.Id == stage)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>From where its conditions are asked.</summary>
    public EvaluationContext Inside => inside ??= room?.Context(plain, asOf, this) ?? plain with { Frame = this };

    /// <summary>True where a later stage is on record without the one before it.</summary>
    public bool HasGap { get; private set; }

    public bool IsUnknown => false;

    public string? Furthest()
    {
        for (var i = pathway.Stages.Count - 1; i >= 0; i--)
        {
            if (IsOnRecord(pathway.Stages[i].Id))
            {
                return pathway.Stages[i].Id;
            }
        }

        return null;
    }

    /// <summary>True while a wait or watch runs, or a stage that waited is due (S23).</summary>
    public bool Holds => Holding != Truth.False;

    /// <summary>The same, undecided where it depends on a stage that is.</summary>
    public Truth Holding
    {
        get
        {
            var most = Truth.False;
            var mayWait = outlooks is not null || new StageAssessment(this, pathway, plain, unnamed).MayAnyWait();
            for (var i = 0; mayWait && i < Outlooks.Count && most != Truth.True; i++)
            {
                var (one, status) = (Outlooks[i], Outlooks[i].Status);
                var its = !one.HasWaited || status == PathwayStatus.Open ? Truth.False
                    : status == PathwayStatus.Undecided ? Truth.Undecided : Truth.True;
                most = its > most ? its : most;
            }

            for (var i = 0; i < count && most != Truth.True; i++)
            {
                most = WatchAt(i) is { Declared.Improved: not null, HoldsCycle: true } ? Truth.True : most;
            }

            return most;
        }
    }

    /// <summary>Whether a stage came on record on a day.</summary>
    public bool HasStageOn(DateOnly day)
    {
        for (var i = 0; i < count; i++)
        {
            if (stages[i].Taken.On == day)
            {
                return true;
            }
        }

        return false;
    }

    public DateSpan? CycleOn(DateOnly date) => date < CycleFrom ? null : new DateSpan(CycleFrom, date);

    public DateSpan? WatchOf(string stage, DateOnly date) =>
        Renamed(stage) is var now && IsOnRecord(now, out var taken) && taken.On <= date && Watch(now) is { } watch
            ? watch.Evidence(date) : null;

    // What has begun keeps the facts of its edition, which name the stage as it was called then (S17).
    private string Renamed(string stage) => pathway.Index(stage) >= 0 ? stage
        : pathway.Stages.FirstOrDefault(s => s.Continues == stage)?.Id ?? stage;

    public WatchState? Watch(string stage) => PlaceOf(stage) is >= 0 and var place ? WatchAt(place) : null;

    private WatchState? WatchAt(int place)
    {
        var taken = stages[place].Taken;
        if (stages[place].IsWatchKnown || taken.As is { Watch: null, FirstOf.Count: 0, OneOf.Count: 0 })
        {
            return stages[place].Watch;
        }

        var watch = WatchState.Of(taken, plain, room);
        (stages[place].Watch, stages[place].IsWatchKnown) = (watch, true);
        watch?.Repeat(this);
        return watch;
    }

    /// <summary>
    /// Entries that put other stages on record and not this one: each counts for one stage only, but for those that called for it together
    /// (S21).
    /// </summary>
    public IReadOnlyList<Entry> Used(string stage)
    {
        var ofStage = IsOnRecord(stage, out var taken) ? taken.Entry : null;
        List<Entry>? used = null;
        for (var i = 0; i < pathway.Stages.Count && count > 0; i++)
        {
            if (pathway.Stages[i].Id != stage && IsOnRecord(pathway.Stages[i].Id, out var other) && other.Entry != ofStage)
            {
                (used ??= []).Add(other.Entry);
            }
        }

        return used ?? (IReadOnlyList<Entry>)[];
    }

    /// <summary>Whether an entry puts another stage on record and not this one.</summary>
    public bool IsUsed(string stage, Entry entry)
    {
        var isUsed = false;
        for (var i = 0; i < count; i++)
        {
            if (stages[i].Taken.Entry == entry)
            {
                if (stages[i].Stage == stage)
                {
                    return false;
                }

                isUsed = true;
            }
        }

        return isUsed;
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
}
