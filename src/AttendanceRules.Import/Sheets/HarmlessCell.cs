namespace AttendanceRules.Import.Sheets;

/// <summary>
/// Cells of sheets for people. One that a spreadsheet would take for a formula is led by an apostrophe, which is taken off again when the
/// sheet comes back.
/// </summary>
internal static class HarmlessCell
{
    private const string Leading = "=+-@\t\r";

    public static string Of(string text) => IsFormula(text) ? "'" + text : text;

    public static string Read(string cell) => cell.StartsWith('\'') && IsFormula(cell) ? cell[1..] : cell;

    // Apostrophes before such a sign are counted in, so that each text comes back as it was.
    private static bool IsFormula(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && Leading.Contains(rest[0], StringComparison.Ordinal);
    }
}
