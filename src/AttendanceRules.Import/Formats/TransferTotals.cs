using System.Globalization;
using System.Xml.Linq;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Xml;

namespace AttendanceRules.Import.Formats;

/// <summary>
/// Totals of sessions in the school year before the one in which the file was made, as characteristics that the mapping names. Where the
/// file has none they are unknown.
/// </summary>
internal static class TransferTotals
{
    private static readonly SheetColumns Columns = SheetColumns.Of("pupil", "name", "value", "from", "known");

    public static IEnumerable<SheetRow> Of(XmlRecord record, TransferHeader header, IReadOnlyDictionary<string, string> names)
    {
        var pupil = XmlText.Of(record.Element, "UPN");
        if (pupil.Length == 0 || header.Year.Length == 0)
        {
            return [];
        }

        // File and totals number school years alike. Several schools of one year are added up.
        var before = XmlText.All(XmlText.At(record.Element, "Attendance"), "YearData")
            .Where(y => XmlText.Of(y, "Year") is { Length: > 0 } year && string.CompareOrdinal(year, header.Year) < 0).ToList();
        var latest = before.Select(y => XmlText.Of(y, "Year")).Max(StringComparer.Ordinal);
        var of = before.Where(y => string.Equals(XmlText.Of(y, "Year"), latest, StringComparison.Ordinal)).ToList();
        var day = header.Made?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        return names.OrderBy(n => n.Key, StringComparer.Ordinal)
            .Select(n => new SheetRow(record.Number, [pupil, n.Value, Value(n.Key, of), day, day], Columns));
    }

    private static string Value(string total, List<XElement> years) => total switch
    {
        "possible" => Text(Sum(years, "SessionsPossible")),
        "attended" => Text(Sum(years, "SessionsAttended")),
        "authorised" => Text(Sum(years, "SessionsAuthorised")),
        "unauthorised" => Text(Sum(years, "SessionsUnauthorised")),
        _ => Text(Sum(years, "SessionsPossible") is > 0 and var possible
            ? Down(100m * (Sum(years, "SessionsAuthorised") + Sum(years, "SessionsUnauthorised")) / possible) : null),
    };

    // One number that is missing or cannot be read leaves the sum open.
    private static int? Sum(List<XElement> years, string element)
    {
        var numbers = years.ConvertAll(y =>
            int.TryParse(XmlText.Of(y, element), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number <= Limits.Sessions ? number : (int?)null);
        return numbers.Count == 0 || numbers.Contains(null) ? null : numbers.Sum();
    }

    // Records hold two decimals. Rounded down, a rate reaches a threshold of two decimals exactly where the sessions do.
    private static decimal? Down(decimal? rate) => rate is { } value ? decimal.Floor(value * 100m) / 100m : null;

    private static string Text(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? RowCells.Unknown;
}
