namespace AttendanceRules.Advice;

/// <summary>Where an action stands against its dates (S29).</summary>
public enum AdviceStatus
{
    /// <summary>It may not be done before a later date.</summary>
    Ahead,

    /// <summary>It is called for now.</summary>
    Due,

    /// <summary>Its due date has passed.</summary>
    Overdue,
}
