namespace AttendanceRules.Questions;

/// <summary>An answer as if somebody gave it on the date of the advice.</summary>
internal sealed record SupposedAnswer(QuestionKey To, string Value);
