using AttendanceRules.Import.Cells;
using AttendanceRules.Problems;

namespace AttendanceRules.Import.Rejects;

/// <summary>Gathers what could not be used.</summary>
internal sealed class RejectList
{
    // A line that holds many marks says the same of each of them once.
    private readonly HashSet<RejectedRow> rows = [];
    private readonly HashSet<RejectedRow> dated = [];
    private readonly Dictionary<(string File, string Column), ForeignDates> dates = [];

    public void Add(string file, int row, string column, string reason) => rows.Add(Of(file, row, column, reason));

    public void Add(string file, int row, CellFault fault) =>
        (fault.Date is { } date && IsForeign(file, fault.Column, date) ? dated : rows).Add(Of(file, row, fault.Column, fault.Reason));

    /// <summary>All of them. What form the dates of a column have shows only when all are read; each then gets the same reason.</summary>
    public IReadOnlyList<RejectedRow> Sorted() =>
        [.. rows.Concat(dated.Select(r => r with { Reason = dates[(r.File, r.Column)].Reason }))
            .OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Row).ThenBy(r => r.Column, StringComparer.Ordinal)
            .ThenBy(r => r.Reason, StringComparer.Ordinal)];

    private bool IsForeign(string file, string column, BadDate date)
    {
        if (dates.TryGetValue((file, column), out var held))
        {
            return held.Add(date);
        }

        if (ForeignDates.Of(date) is not { } foreign)
        {
            return false;
        }

        dates[(file, column)] = foreign;
        return true;
    }

    private static RejectedRow Of(string file, int row, string column, string reason) => new()
    {
        File = file, Row = row, Column = column, Reason = reason,
    };
}
