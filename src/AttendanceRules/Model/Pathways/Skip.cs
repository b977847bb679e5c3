namespace AttendanceRules.Model.Pathways;

/// <summary>Whether stages of a pathway may be passed over (S22).</summary>
internal enum Skip
{
    /// <summary>Only the next stage is recommended.</summary>
    Never,

    /// <summary>The furthest stage that holds is.</summary>
    Furthest,

    /// <summary>Each stage that holds is.</summary>
    Each,
}
