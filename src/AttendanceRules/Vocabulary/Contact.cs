namespace AttendanceRules.Vocabulary;

/// <summary>How an action reaches people.</summary>
public enum Contact
{
    /// <summary>By letter.</summary>
    Letter,

    /// <summary>By text message or e-mail.</summary>
    Message,

    /// <summary>By telephone.</summary>
    Call,

    /// <summary>In a meeting.</summary>
    Meeting,

    /// <summary>By a visit, mostly to the home.</summary>
    Visit,
}
