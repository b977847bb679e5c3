namespace AttendanceRules.Questions;

/// <summary>What one answer would bring for all whom a question waits for, each by itself, in counts of lines.</summary>
public sealed record AnswerCounts
{
    /// <summary>The answer that was tried, as it would be recorded.</summary>
    public required string Value { get; init; }

    /// <summary>It and all answers that come to the same, for people: <c>yes</c>, <c>3 or more</c>.</summary>
    public required string Answers { get; init; }

    /// <summary>How many actions become certain that were not called for, by the action's name. Empty: none.</summary>
    public required IReadOnlyDictionary<string, int> Actions { get; init; }

    /// <summary>How many undecided lines are not called for then, by the action's name. Empty: none.</summary>
    public required IReadOnlyDictionary<string, int> FallsAway { get; init; }

    /// <summary>What the actions are called, by name.</summary>
    internal IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many questions can be answered only then, by name. Empty: none.</summary>
    public required IReadOnlyDictionary<string, int> Opens { get; init; }
}
