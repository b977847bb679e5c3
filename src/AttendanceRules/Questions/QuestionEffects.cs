using AttendanceRules.Advice;

namespace AttendanceRules.Questions;

/// <summary>An open question with what each of its answers would bring.</summary>
public sealed record QuestionEffects
{
    /// <summary>The question: its wording, who answers, whom it is about, and what waits for it.</summary>
    public required AskedQuestion Asked { get; init; }

    /// <summary>Its answers: yes before no, choices in the order of the pack, numbers and dates from the least. Answers next to each other
    /// that bring the same are one.</summary>
    public required IReadOnlyList<AnswerEffect> Answers { get; init; }

    /// <summary>True where these are all answers there can be. False where rules count with the answer or from it: then some answers were
    /// tried, and others may bring something else.</summary>
    public required bool AreAllAnswers { get; init; }

    /// <summary>How many undecided lines at least one of the answers decides.</summary>
    public required int Decides { get; init; }

    /// <summary>How many undecided lines are decided whichever answer is given.</summary>
    public required int AlwaysDecides { get; init; }
}
