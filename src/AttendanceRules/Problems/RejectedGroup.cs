namespace AttendanceRules.Problems;

/// <summary>Rows of input that could not be used for one reason.</summary>
/// <example><code>
/// foreach (var group in RejectedGroup.Of(school.Rejected))
///     Console.WriteLine(group);
/// </code></example>
public sealed record RejectedGroup
{
    /// <summary>File name without folder.</summary>
    public required string File { get; init; }

    /// <summary>Header of the column that is wrong; empty for the whole row.</summary>
    public required string Column { get; init; }

    /// <summary>What is wrong and what is expected.</summary>
    public required string Reason { get; init; }

    /// <summary>How many rows there are.</summary>
    public required int Count { get; init; }

    /// <summary>Numbers of the first of them, at most five.</summary>
    public required IReadOnlyList<int> FirstRows { get; init; }

    private const int MostRows = 5;

    /// <summary>Rows gathered by file, column and reason, in the order in which each reason comes first.</summary>
    /// <param name="rows">The rows, in order.</param>
    public static IReadOnlyList<RejectedGroup> Of(IEnumerable<RejectedRow> rows) =>
        [.. rows.GroupBy(r => (r.File, r.Column, r.Reason)).Select(g => new RejectedGroup
        {
            File = g.Key.File, Column = g.Key.Column, Reason = g.Key.Reason, Count = g.Count(),
            FirstRows = [.. g.Take(MostRows).Select(r => r.Row)],
        })];

    /// <summary>Where the rows are and what is wrong with them, on one line.</summary>
    public override string ToString()
    {
        var rows = string.Join(", ", FirstRows.Select(r => FormattableString.Invariant($"{r}")));
        var place = Count == 1 ? $"{File} row {rows}"
            : FormattableString.Invariant($"{File} {Count} rows ({rows}{(Count > FirstRows.Count ? ", …" : "")})");
        return $"{place}{(Column.Length > 0 ? ", " + Column : "")}: {Reason}";
    }
}
