namespace AttendanceRules.Vocabulary;

/// <summary>How strongly an action is called for, weakest first.</summary>
public enum Force
{
    /// <summary>It may be done.</summary>
    May,

    /// <summary>It should be done.</summary>
    Should,

    /// <summary>It must be done.</summary>
    Must,
}
