namespace AttendanceRules.Records;

/// <summary>A person's dated answer to a question of the packs.</summary>
/// <param name="Question">Name of the question.</param>
/// <param name="Value"><c>yes</c>, <c>no</c>, a number, a date, a text, or <c>unknown</c> to take an earlier answer back.</param>
/// <param name="Date">The day it was given; null: it holds from the start of the records.</param>
/// <param name="Parent">The parent it is about; null: all parents.</param>
/// <param name="Known">The day on which it became known; null means <paramref name="Date"/>.</param>
public sealed record Answer(string Question, string Value, DateOnly? Date = null, string? Parent = null, DateOnly? Known = null);
