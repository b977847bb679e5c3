using System.Globalization;

namespace AttendanceRules.Import.Cells;

/// <summary>How the input writes dates.</summary>
internal sealed class DateForm(IReadOnlyList<string> formats)
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);
    private readonly string[] formats = [.. formats];

    public static DateForm Iso { get; } = new(["yyyy-MM-dd"]);

    public string Names => string.Join(" or ", formats);

    public bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date >= Earliest && date <= Latest;
}
