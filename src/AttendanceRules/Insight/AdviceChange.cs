using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>A line that two advices on one school do not share.</summary>
public sealed record AdviceChange
{
    /// <summary>How it differs.</summary>
    public required AdviceChangeKind Kind { get; init; }

    /// <summary>The pupil's id; empty: the school itself.</summary>
    public required string Subject { get; init; }

    /// <summary>The line as it was; null where it is new.</summary>
    public RecommendedAction? Before { get; init; }

    /// <summary>The line as it is; null where it is gone.</summary>
    public RecommendedAction? After { get; init; }

    /// <summary>What moved it, as plain sentences. Empty: it was not asked for, it concerns the school
    /// itself, or no verdict on a rule says what moved it.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];
}
