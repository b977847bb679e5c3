namespace AttendanceRules.Advice;

/// <summary>One comparison that made the outcome.</summary>
/// <param name="Fact">Name of the fact, question or characteristic.</param>
/// <param name="Title">Its title.</param>
/// <param name="Value">Its value; an exact rate as <c>a/b</c>.</param>
/// <param name="Unit">Unit in words; empty when it has none.</param>
/// <param name="Compare">Operator; empty for a yes/no name.</param>
/// <param name="Limit">What it was compared with; empty for a yes/no name.</param>
/// <param name="Text">The comparison as the pack writes it.</param>
/// <param name="Evidence">Sessions it rests on, latest last; at most 20, earlier ones counted.</param>
public sealed record Reason(string Fact, string Title, string Value, string Unit, string Compare, string Limit, string Text, IReadOnlyList<string> Evidence)
{
    /// <summary>Why the value is <c>none</c>, in words, for example <c>no plan-meeting is on record</c>; null where it is not none, or nothing more can be said.</summary>
    public string? NoneBecause { get; init; }

    /// <summary>True where it rests on an answer that nobody gave: what its question assumes meanwhile.</summary>
    public bool IsAssumed { get; init; }
}
