using AttendanceRules.Advice;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>What can be said about a stage that is not on record.</summary>
internal sealed record StageOutlook
{
    private Trace? trace;
    private IReadOnlyList<string>? missing;
    private Trace? openTrace;
    private Trace? conditionTrace;

    /// <summary>The stage.</summary>
    public StageDeclaration Stage { get; private set; } = null!;

    /// <summary>Its status.</summary>
    public PathwayStatus Status { get; set; }

    /// <summary>The first day it may fall due; null when not known.</summary>
    public DateOnly? Earliest { get; private set; }

    /// <summary>True or undecided for a stage that calls; false otherwise.</summary>
    public Truth Truth { get; set; }

    /// <summary>What it rests on, found when somebody asks.</summary>
    public Trace Trace
    {
        get => trace ??= Endless is var (_, state, before, count) ? new MissingTrace(new WatchesTrace(state, before, count), Missing)
            : Asked is null ? new() : OpenTrace is null ? ConditionTrace : new JoinedTrace([OpenTrace, ConditionTrace]);
        set => trace = value;
    }

    /// <summary>What is missing; where it is not named, what its findings miss.</summary>
    public IReadOnlyList<string> Missing
    {
        get => missing ??= Endless is { } endless ? endless.Watch.MissingEnd : Truth == Truth.Undecided ? [.. Trace.Missing] : [];
        set => missing = value;
    }

    /// <summary>True where it waits, or has waited, for a length of time or for a watch: the cycle lives on with it (S23).</summary>
    public bool HasWaited { get; set; }

    /// <summary>The gate that blocks where it does not call; null where it does.</summary>
    public Gate? StoppedBy { get; set; }

    /// <summary>
    /// The gate before the condition of which it is not known whether it was passed, with what is missing, where that is not in its
    /// findings; null: each was.
    /// </summary>
    public (Gate Gate, IReadOnlyList<string>? Missing)? OpenAt { get; set; }

    /// <summary>What was found up to that gate; null: there was no watch.</summary>
    public Trace? OpenTrace
    {
        get => openTrace ??= Watched is null ? null : new WatchesTrace((PathwayState)Asked!.Frame!, Watched, Watched.Count);
        set => openTrace = value;
    }

    /// <summary>The stages before it, where one of them opened a watch; null: none did.</summary>
    public IReadOnlyList<string>? Watched { get; set; }

    /// <summary>
    /// The watch before it whose end somebody could say, where the pathway is, the stages before it and how many of them come before the
    /// watch; null: there is none.
    /// </summary>
    public (WatchState Watch, PathwayState State, IReadOnlyList<string> Before, int Count)? Endless { get; set; }

    /// <summary>What came out of its condition; null where it was not asked.</summary>
    public Truth? Condition { get; set; }

    /// <summary>Where it was asked.</summary>
    public EvaluationContext? Asked { get; set; }

    /// <summary>What the condition rests on.</summary>
    public Trace ConditionTrace => conditionTrace ??= new ConditionTrace(null, null, Stage.When, Asked!);

    /// <summary>What advice says of it, where that is the same for everybody; null: it is not.</summary>
    public NextStage? Next { get; set; }

    /// <summary>The last day watched, for watching.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The same for another parent whom nothing on record tells apart.</summary>
    /// <param name="state">Where that parent is.</param>
    public StageOutlook For(PathwayState state)
    {
        if (Asked is null && Endless is null)
        {
            return this;
        }

        var other = new StageOutlook().Begin(Stage, Status, Earliest);
        (other.Truth, other.HasWaited, other.StoppedBy, other.OpenAt) = (Truth, HasWaited, StoppedBy, OpenAt);
        (other.Condition, other.Watched, other.Asked) = (Condition, Watched, Asked is null ? null : state.Inside);
        other.Endless = Endless is var (_, _, before, count) ? (state.Watch(before[count])!, state, before, count) : null;
        return other;
    }

    /// <summary>Begins with a stage of which nothing more is said yet, in place of another one.</summary>
    public StageOutlook Begin(StageDeclaration stage, PathwayStatus status, DateOnly? earliest)
    {
        (Stage, Status, Earliest, Truth, HasWaited, StoppedBy) = (stage, status, earliest, Truth.False, false, null);
        (trace, missing, openTrace, conditionTrace, Watched, Asked) = (null, null, null, null, null, null);
        (OpenAt, Condition, Until, Endless, Next) = (null, null, null, null, null);
        return this;
    }
}
