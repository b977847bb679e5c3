using System.Globalization;
using AttendanceRules.Calendar;

namespace AttendanceRules.Import.Cells;

/// <summary>The words for morning and afternoon, and the numbers of lessons.</summary>
internal static class HalfDays
{
    /// <summary>The half day of a word.</summary>
    public static HalfDay? Read(string text) => text.ToUpperInvariant() switch
    {
        "AM" or "MORNING" => HalfDay.Morning,
        "PM" or "AFTERNOON" => HalfDay.Afternoon,
        _ => null,
    };

    /// <summary>The half day of a word, or the lesson of a number up to how many there are.</summary>
    public static HalfDay? Read(string text, int lessons) => Read(text)
        ?? (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var lesson) && lesson > 0 && lesson <= lessons
            ? (HalfDay)(lesson - 1) : null);

    public static string Name(HalfDay half) => half > HalfDay.Afternoon ? ((int)half + 1).ToString(CultureInfo.InvariantCulture)
        : half == HalfDay.Morning ? "AM" : "PM";
}
