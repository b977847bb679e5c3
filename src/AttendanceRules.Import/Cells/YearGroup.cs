using System.Globalization;

namespace AttendanceRules.Import.Cells;

/// <summary>N1, N2, R and 1 to 14, as the records number them.</summary>
internal static class YearGroup
{
    public static string Name(int year) =>
        year switch { -2 => "N1", -1 => "N2", 0 => "R", _ => year.ToString(CultureInfo.InvariantCulture) };

    public static bool TryRead(string text, out int year)
    {
        year = text switch { "N1" => -2, "N2" => -1, "R" => 0, _ => 15 };
        return year <= 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1 and <= 14);
    }
}
