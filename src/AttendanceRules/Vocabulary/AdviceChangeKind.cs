namespace AttendanceRules.Vocabulary;

/// <summary>How a line of advice differs from an earlier day.</summary>
public enum AdviceChangeKind
{
    /// <summary>It was not called for before.</summary>
    New,

    /// <summary>It is no longer called for, or only undecided, waiting or withheld now.</summary>
    Gone,

    /// <summary>It became overdue, or it is called for more strongly.</summary>
    Escalated,

    /// <summary>It is no longer overdue, or it is called for less strongly.</summary>
    Eased,

    /// <summary>Its last day is another.</summary>
    Moved,
}
