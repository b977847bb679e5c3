namespace AttendanceRules.Advice;

/// <summary>A section of a self-evaluation as answered.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Rating">The worst answer; <c>unknown</c> while an unanswered question could still make it worse.</param>
/// <param name="Answers">Its questions in order.</param>
/// <param name="Sources">Its sources.</param>
public sealed record ReviewSectionProfile(string Id, string Title, string Rating, IReadOnlyList<ReviewAnswer> Answers, IReadOnlyList<string> Sources);
