using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>What can be said about a stage that is not on record.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Status">Its status.</param>
/// <param name="Earliest">The first day it may fall due; null when not known.</param>
internal sealed record StageOutlook(StageDeclaration Stage, PathwayStatus Status, DateOnly? Earliest)
{
    /// <summary>True or undecided for a stage that calls; false otherwise.</summary>
    public Truth Truth { get; init; }

    /// <summary>What it rests on, found when somebody asks.</summary>
    public Trace Trace
    {
        get => field ??= Asked is null ? new() : OpenTrace is null ? ConditionTrace : new JoinedTrace([OpenTrace, ConditionTrace]);
        init;
    }

    /// <summary>What is missing; where it is not named, what its findings miss.</summary>
    public IReadOnlyList<string> Missing
    {
        get => field ??= Truth == Truth.Undecided ? [.. Trace.Missing] : [];
        init;
    }

    /// <summary>True where it waits, or has waited, for a length of time or for a watch: the cycle lives on with it (S23).</summary>
    public bool HasWaited { get; init; }

    /// <summary>The gate that blocks where it does not call; null where it does.</summary>
    public Gate? StoppedBy { get; init; }

    /// <summary>
    /// The gate before the condition of which it is not known whether it was passed, with what is missing, where that is not in its
    /// findings; null: each was.
    /// </summary>
    public (Gate Gate, IReadOnlyList<string>? Missing)? OpenAt { get; init; }

    /// <summary>What was found up to that gate; null: there was no watch.</summary>
    public Trace? OpenTrace
    {
        get => field ??= Watched is null ? null : new WatchesTrace((PathwayState)Asked!.Frame!, Watched, Watched.Count);
        init;
    }

    /// <summary>The stages before it, where one of them opened a watch; null: none did.</summary>
    public IReadOnlyList<string>? Watched { get; init; }

    /// <summary>What came out of its condition; null where it was not asked.</summary>
    public Truth? Condition { get; init; }

    /// <summary>Where it was asked.</summary>
    public EvaluationContext? Asked { get; init; }

    /// <summary>What the condition rests on.</summary>
    public Trace ConditionTrace => field ??= new ConditionTrace(null, null, Stage.When, Asked!);

    /// <summary>The last day watched, for watching.</summary>
    public DateOnly? Until { get; init; }
}
