namespace AttendanceRules.Problems;

/// <summary>
/// A row of input that could not be used. The rest is evaluated; what the row could have changed is a notice or an interval.
/// </summary>
/// <param name="File">File name without folder.</param>
/// <param name="Row">Row number counted from 1, the header being row 1; for a JSON file the item's number in its list.</param>
/// <param name="Column">Header of the column that is wrong; empty for the whole row.</param>
/// <param name="Reason">What is wrong and what is expected.</param>
public sealed record RejectedRow(string File, int Row, string Column, string Reason);
