using AttendanceRules.Advice;
using AttendanceRules.Insight;

namespace AttendanceRules.Questions;

/// <summary>What one answer would bring, if it were given on the date of the advice and nothing else changed.</summary>
public sealed record AnswerEffect
{
    /// <summary>The answer that was tried, as it would be recorded.</summary>
    public required string Value { get; init; }

    /// <summary>It and all answers that come to the same, for people: <c>yes</c>, <c>3 or more</c>.</summary>
    public required string Answers { get; init; }

    /// <summary>Actions that become certain, get another force, status or last day, or are no longer called for; standing
    /// expectations included.</summary>
    public required IReadOnlyList<AdviceChange> Changes { get; init; }

    /// <summary>Undecided lines that it decides either way.</summary>
    public required IReadOnlyList<UndecidedAction> Decided { get; init; }

    /// <summary>Those of the decided lines that are not called for then.</summary>
    public required IReadOnlyList<UndecidedAction> FallsAway { get; init; }

    /// <summary>Actions that would then wait for something to be on record.</summary>
    public required IReadOnlyList<BlockedAction> Blocked { get; init; }

    /// <summary>Questions that can be answered only then.</summary>
    public required IReadOnlyList<OpenQuestion> Opens { get; init; }

    /// <summary>How many lines are undecided then.</summary>
    public required int Undecided { get; init; }
}
