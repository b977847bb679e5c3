namespace AttendanceRules.Advice;

/// <summary>One thing the pupils of a cohort have in common.</summary>
/// <param name="Name">Name of the characteristic, year group or yes/no.</param>
/// <param name="Title">Its title.</param>
/// <param name="Value">Its value.</param>
public sealed record CohortPart(string Name, string Title, string Value);
