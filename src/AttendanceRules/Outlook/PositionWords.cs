using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Insight;

namespace AttendanceRules.Outlook;

/// <summary>A position on a pathway in words.</summary>
internal static class PositionWords
{
    /// <summary>Where somebody is, and each stage that may follow of which more is to say than that it is open.</summary>
    public static string Of(PathwayPosition position)
    {
        var next = position.Next.Where(n => n.Status != PathwayStatus.Open).Select(Next).ToList();
        return Stage(position) + Until(position)
            + (next.Count > 0 ? "; " + string.Join(", ", next) : position.Next.Count > 0 ? "" : ", " + Wording.Status(position.Status));
    }

    /// <summary>What of a later position is not as it was.</summary>
    public static string Changed(PathwayPosition before, PathwayPosition then)
    {
        var next = then.Next.Where(n => !before.Next.Any(b => b.Stage == n.Stage && b.Status == n.Status)).Select(Next).ToList();
        var isSame = then.Stage == before.Stage && next.Count > 0;
        return (isSame ? "" : Stage(then) + (next.Count > 0 ? "; " : ", " + Wording.Status(then.Status))) + string.Join(", ", next);
    }

    private static string Next(NextStage next) => $"{next.Stage} is {Wording.Status(next.Status)}";

    private static string Stage(PathwayPosition position) =>
        position.Stage is { } taken ? $"stage {taken} on record" : "no stage on record";

    private static string Until(PathwayPosition position) => position is { Until: { } until, Status: PathwayStatus.Watching }
        ? $", watched until {ValueWords.Date(until)}" : "";
}
