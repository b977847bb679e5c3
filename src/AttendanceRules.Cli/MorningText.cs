using AttendanceRules.Insight;
using static System.FormattableString;

namespace AttendanceRules.Cli;

/// <summary>A morning list on one screen: so many rows of each part, and a count of the others.</summary>
internal sealed class MorningText(MorningList list, string packs, bool isAll, bool hasColour)
{
    private const int Pupils = 24;
    private const int MostIds = 4;
    private const int Before = 38;

    // Rows of each part on the screen; with headings, counts and notes they come to at most 45.
    private static readonly Dictionary<string, int> Most = new(StringComparer.Ordinal)
    {
        ["callNow"] = 8, ["overdue"] = 7, ["dueThisWeek"] = 6, ["arranged"] = 3, ["answersWanted"] = 5, ["newSinceYesterday"] = 4,
    };

    public IEnumerable<string> Lines()
    {
        yield return ScreenText.Cut($"{list.School}: {ScreenText.Day(list.AsOf)}, for {list.For}. Rules: {packs}.");
        foreach (var line in list.Sections.SelectMany(Section))
        {
            yield return line;
        }

        foreach (var line in BesidesRows().Concat(Failures()).Concat(list.Notices
            .Where(n => n.Code is "nothing-done-assumed" or "no-casework").Select(n => n.Text)))
        {
            yield return ScreenText.Cut(line);
        }

        yield return "More: --all, --pupil ID, --role ROLE; evaluate --format table shows reasons and sources.";
    }

    private List<string> BesidesRows()
    {
        List<string> rows = [.. ScreenText.Wrap(Besides(), 2)];
        return isAll || rows.Count <= 2 ? rows : [rows[0], rows[1] + " …"];
    }

    private string Besides()
    {
        var others = string.Join(", ", list.Others.Select(o => Invariant($"{o.Key} {o.Value}")));
        List<string> parts =
        [
            .. list.Undecided > 0 ? [Invariant($"undecided {list.Undecided}")] : Array.Empty<string>(),
            .. list.Rejected > 0 ? [Invariant($"rows not used {list.Rejected}")] : Array.Empty<string>(),
            Invariant($"no day this week {list.Rest}"),
            .. others.Length > 0 ? ["for others: " + others] : Array.Empty<string>(),
        ];
        return $"Besides: {string.Join("; ", parts)}.";
    }

    // A pupil for whom something could not be worked out may be the call that nobody makes: the screen always says so.
    private IEnumerable<string> Failures()
    {
        var failures = list.Notices.Where(n => n.IsFailure).ToList();
        return failures.Count <= 1 || isAll ? failures.Select(n => n.Text)
            : [Invariant($"Not worked out ({failures.Count}; --all shows each): {failures[0].Text}")];
    }

    private IEnumerable<string> Section(MorningSection section)
    {
        var rows = new List<string>();
        var shown = 0;
        foreach (var line in section.Lines)
        {
            var more = Rows(line);
            if (!isAll && rows.Count + more.Count > Most[section.Id])
            {
                break;
            }

            rows.AddRange(more);
            shown++;
        }

        var left = section.Lines.Count - shown;
        return rows.Prepend(Heading(section.Lines.Count == 0 ? section.Title + ": nothing"
            : left > 0 ? Invariant($"{section.Title} (and {left} more)") : section.Title));
    }

    private string Heading(string text) => ScreenText.Heading(text, hasColour);

    private static List<string> Rows(MorningLine line)
    {
        var who = line.Pupils.Count == 0 ? "the school" : Who(line.Pupils);
        var when = line.Day is { } day ? ScreenText.Day(day) : "";
        return ScreenText.TwoRows($"  {who,-Pupils} {when,-10} {line.Text}{Parents(line)}", Before);
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
