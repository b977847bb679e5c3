namespace AttendanceRules.Vocabulary;

/// <summary>How an action of one pupil differs between two rule books.</summary>
public enum ImpactKind
{
    /// <summary>The later rules call for it, the earlier did not.</summary>
    Gains,

    /// <summary>The earlier rules called for it, the later do not.</summary>
    Loses,

    /// <summary>Both call for it; by the later it is overdue, or called for more strongly.</summary>
    Escalated,

    /// <summary>Both call for it; by the later it is no longer overdue, or called for less strongly.</summary>
    Eased,

    /// <summary>Both call for it; its last day is another.</summary>
    Moved,

    /// <summary>Both or neither call for it, and something else differs: an amount, or what it waits for.</summary>
    Differs,
}
