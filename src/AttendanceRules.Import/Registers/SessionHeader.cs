using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Registers;

/// <summary>A column that is a session, as <c>2026-09-14 AM</c>, or a day with two marks, as <c>Mon 14/09/2026</c>.</summary>
internal sealed record SessionHeader(DateOnly Date, HalfDay? Half)
{
    private static readonly string[] Weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

    public static SessionHeader? Read(string text, DateForm dates)
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

        return dates.TryRead(string.Join(' ', rest), out var date) ? new SessionHeader(date, half) : null;
    }

    private static bool IsWeekday(string word) =>
        word.Length >= 3 && Array.Exists(Weekdays, d => d.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
