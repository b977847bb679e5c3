namespace AttendanceRules.Coverage;

/// <summary>Where a value is against the limit that it is compared with.</summary>
internal enum LimitState
{
    On,

    /// <summary>Off it by one at most: of what it counts, or of the sessions of a rate.</summary>
    JustOff,

    FarOff,

    Unknown,
}
