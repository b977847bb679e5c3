using System.Globalization;

namespace AttendanceRules.Problems;

/// <summary>Dates as packs, calendars and cases write them, whatever the culture of the host: <c>2026-09-01</c>.</summary>
internal static class IsoDate
{
    private const string Form = "yyyy-MM-dd";

    // Shared by all threads: who writes last into a place wins, and loses nothing by it. Dates of eleven years have a place each.
    private static readonly DateText?[] Texts = new DateText?[4096];

    // A pack has thousands of dates, each read more than once: the parser for any form showed in what loading takes.
    public static bool TryParse(string text, out DateOnly date)
    {
        date = default;
        if (text.Length != Form.Length || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = (Number(text.AsSpan(0, 4)), Number(text.AsSpan(5, 2)), Number(text.AsSpan(8, 2)));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    // Zero, which no part of a date may be, where a character is not a digit.
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return 0;
            }

            number = (10 * number) + digit - '0';
        }

        return number;
    }

    /// <summary>A text with a date after it, made at once: each event that calls has one.</summary>
    public static string After(string text, DateOnly date) => string.Create(text.Length + 1 + Form.Length, (Text: text, Date: date),
        static (into, from) =>
        {
            from.Text.CopyTo(into);
            into[from.Text.Length] = ' ';
            from.Date.TryFormat(into[(from.Text.Length + 1)..], out _, Form, CultureInfo.InvariantCulture);
        });

    /// <summary>The date as it is written. The dates of a few years are each one string, whoever asks.</summary>
    public static string Text(DateOnly date)
    {
        // Read once: another thread may put another date there between two reads.
        ref var slot = ref Texts[date.DayNumber % Texts.Length];
        if (slot is not { } kept || kept.Date != date)
        {
            slot = kept = new DateText(date, date.ToString(Form, CultureInfo.InvariantCulture));
        }

        return kept.Text;
    }

    private sealed record DateText(DateOnly Date, string Text);
}
