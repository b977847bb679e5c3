namespace AttendanceRules.Import.Registers;

/// <summary>Texts that were looked up for days between which no code changes.</summary>
/// <param name="First">The first of the days.</param>
/// <param name="Last">The last of them.</param>
internal sealed record StretchCodes(DateOnly First, DateOnly Last)
{
    /// <summary>What each is by itself.</summary>
    public CodeTable Written { get; } = new();

    /// <summary>What each is taken as by a mapping.</summary>
    public CodeTable Meant { get; } = new();

    /// <summary>Nothing yet, for the days around one.</summary>
    /// <param name="date">The day.</param>
    /// <param name="edges">Days on which a code may change, sorted; null: it may be any day.</param>
    public static StretchCodes Around(DateOnly date, IReadOnlyList<DateOnly>? edges)
    {
        if (edges is null)
        {
            return new StretchCodes(date, date);
        }

        var (first, last) = (DateOnly.MinValue, DateOnly.MaxValue);
        foreach (var edge in edges)
        {
            if (edge > date)
            {
                last = edge.AddDays(-1);
                break;
            }

            first = edge;
        }

        return new StretchCodes(first, last);
    }

    public bool Holds(DateOnly date) => date >= First && date <= Last;
}
