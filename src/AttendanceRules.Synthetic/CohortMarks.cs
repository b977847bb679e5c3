namespace AttendanceRules.Synthetic;

/// <summary>Marks of one term, two for every date from the first on, days without school too.</summary>
/// <param name="From">The first date.</param>
/// <param name="Marks">The marks, one after the other; a code may have a letter and a digit.</param>
public sealed record CohortMarks(DateOnly From, string Marks);
