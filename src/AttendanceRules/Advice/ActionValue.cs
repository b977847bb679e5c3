namespace AttendanceRules.Advice;

/// <summary>An amount or date that an action carries, such as a price and the last day on which it is enough.</summary>
public sealed record ActionValue
{
    /// <summary>Its name in the pack.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The number with its unit: of a threshold the one in force, of a fact its value on the date, as far as it is known.
    /// </summary>
    public required FactValue Value { get; init; }

    /// <summary>The last day on which it holds, included; null where none is named or it cannot be known yet.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where the number comes from, <c>document#clause</c>; empty when the pack names none.</summary>
    public required string Source { get; init; }
}
