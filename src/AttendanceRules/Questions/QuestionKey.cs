namespace AttendanceRules.Questions;

/// <summary>A question as it is asked about one subject.</summary>
/// <param name="IsOfSchool">True where the school answers it for all of its pupils.</param>
/// <param name="Question">Its name.</param>
/// <param name="About">The parent it is about; null for the pupil or the school.</param>
internal readonly record struct QuestionKey(bool IsOfSchool, string Question, string? About);
