namespace AttendanceRules.Advice;

/// <summary>A question whose answer would decide something.</summary>
/// <param name="Question">Its name.</param>
/// <param name="Ask">Its wording.</param>
/// <param name="About">Id of the parent it is about; null for the pupil.</param>
/// <param name="Of">The stakeholder who answers.</param>
public sealed record OpenQuestion(string Question, string Ask, string? About, string Of);
