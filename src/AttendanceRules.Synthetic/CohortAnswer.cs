namespace AttendanceRules.Synthetic;

/// <summary>An answer on record.</summary>
/// <param name="Question">The question.</param>
/// <param name="Value">The answer; <c>unknown</c> where somebody was asked and could not say.</param>
/// <param name="Date">The day it was given; null: from the start of the records.</param>
/// <param name="Parent">Id of the parent it is about; null: no single one.</param>
public sealed record CohortAnswer(string Question, string Value, DateOnly? Date = null, string? Parent = null);
