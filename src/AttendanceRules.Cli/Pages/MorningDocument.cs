using AttendanceRules.Insight;
using AttendanceRules.Schools.Reports;
using static System.FormattableString;

namespace AttendanceRules.Cli.Pages;

/// <summary>A morning list with all its lines as a document.</summary>
internal static class MorningDocument
{
    public static ReportDocument Of(MorningList list, IEnumerable<string> lacking, string packs)
    {
        var about = $"{list.School}, for {list.For}. Rules: {packs}";
        return new ReportDocument("What is to be done today and this week", list.AsOf, about, about, [],
        [
            .. Lacking.Section(lacking), .. list.Sections.Where(s => s.Lines.Count > 0).Select(Section),
            new ReportSection("Besides", [], [new ReportList([.. Besides(list)])]),
        ]);
    }

    private static ReportSection Section(MorningSection section) => new(Invariant($"{section.Title} ({section.Lines.Count})"), [],
        [new ReportTable(["Pupil", "What", "Who", "By", "Since"], [.. section.Lines.Select(l => (ReportCell[])[
            l.Pupils.Count == 0 ? "the school" : string.Join(", ", l.Pupils), l.Text + Parents(l), l.Who,
            l.Day is { } day ? day : "", l.Since is { } since ? since : ""])])]);

    private static string Parents(MorningLine line) => line.Parents.Count == 0 ? ""
        : $" (parent{(line.Parents.Count > 1 ? "s" : "")} {string.Join(", ", line.Parents)})";

    private static IEnumerable<string> Besides(MorningList list)
    {
        var empty = list.Sections.Where(s => s.Lines.Count == 0).Select(s => s.Title).ToList();
        if (empty.Count > 0)
        {
            yield return $"Nothing: {string.Join(", ", empty)}.";
        }

        yield return Invariant($"Undecided, because something is not known: {list.Undecided}.");
        yield return Invariant($"Rows of the records that were not used: {list.Rejected}.");
        if (list.Others.Count > 0)
        {
            yield return $"For others: {string.Join(", ", list.Others.Select(o => Invariant($"{o.Key} {o.Value}")))}.";
        }

        foreach (var notice in list.Notices.Where(n => n.IsFailure || n.Code is "nothing-done-assumed" or "no-casework"))
        {
            yield return notice.Text;
        }
    }
}
