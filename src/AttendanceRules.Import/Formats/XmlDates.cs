using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Formats;

/// <summary>How XML writes dates: a date, or a date with a time of day, each with an offset or without.</summary>
internal static class XmlDates
{
    public static DateForm Form { get; } =
        new(["yyyy-MM-dd", "yyyy-MM-ddK", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ssK",
            "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"]);
}
