namespace AttendanceRules.Vocabulary;

/// <summary>Sorts of events of a chronology, in the order in which those of one day are shown.</summary>
public enum ChronologyEventKind
{
    /// <summary>A step or contact that was recorded.</summary>
    Step,

    /// <summary>The outcome of a step.</summary>
    Outcome,

    /// <summary>The pupil became certainly a member of a group, or is so no longer.</summary>
    Group,

    /// <summary>A threshold was crossed.</summary>
    Threshold,
}
