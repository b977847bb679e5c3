using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Schools.Reports;

/// <summary>Lines of single pupils summed up by what is to be done: a row for each, however many pupils it is for.</summary>
/// <param name="names">What people call what the packs name.</param>
/// <param name="least">The fewest pupils that are counted; null: any number is.</param>
internal sealed class SummedLines(ReportNames names, Ratio? least)
{
    /// <summary>How a count begins that is not shown.</summary>
    public const string Fewer = "fewer than ";

    // As many ids fit in a cell that is read at a glance; of some more than that all are named.
    private const int FewNamed = 8;
    private const int MostNamed = 12;

    /// <summary>
    /// In the order of the packs' priorities; with the pupils for whom it is due first, and of many, how many more there are.
    /// </summary>
    public ReportTable Named(IEnumerable<DueAction> lines)
    {
        var rows = lines.GroupBy(d => (d.Action.Stakeholder, d.Action.Title)).Select(g => (g.Key, Due: g.Min(d => d.Action.Due),
            Pupils: Pupils(g), Which: Which(g), Sources: Sources(g), Rank: g.Min(d => names.Rank(d.Action.Priority))))
            .OrderBy(r => r.Rank).ThenBy(r => r.Due ?? DateOnly.MaxValue).ThenByDescending(r => r.Pupils).ToList();
        return new ReportTable(["What", "Who", "Pupils", "Which", "First due", "Sources"], [.. rows.Select(r => (ReportCell[])[
            r.Key.Title, ReportCell.Named(r.Key.Stakeholder, names.Stakeholder(r.Key.Stakeholder)),
            r.Pupils == 0 ? "the school" : r.Pupils.ToString(CultureInfo.InvariantCulture), r.Which,
            r.Due is { } first ? first : "", r.Sources])])
        {
            Below = rows.Exists(r => r.Pupils > MostNamed) ? ["Of many pupils those are named for whom it is due first. What is due for "
                + "one pupil is on that pupil's page."] : [],
        };
    }

    /// <summary>No pupil is named.</summary>
    public ReportTable Table(IEnumerable<DueAction> lines) => new(["What", "Who", "Pupils", "First due", "Sources"],
        [.. lines.GroupBy(d => (d.Action.Stakeholder, d.Action.Title)).Select(g => (ReportCell[])[
            g.Key.Title, ReportCell.Named(g.Key.Stakeholder, names.Stakeholder(g.Key.Stakeholder)),
            Count(Pupils(g)) is { Length: > 0 } count ? count : "the school",
            g.Min(d => d.Action.Due) is { } first ? first : "", Sources(g)])]);

    /// <summary>How many pupils, without the number where they are too few to be counted.</summary>
    public static string Count(int pupils, Ratio? least) => pupils > 0 && least is { } few && Ratio.Of(pupils) < few ? Fewer + few
        : pupils.ToString(CultureInfo.InvariantCulture);

    private static ReportCell Sources(IEnumerable<DueAction> lines) =>
        ReportCell.OfSources([.. lines.SelectMany(d => d.Action.Sources).Distinct(StringComparer.Ordinal)]);

    private static int Pupils(IEnumerable<DueAction> lines) =>
        lines.Select(d => d.Subject).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Count();

    private static string Which(IEnumerable<DueAction> lines)
    {
        var ids = lines.Where(d => d.Subject.Length > 0).OrderBy(d => d.Action.Due ?? DateOnly.MaxValue)
            .Select(d => d.Subject + Wording.Parent(d.Action.Parent)).Distinct(StringComparer.Ordinal).ToList();
        return ids.Count <= MostNamed ? string.Join(", ", ids)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ids.Take(FewNamed))} and {ids.Count - FewNamed} more");
    }

    private string Count(int pupils) => pupils == 0 ? "" : Count(pupils, least);
}
