namespace AttendanceRules.RulesEngine;

/// <summary>How a comparison with a value that is not certain reads: a workflow knows only yes and no.</summary>
public enum Reading
{
    /// <summary>True where the comparison is certainly true, whatever is still unknown.</summary>
    Certain,

    /// <summary>True where the comparison may be true: it is not certainly false.</summary>
    Possible,
}
