namespace AttendanceRules.Vocabulary;

/// <summary>
/// The status of a pathway, and of a stage that may follow; a stage is never <see cref="NotStarted"/>, <see cref="Finished"/> or
/// <see cref="Closed"/>.
/// </summary>
public enum PathwayStatus
{
    /// <summary>No stage is on record, and none is called for.</summary>
    NotStarted,

    /// <summary>Nothing is due: the condition of what may follow does not hold.</summary>
    Open,

    /// <summary>A length of time has to pass before what may follow.</summary>
    Waiting,

    /// <summary>The stage before it opened a watch that still runs.</summary>
    Watching,

    /// <summary>It is called for, and arranged for a day to come.</summary>
    Arranged,

    /// <summary>It is called for.</summary>
    Due,

    /// <summary>It is called for, and something has to be on record first.</summary>
    Blocked,

    /// <summary>Whether it is called for cannot be decided, because something is not known.</summary>
    Undecided,

    /// <summary>Every stage that could follow is on record.</summary>
    Finished,

    /// <summary>An improved watch ended the cycle, and no stage has been on record since.</summary>
    Closed,
}
