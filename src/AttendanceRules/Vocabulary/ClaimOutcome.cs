namespace AttendanceRules.Vocabulary;

/// <summary>What came of a claim.</summary>
public enum ClaimOutcome
{
    /// <summary>It holds.</summary>
    Proved,

    /// <summary>It does not hold; where it is about pupils, evaluation confirmed one on whom it fails.</summary>
    Refuted,

    /// <summary>Neither was shown.</summary>
    Open,
}
