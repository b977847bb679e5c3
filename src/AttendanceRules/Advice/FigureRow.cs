namespace AttendanceRules.Advice;

/// <summary>A row of a table over a school's pupils.</summary>
public sealed record FigureRow
{
    /// <summary>
    /// What the row is about, one value for each of the table's <see cref="FigureTable.By"/>; <c>unknown</c> gathers pupils without a known
    /// value.
    /// </summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>How many pupils on roll it rests on.</summary>
    public required int Pupils { get; init; }

    /// <summary>Its figures, one for each of the table's columns.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }
}
