namespace AttendanceRules.Problems;

/// <summary>
/// A row of input that could not be used. The rest is evaluated; what the row could have changed is a notice or an interval.
/// </summary>
public sealed record RejectedRow
{
    /// <summary>File name without folder.</summary>
    public required string File { get; init; }

    /// <summary>Row number counted from 1, the header being row 1; for a JSON file the item's number in its list.</summary>
    public required int Row { get; init; }

    /// <summary>Header of the column that is wrong; empty for the whole row.</summary>
    public required string Column { get; init; }

    /// <summary>What is wrong and what is expected.</summary>
    public required string Reason { get; init; }
}
