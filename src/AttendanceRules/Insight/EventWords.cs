using AttendanceRules.Problems;

namespace AttendanceRules.Insight;

/// <summary>An event as people write it: <c>penalty-notice on 6 November 2026</c>, <c>noticeLevel since 8 May 2025</c>.</summary>
internal static class EventWords
{
    public static string Of(string happened)
    {
        var space = happened.LastIndexOf(' ');
        var isDated = IsoDate.TryParse(happened[(space + 1)..], out var date);
        if (space <= 0 || !isDated)
        {
            return happened;
        }

        var dot = happened.LastIndexOf('.', space);
        var (name, word) = (dot < 0 ? "" : happened[(dot + 1)..space]) switch
        {
            "since" => (happened[..dot], "since"),
            "start" => (happened[..dot], "begun on"),
            "end" => (happened[..dot], "ended on"),
            _ => (happened[..space], "on"),
        };
        return $"{name} {word} {ValueWords.Date(date)}";
    }
}
