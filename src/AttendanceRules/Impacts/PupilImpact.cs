namespace AttendanceRules.Impacts;

/// <summary>A pupil on whom two rule books advise different actions.</summary>
public sealed record PupilImpact
{
    /// <summary>The pupil's id.</summary>
    public required string Pupil { get; init; }

    /// <summary>The actions that differ, at least one.</summary>
    public required IReadOnlyList<ImpactLine> Lines { get; init; }
}
