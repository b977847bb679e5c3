namespace AttendanceRules.Synthetic;

/// <summary>A pupil who is made up. Nothing in it is of a real pupil.</summary>
public sealed record CohortPupil
{
    /// <summary>The pupil's id, no other pupil of the cohort has it.</summary>
    public required string Id { get; init; }

    /// <summary>Day of birth.</summary>
    public required DateOnly DateOfBirth { get; init; }

    /// <summary>Year group on <see cref="CohortSchool.YearGroupsOn"/>, as registers write it.</summary>
    public required string YearGroup { get; init; }

    /// <summary>First day on roll; null: since before the first mark.</summary>
    public DateOnly? Admitted { get; init; }

    /// <summary>Last day on roll; null: still on roll.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>Characteristics with their values; <c>unknown</c> where nobody has said. What is missing does not hold.</summary>
    public required IReadOnlyDictionary<string, string> Characteristics { get; init; }

    /// <summary>The parents on the list, at least one.</summary>
    public required IReadOnlyList<CohortParent> Parents { get; init; }

    /// <summary>The register, in parts of a term each.</summary>
    public required IReadOnlyList<CohortMarks> Register { get; init; }

    /// <summary>What is on record about the pupil, by date.</summary>
    public required IReadOnlyList<CohortStep> Steps { get; init; }

    /// <summary>What was answered about the pupil, by date.</summary>
    public required IReadOnlyList<CohortAnswer> Answers { get; init; }
}
