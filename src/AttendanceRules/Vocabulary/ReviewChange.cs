namespace AttendanceRules.Vocabulary;

/// <summary>How an answer of a self-evaluation compares with the one given before it.</summary>
public enum ReviewChange
{
    /// <summary>It is not answered now.</summary>
    Unanswered,

    /// <summary>It is worse than before.</summary>
    Worse,

    /// <summary>It is better than before.</summary>
    Better,

    /// <summary>It is as before.</summary>
    Same,

    /// <summary>It is answered, and no earlier answer is on record.</summary>
    New,
}
