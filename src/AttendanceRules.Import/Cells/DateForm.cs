using System.Globalization;

namespace AttendanceRules.Import.Cells;

/// <summary>How the input writes dates.</summary>
internal sealed class DateForm(IReadOnlyList<string> formats)
{
    /// <summary>How the records write dates.</summary>
    public const string IsoName = "yyyy-MM-dd";

    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);
    private readonly string[] dateFormats = [.. formats.Where(f => !HasTime(f))];

    // The time of day and its offset are dropped: registers have sessions, and the day is the one that is written.
    private readonly string[] timeFormats = [.. formats.Where(HasTime)];

    public static DateForm Iso { get; } = new([IsoName]);

    /// <summary>The forms that a mapping file names.</summary>
    public IReadOnlyList<string> Mapped { get; private init; } = [];

    /// <summary>Whether a mapping file can name further forms.</summary>
    public bool CanBeNamed { get; private init; }

    /// <summary>Whether a form reads another day from what the records write, as <c>yyyy-dd-MM</c> does.</summary>
    public static bool IsMistakenForIso(string format) =>
        new DateForm([format]).TryRead("2001-02-03", out var date) && date != new DateOnly(2001, 2, 3);

    /// <summary>The forms that a mapping file names, and that of the records: what this tool wrote is read with any mapping.</summary>
    public static DateForm OfMapping(IReadOnlyList<string>? mapped) =>
        new DateForm([.. (mapped ?? []).Append(IsoName).Distinct(StringComparer.Ordinal)]) { Mapped = mapped ?? [], CanBeNamed = true };

    /// <summary>The same forms and others.</summary>
    public DateForm And(params string[] others) =>
        new DateForm([.. formats.Concat(others).Distinct(StringComparer.Ordinal)]) { Mapped = Mapped, CanBeNamed = CanBeNamed };

    public string Names => string.Join(" or ", formats);

    /// <summary>Whether no record can have the date.</summary>
    public static bool IsBeyond(DateOnly? date) => date < Earliest || date > Latest;

    private static bool HasTime(string format) => format.AsSpan().ContainsAny("HhKz");

    public bool TryRead(string text, out DateOnly date) =>
        ((dateFormats.Length > 0
            && DateOnly.TryParseExact(text, dateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
                || TryReadWithTime(text, out date))
        && !IsBeyond(date);

    private bool TryReadWithTime(string text, out DateOnly date)
    {
        date = default;
        if (timeFormats.Length == 0)
        {
            return false;
        }

        // Without an offset one is assumed, so that nothing asks for the time zone of the machine; none moves the day.
        var isRead = DateTimeOffset.TryParseExact(
            text, timeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        date = DateOnly.FromDateTime(time.DateTime);
        return isRead;
    }
}
