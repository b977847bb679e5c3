using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Rejects;

namespace AttendanceRules.Import.Registers;

/// <summary>A column that is a session, as <c>2026-09-14 AM</c>, or a day with two marks, as <c>Mon 14/09/2026</c>.</summary>
internal sealed record SessionHeader(DateOnly Date, HalfDay? Half)
{
    private static readonly string[] Weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

    public static SessionHeader? Read(string text, DateForm dates)
    {
        var (written, half) = Parts(text);
        return dates.TryRead(written, out var date) ? new SessionHeader(date, half) : null;
    }

    /// <summary>What would have to be named for some of the columns to be sessions or days; null: nothing would make them any.</summary>
    public static string? Remedy(IEnumerable<string> headers, DateForm dates)
    {
        var found = default(ForeignDates);
        foreach (var written in headers.Select(h => new BadDate(Parts(h).Date, dates)))
        {
            if (found is null)
            {
                found = ForeignDates.Of(written);
            }
            else
            {
                found.Add(written);
            }
        }

        return found?.Remedy;
    }

    private static (string Date, HalfDay? Half) Parts(string text)
    {
        var half = default(HalfDay?);
        var rest = new List<string>();
        foreach (var word in text.Split([' ', '_', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (half is null && HalfDays.Read(word) is { } read)
            {
                half = read;
            }
            else if (!IsWeekday(word))
            {
                rest.Add(word);
            }
        }

        return (string.Join(' ', rest), half);
    }

    private static bool IsWeekday(string word) =>
        word.Length >= 3 && Array.Exists(Weekdays, d => d.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
