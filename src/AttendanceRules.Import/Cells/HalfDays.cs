using AttendanceRules.Calendar;

namespace AttendanceRules.Import.Cells;

/// <summary>The words for morning and afternoon.</summary>
internal static class HalfDays
{
    public static HalfDay? Read(string text) => text.ToUpperInvariant() switch
    {
        "AM" or "MORNING" => HalfDay.Morning,
        "PM" or "AFTERNOON" => HalfDay.Afternoon,
        _ => null,
    };

    public static string Name(HalfDay half) => half == HalfDay.Morning ? "AM" : "PM";
}
