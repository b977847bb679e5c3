namespace AttendanceRules.Problems;

/// <summary>Rows of input that could not be used for one reason.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Column">Header of the column that is wrong; empty for the whole row.</param>
/// <param name="Reason">What is wrong and what is expected.</param>
/// <param name="Count">How many rows there are.</param>
/// <param name="FirstRows">Numbers of the first of them, at most five.</param>
public sealed record RejectedGroup(string File, string Column, string Reason, int Count, IReadOnlyList<int> FirstRows)
{
    private const int MostRows = 5;

    /// <summary>Rows gathered by file, column and reason, in the order in which each reason comes first.</summary>
    /// <param name="rows">The rows, in order.</param>
    public static IReadOnlyList<RejectedGroup> Of(IEnumerable<RejectedRow> rows) =>
        [.. rows.GroupBy(r => (r.File, r.Column, r.Reason))
        .Select(g => new RejectedGroup(g.Key.File, g.Key.Column, g.Key.Reason, g.Count(), [.. g.Take(MostRows).Select(r => r.Row)]))];

    /// <summary>Where the rows are and what is wrong with them, on one line.</summary>
    public override string ToString()
    {
        var rows = string.Join(", ", FirstRows.Select(r => FormattableString.Invariant($"{r}")));
        var place = Count == 1 ? $"{File} row {rows}"
            : FormattableString.Invariant($"{File} {Count} rows ({rows}{(Count > FirstRows.Count ? ", …" : "")})");
        return $"{place}{(Column.Length > 0 ? ", " + Column : "")}: {Reason}";
    }
}
