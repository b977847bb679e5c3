namespace AttendanceRules.Import.Cells;

/// <summary>Repeats a cell in a message: short, and on one line.</summary>
internal static class Echo
{
    private const int Length = 20;

    public static string Of(string cell)
    {
        var text = string.Concat(cell.Take(Length).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));
        return cell.Length > Length ? text + "…" : text;
    }
}
