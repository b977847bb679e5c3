namespace AttendanceRules;

/// <summary>What lines rest on that is found with the advice, by what is known of the pupil at that time.</summary>
internal enum FoundParts
{
    /// <summary>Nothing: each part is found when somebody reads it.</summary>
    None,

    /// <summary>What undecided lines miss.</summary>
    Missing,

    /// <summary>All of it. For whoever writes all of it.</summary>
    All,
}
