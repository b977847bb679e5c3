namespace AttendanceRules.Decisions;

/// <summary>A fact that a decision read, with its value then.</summary>
public sealed record DecisionFact
{
    /// <summary>Name of the fact, question, characteristic or threshold.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the parent it was asked about; null: of the pupil.</summary>
    public string? Parent { get; init; }

    /// <summary>Its value as advice prints it: <c>unknown</c>, <c>2..3</c>, <c>17/190</c>, <c>yes</c>, a date, a text.</summary>
    public required string Value { get; init; }
}
