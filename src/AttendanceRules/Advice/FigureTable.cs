namespace AttendanceRules.Advice;

/// <summary>A table over a school's pupils, as an analysis of the packs asks for it.</summary>
public sealed record FigureTable
{
    /// <summary>Id of the analysis.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What its rows are, as titles.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>What its columns are, as titles.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Its rows in order. Empty: nobody is on roll, or no session has a mark.</summary>
    public required IReadOnlyList<FigureRow> Rows { get; init; }

    /// <summary>Clauses that ask for it.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
