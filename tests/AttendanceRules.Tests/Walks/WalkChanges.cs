using System.Globalization;
using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Walks;

/// <summary>The days of a walk on which something changes: written by hand in <c>changes.txt</c>, and found in the walk itself.</summary>
internal static class WalkChanges
{
    /// <summary>As written: one line a change, <c>DATE CHANGE</c>, sorted within the day.</summary>
    public static IEnumerable<string> Written(string text)
    {
        var date = "";
        var changes = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Trim().Length > 0))
        {
            var begins = DateOnly.TryParseExact(line.Split(' ')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            date = begins ? line[..10] : date;
            changes.AddRange((begins ? line[10..] : line).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(c => $"{date} {c}"));
        }

        return changes.Order(StringComparer.Ordinal);
    }

    /// <summary>As found, in the same words.</summary>
    public static IEnumerable<string> Found(IReadOnlyList<DayOutline> days)
    {
        var changes = new List<string>();
        var before = new DayOutline(default, [], [], []);
        foreach (var day in days)
        {
            var (was, isNow) = (Items(before), Items(day));
            var (stood, stands) = (Positions(before), Positions(day));
            var found = isNow.Except(was, StringComparer.Ordinal).Select(i => "+ " + i).Concat(was.Except(isNow, StringComparer.Ordinal)
                .Select(i => "- " + i))
                .Concat(stands.Where(p => stood.GetValueOrDefault(p.Key) != p.Value).Select(p => $"{p.Key}: {p.Value}"))
                    .Concat(stood.Keys.Except(stands.Keys, StringComparer.Ordinal).Select(p => p + ": -"));
            changes.AddRange(found.Select(c => string.Create(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd} {c}")));
            before = day;
        }

        return changes.Order(StringComparer.Ordinal);
    }

    // That a deadline passes is not a change.
    private static List<string> Items(DayOutline day) =>
        [.. day.Groups.Select(g => "group " + g), .. day.Due.Select(d => d.Replace(" (overdue ", " (due ", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];

    private static Dictionary<string, string> Positions(DayOutline day) =>
        day.Pathways.Select(p => p.Split(": ", 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
