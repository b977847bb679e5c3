using AttendanceRules.Problems;

namespace AttendanceRules.Insight;

/// <summary>An event as people write it: <c>penalty-notice on 6 November 2026</c>.</summary>
internal static class EventWords
{
    public static string Of(string happened)
    {
        var space = happened.LastIndexOf(' ');
        var isDated = IsoDate.TryParse(happened[(space + 1)..], out var date);
        return space > 0 && isDated ? $"{happened[..space]} on {ValueWords.Date(date)}" : happened;
    }
}
