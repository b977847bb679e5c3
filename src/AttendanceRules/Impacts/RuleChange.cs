namespace AttendanceRules.Impacts;

/// <summary>Something that two rule books say differently, as one sentence.</summary>
public sealed record RuleChange
{
    /// <summary>Whether it is new, gone or different.</summary>
    public required RuleChangeKind Kind { get; init; }

    /// <summary>What it is, in the words of the pack language: rule, pathway, threshold, action, question and so on.</summary>
    public required string Of { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>For a change within a pathway, the id of the stage; null for any other.</summary>
    public string? Stage { get; init; }

    /// <summary>The first day of the difference, included; null: it does not depend on the date.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the difference, included; null: it has no end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What is different, for people, with the days.</summary>
    public required string Text { get; init; }

    /// <summary>The member that differs; empty where more does.</summary>
    internal string Member { get; init; } = "";
}
