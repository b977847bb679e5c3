namespace AttendanceRules.Advice;

/// <summary>One comparison that made the outcome.</summary>
public sealed record Reason
{
    /// <summary>Name of the fact, question or characteristic.</summary>
    public required string Fact { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its value, with its unit; an exact rate is printed <c>a/b</c>.</summary>
    public required FactValue Value { get; init; }

    /// <summary>How it is compared with its limits; <see cref="Comparator.None"/> for a yes or no, and for what is on record.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>
    /// What it was compared with: one limit, the values of a list for <see cref="Comparator.In"/> and <see cref="Comparator.NotIn"/>.
    /// Empty: it was not compared.
    /// </summary>
    public IReadOnlyList<FactValue> Limits { get; init; } = [];

    /// <summary>The comparison as the pack writes it.</summary>
    public required string Text { get; init; }

    /// <summary>Sessions it rests on, latest last; at most 20, earlier ones counted.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>True where it rests on an answer that nobody gave: what its question assumes meanwhile.</summary>
    public bool IsAssumed { get; init; }
}
