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
    private List<StageOutlook>? own;
    private EditionSteps edition = null!;
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
    /// <param name="inForce">The edition in force.</param>
    /// <param name="at">Whose records, and the date.</param>
    /// <param name="cycleFrom">The first day of the cycle.</param>
    /// <param name="nameless">Legal steps that name no parent.</param>
    /// <param name="around">Where what is made comes from; null: it is kept, and made anew.</param>
    /// <param name="without">Entries that are left out; null: none.</param>
    public PathwayState Begin(
        PathwaySteps steps, PathwayDeclaration inForce, EvaluationContext at, DateOnly cycleFrom, UnnamedSteps nameless,
        ClimbRoom? around, IReadOnlyList<Entry>? without = null)
    {
        (edition, plain, unnamed, room, asOf, CycleFrom) = (steps.Of(inForce)!, at, nameless, around, at.Date, cycleFrom);
        (inside, outlooks, count, HasUnnamed) = (null, null, 0, false);
        own?.Clear();
        HasGap = new PathwayReplay(steps, inForce, at, this, nameless).Place(without ?? []);
        return this;
    }

    /// <summary>The same cycle on a day, without some entries and one more.</summary>
    public PathwayState Without(PathwaySteps steps, PathwayDeclaration inForce, DateOnly on, IReadOnlyList<Entry> some, Entry entry)
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
        return other.Begin(steps, inForce, at, CycleFrom, unnamed, room, all);
    }

    private PathwayDeclaration Pathway => edition.Edition;

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
    public void Put(int stage, CompletedStage taken)
    {
        if (count == stages.Length)
        {
            Array.Resize(ref stages, count + 2);
        }

        stages[count++] = new StageOnRecord(stage, Pathway.Stages[stage].Id, taken);
    }

    public bool IsOnRecord(string stage) => PlaceOf(stage) >= 0;

    /// <summary>Whether a stage is on record, and how it came there.</summary>
    public bool IsOnRecord(string stage, out CompletedStage taken)
    {
        var place = PlaceOf(stage);
        taken = place >= 0 ? stages[place].Taken : default;
        return place >= 0;
    }

    /// <summary>The same of the stage of a number.</summary>
    public bool IsOnRecord(int stage, out CompletedStage taken)
    {
        var place = PlaceOf(stage);
        taken = place >= 0 ? stages[place].Taken : default;
        return place >= 0;
    }

    public bool IsOnRecord(int stage) => PlaceOf(stage) >= 0;

    private int PlaceOf(int stage)
    {
        for (var i = 0; i < count; i++)
        {
            if (stages[i].Number == stage)
            {
                return i;
            }
        }

        return -1;
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
    public List<StageOutlook> Outlooks =>
        outlooks ??= new StageAssessment(this, edition, plain, unnamed).Assess(own ??= new(Pathway.Stages.Count));

    /// <summary>Whether a stage is certainly called for.</summary>
    public bool IsCalledFor(string stage) => Pathway.Skip == Skip.Furthest ? IsAmongCalled(stage)
        : new StageAssessment(this, edition, plain, unnamed).IsCalledFor(Pathway.Index(stage));

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

    /// <summary>Whether some step of the cycle names no parent and does not say whose it is.</summary>
    public bool HasUnnamed { get; set; }

    public bool IsUnknown => false;

    public string? Furthest()
    {
        var furthest = -1;
        for (var i = 0; i < count; i++)
        {
            furthest = Math.Max(furthest, stages[i].Number);
        }

        return furthest < 0 ? null : Pathway.Stages[furthest].Id;
    }

    /// <summary>True while a wait or watch runs, or a stage that waited is due (S23).</summary>
    public bool Holds => Holding != Truth.False;

    /// <summary>The same, undecided where it depends on a stage that is.</summary>
    public Truth Holding
    {
        get
        {
            var most = Truth.False;
            var mayWait = outlooks is not null || new StageAssessment(this, edition, plain, unnamed).MayAnyWait();
            for (var i = 0; mayWait && i < Outlooks.Count && most != Truth.True; i++)
            {
                var (one, status) = (Outlooks[i], Outlooks[i].Status);
                var its = !one.HasWaited ? Truth.False
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
    private string Renamed(string stage) => Pathway.Index(stage) >= 0 ? stage
        : Pathway.Stages.FirstOrDefault(s => s.Continues == stage)?.Id ?? stage;

    public WatchState? Watch(string stage) => PlaceOf(stage) is >= 0 and var place ? WatchAt(place) : null;

    /// <summary>The same of the stage of a number.</summary>
    public WatchState? Watch(int stage) => PlaceOf(stage) is >= 0 and var place ? WatchAt(place) : null;

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
}
