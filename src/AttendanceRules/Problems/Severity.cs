namespace AttendanceRules.Problems;

/// <summary>How much a <see cref="Problem"/> weighs.</summary>
public enum Severity
{
    /// <summary>Worth a look; the content still loads.</summary>
    Warning,

    /// <summary>The content cannot be used until this is put right.</summary>
    Error,
}
