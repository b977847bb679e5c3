using AttendanceRules.Problems;

namespace AttendanceRules.Import.Rejects;

/// <summary>Gathers what could not be used.</summary>
internal sealed class RejectList
{
    // A line that holds many marks says the same of each of them once.
    private readonly HashSet<RejectedRow> rows = [];

    public void Add(string file, int row, string column, string reason) => rows.Add(new RejectedRow
    {
        File = file, Row = row, Column = column, Reason = reason,
    });

    public IReadOnlyList<RejectedRow> Sorted() =>
        [.. rows.OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Row).ThenBy(r => r.Column, StringComparer.Ordinal)
            .ThenBy(r => r.Reason, StringComparer.Ordinal)];
}
