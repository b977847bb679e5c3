namespace AttendanceRules.Advice;

/// <summary>Advice on a school as a whole, and on each of its pupils.</summary>
public sealed record SchoolAdvice : SubjectAdvice
{
    /// <summary>The school's id.</summary>
    public required string School { get; init; }

    /// <summary>Advice on each pupil, by id.</summary>
    public required IReadOnlyList<PupilAdvice> Pupils { get; init; }
}
