namespace AttendanceRules.Advice;

/// <summary>A question of a self-evaluation with its answer.</summary>
/// <param name="Question">Name of the question.</param>
/// <param name="Ask">Its wording.</param>
/// <param name="Of">The stakeholder who answers.</param>
/// <param name="Rating">The answer; <c>unknown</c> while nobody has answered.</param>
/// <param name="Evidence">What would show the best rating to be right. Empty: the packs name none.</param>
/// <param name="IsBest">True: answered with the best rating; what is lacking is the evidence of the others.</param>
public sealed record ReviewAnswer(string Question, string Ask, string Of, string Rating, IReadOnlyList<string> Evidence, bool IsBest);
