namespace AttendanceRules.Vocabulary;

/// <summary>Whether something is so. What is not known is undecided, never false.</summary>
public enum Truth
{
    // In Kleene's order: "and" is the least and "or" the greatest (S4).

    /// <summary>It is not so.</summary>
    False,

    /// <summary>It is not known whether it is so.</summary>
    Undecided,

    /// <summary>It is so.</summary>
    True,
}
