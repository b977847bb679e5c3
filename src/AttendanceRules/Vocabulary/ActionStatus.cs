namespace AttendanceRules.Vocabulary;

/// <summary>How an action that is called for relates to its dates.</summary>
public enum ActionStatus
{
    /// <summary>It may not be done before a later date.</summary>
    Ahead,

    /// <summary>It is called for now.</summary>
    Due,

    /// <summary>Its due date has passed.</summary>
    Overdue,
}
