namespace AttendanceRules.Vocabulary;

/// <summary>Whether a cohort's rate is below that of its peers.</summary>
public enum CohortVerdict
{
    /// <summary>It is below, by at least the gap that the packs name.</summary>
    Lower,

    /// <summary>It is not below by that much.</summary>
    NotLower,

    /// <summary>It cannot be decided, because something about the pupils is not known.</summary>
    Undecided,

    /// <summary>The cohort, or its peers, are too few pupils to compare.</summary>
    TooFew,
}
