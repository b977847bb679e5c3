namespace AttendanceRules.Vocabulary;

/// <summary>How a declaration of one rule book differs from that of another.</summary>
public enum RuleChangeKind
{
    /// <summary>The earlier rules do not have it.</summary>
    Added,

    /// <summary>The later rules do not have it.</summary>
    Removed,

    /// <summary>Both have it, and it says something else.</summary>
    Changed,
}
