using AttendanceRules.Advice;

namespace AttendanceRules.Questions;

/// <summary>
/// The fewest questions that settle a pupil: whatever is answered to them, no question is open afterwards. No smaller set does that.
/// </summary>
/// <remarks>A line that waits for something other than an answer stays undecided, and does not count. So does a question that an answer of
/// the date comes too late for.</remarks>
public sealed record FewestAnswers
{
    /// <summary>The questions, those that decide most first. A question that can be answered only after another says so by
    /// <see cref="OpenQuestion.CanBeAnswered"/>. Empty: nothing is asked, or the search was given up.</summary>
    public required IReadOnlyList<OpenQuestion> Questions { get; init; }

    /// <summary>Fewer answers than this never settle the pupil whatever is answered.</summary>
    public required int AtLeast { get; init; }

    /// <summary>True where the search was given up, because too many answers would have to be tried together. Then
    /// <see cref="AtLeast"/> is all that is known.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>False where rules count with an answer or from it, so that only some of its answers were tried.</summary>
    public bool AreAllAnswers { get; init; } = true;
}
