using System.Globalization;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Xml;

namespace AttendanceRules.Import.Formats;

/// <summary>Totals of sessions in earlier school years, for a pupil who came from another school, as characteristics that the mapping names.</summary>
internal static class TransferTotals
{
    private static readonly SheetColumns Columns = SheetColumns.Of("pupil", "name", "value", "from", "known");

    private static readonly (string Total, string Element)[] Elements =
    [
        ("possible", "SessionsPossible"), ("authorised", "SessionsAuthorised"), ("attended", "SessionsAttended"), ("unauthorised", "SessionsUnauthorised"),
    ];

    public static IEnumerable<SheetRow> Of(XmlRecord record, TransferHeader header, IReadOnlyDictionary<string, string> names)
    {
        var pupil = XmlText.Of(record.Element, "UPN");
        var years = XmlText.All(XmlText.At(record.Element, "Attendance"), "YearData").ToList();
        if (pupil.Length == 0 || years.Count == 0)
        {
            return [];
        }

        // Several schools of one year are added up; the latest year is the one that says most about the pupil now.
        var latest = years.Select(y => XmlText.Of(y, "Year")).Max(StringComparer.Ordinal);
        var of = years.Where(y => string.Equals(XmlText.Of(y, "Year"), latest, StringComparison.Ordinal)).ToList();
        var day = header.Made?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        return Elements.Where(e => names.ContainsKey(e.Total)).Select(e => (Name: names[e.Total], Value: Sum([.. of.Select(y => XmlText.Of(y, e.Element))])))
            .Where(t => t.Value.Length > 0).Select(t => new SheetRow(record.Number, [pupil, t.Name, t.Value, day, day], Columns));
    }

    // A text that is no number stays, so that the row is rejected with it.
    private static string Sum(string[] texts)
    {
        var sum = 0;
        foreach (var text in texts)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return text;
            }

            sum += number;
        }

        return sum.ToString(CultureInfo.InvariantCulture);
    }
}
