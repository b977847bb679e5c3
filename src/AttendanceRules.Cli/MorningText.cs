using AttendanceRules.Insight;
using static System.FormattableString;

namespace AttendanceRules.Cli;

/// <summary>A morning list on one screen: so many rows of each part, more where the screen has room, and a count of the others.</summary>
internal sealed class MorningText(MorningList list, IReadOnlyList<string> lacking, string packs, bool isAll, bool hasColour)
{
    private const int Pupils = 24;
    private const int MostIds = 4;
    private const int Before = 38;
    private const int Screen = 45;

    // Rows that each part has at least, where it has as many lines; with headings, counts and notes they fit on the screen.
    private static readonly Dictionary<string, int> Most = new(StringComparer.Ordinal)
    {
        ["callNow"] = 8, ["overdue"] = 6, ["dueThisWeek"] = 5, ["noDayThisWeek"] = 4, ["arranged"] = 3, ["answersWanted"] = 4,
        ["newSinceYesterday"] = 2,
    };

    public IEnumerable<string> Lines()
    {
        List<string> after =
        [
            .. BesidesRows().Concat(Failures()).Concat(list.Notices
                .Where(n => n.Code == "nothing-done-assumed").Select(n => n.Text)).Select(ScreenText.Cut),
            "More: --all, --pupil ID, --role ROLE; evaluate --format table shows reasons and sources.",
        ];
        return
        [
            .. lacking,
            ScreenText.Cut($"{list.School}: {ScreenText.Day(list.AsOf)}, for {list.For}. Rules: {packs}."),
            .. Sections(Screen - 1 - lacking.Count - after.Count), .. after,
        ];
    }

    // What one part leaves of its rows is free for the parts that have more, the first of them first.
    private IEnumerable<string> Sections(int rows)
    {
        var sections = list.Sections.Select(s => Section(s, Most[s.Id])).ToList();
        for (var i = 0; i < sections.Count && !isAll; i++)
        {
            var free = rows - sections.Sum(s => s.Count);
            sections[i] = Section(list.Sections[i], sections[i].Count - 1 + Math.Max(free, 0));
        }

        return sections.SelectMany(s => s);
    }

    private List<string> BesidesRows()
    {
        List<string> rows = Besides() is { Length: > 0 } besides ? [.. ScreenText.Wrap(besides, 2)] : [];
        return isAll || rows.Count <= 2 ? rows : [rows[0], rows[1] + " …"];
    }

    private string Besides()
    {
        var others = string.Join(", ", list.Others.Select(o => Invariant($"{o.Key} {o.Value}")));
        List<string> parts =
        [
            .. list.Undecided > 0 ? [Invariant($"undecided {list.Undecided}")] : Array.Empty<string>(),
            .. list.Rejected > 0 ? [Invariant($"rows not used {list.Rejected}")] : Array.Empty<string>(),
            .. others.Length > 0 ? ["for others: " + others] : Array.Empty<string>(),
        ];
        return parts.Count == 0 ? "" : $"Besides: {string.Join("; ", parts)}.";
    }

    // A pupil for whom something could not be worked out may be the call that nobody makes: the screen always says so.
    private IEnumerable<string> Failures()
    {
        var failures = list.Notices.Where(n => n.IsFailure).ToList();
        return failures.Count <= 1 || isAll ? failures.Select(n => n.Text)
            : [Invariant($"Not worked out ({failures.Count}; --all shows each): {failures[0].Text}")];
    }

    private List<string> Section(MorningSection section, int most)
    {
        var rows = new List<string>();
        var shown = 0;
        foreach (var line in section.Lines)
        {
            var more = Rows(section.Id, line);
            if (!isAll && rows.Count + more.Count > most)
            {
                break;
            }

            rows.AddRange(more);
            shown++;
        }

        var left = section.Lines.Count - shown;
        return [Heading(section.Lines.Count == 0 ? section.Title + ": nothing"
            : left > 0 ? Invariant($"{section.Title} (and {left} more)") : section.Title), .. rows];
    }

    private string Heading(string text) => ScreenText.Heading(text, hasColour);

    private static List<string> Rows(string section, MorningLine line)
    {
        var who = line.Pupils.Count == 0 ? "the school" : Who(line.Pupils);
        var when = line.Day is { } day ? ScreenText.Day(day) : "";
        var since = section == "noDayThisWeek" && line.Since is { } from ? $"Since {ScreenText.ShortDay(from)}: " : "";
        return ScreenText.TwoRows($"  {who,-Pupils} {when,-10} {since}{line.Text}{Parents(line)}", Before);
    }

    // Of several pupils each page names the parents.
    private static string Parents(MorningLine line) => line.Pupils.Count > 1 || line.Parents.Count == 0 ? ""
        : $" (parent{(line.Parents.Count > 1 ? "s" : "")} {string.Join(", ", line.Parents)})";

    // As many ids as the column holds, and a count of the others, so that the texts stay in their column. The first id is never cut.
    private static string Who(IReadOnlyList<string> pupils)
    {
        var shown = Math.Min(MostIds, pupils.Count);
        while (shown > 1 && Ids(pupils, shown).Length > Pupils)
        {
            shown--;
        }

        return Ids(pupils, shown);
    }

    private static string Ids(IReadOnlyList<string> pupils, int shown) => string.Join(' ', pupils.Take(shown))
        + (pupils.Count > shown ? Invariant($" +{pupils.Count - shown}") : "");
}
