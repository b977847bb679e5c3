using AttendanceRules.Advice;
using AttendanceRules.Schools;
using AttendanceRules.Schools.Reports;
using AttendanceRules.Vocabulary;
using static System.FormattableString;

namespace AttendanceRules.Cli.Pages;

/// <summary>The first page of a report: how attendance is, what has changed, what to ask.</summary>
internal sealed class FrontPage(RuleBook book, SchoolAdvice advice, ReportDocument report, string? reader)
{
    private const int MostAsked = 4;

    private readonly List<ReportTable> tables = [.. report.Sections.SelectMany(s => s.Blocks).OfType<ReportTable>()];

    /// <summary>The page's parts as HTML; those with nothing to say are left out.</summary>
    public string Html()
    {
        var (now, changed, asked) = (Tiles(), Changed().ToList(), Asked().ToList());
        var boxes = Box("What has changed", changed) + Box("What to ask", asked);
        return now.Length + boxes.Length == 0 ? ""
            : Pages.Html.Element("section", "\n" + now + Pages.Html.Element("div", "\n" + boxes, "boxes"), "front");
    }

    private static string Box(string title, List<string> items) => items.Count == 0 ? ""
        : $"<div class=\"box\">\n<h2>{title}</h2>\n{Pages.Html.List(items.Select(Pages.Html.Text))}</div>\n";

    private string Tiles()
    {
        if (Whole() is not [var (figures, _), ..])
        {
            return "";
        }

        var tiles = figures.Rows[0].Figures.Select((f, i) => (Figure: f, Title: figures.Columns[i])).Where(t => t.Figure.IsNumber)
            .Select(t => $"<div class=\"tile\"><span>{Pages.Html.Text(Plain(t.Title))}</span><b>"
                + $"{Pages.Html.Text(FigureWords.WithUnit(t.Figure))}</b>{Compared(t.Figure)}</div>\n");
        return $"<div class=\"tiles\">\n{string.Concat(tiles)}</div>\n";
    }

    private string Compared(Figure figure) => string.Concat(advice.Benchmarks.Where(b => b.School.Name == figure.Name).Take(2)
        .Select(b => $"<span>{Pages.Html.Text($"{b.Area}{(b.Phase.Length > 0 ? ", " + b.Phase : "")}, {b.Period}: "
            + $"{FigureWords.Percent(b.Published)}\u00a0%")}</span>"));

    // The figures of other times are compared with those of the first table, column by column.
    private IEnumerable<string> Changed()
    {
        if (Whole() is [var (first, window), .. var others])
        {
            foreach (var figure in first.Rows[0].Figures)
            {
                foreach (var (other, when) in others)
                {
                    if (other.Rows[0].Figures.FirstOrDefault(f => f.Name == figure.Name && f.IsNumber) is { } then && figure.IsNumber)
                    {
                        var gap = FigureWords.Middle(then)!.Value - FigureWords.Middle(figure)!.Value;
                        yield return $"{Plain(first.Columns[first.Rows[0].Figures.ToList().IndexOf(figure)])}, {when}: "
                            + $"{FigureWords.WithUnit(then)}; {Gap(gap)} this {window} so far.";
                    }
                }
            }
        }

        foreach (var table in tables.Where(t => t.Beside is not null))
        {
            var pairs = table.Figures!.Rows.Where(r => r.Figures[0].IsNumber)
                .Select(r => (Now: r.Figures[0], Then: table.Beside!.FigureOf(r, 0))).Where(p => p.Then is { IsNumber: true }).ToList();
            if (pairs.Count > 0)
            {
                yield return Invariant($"{Plain(table.Figures.Columns[0])} was higher than in the same week of {table.Beside!.Label} in ")
                    + Invariant($"{pairs.Count(p => FigureWords.Middle(p.Now) > FigureWords.Middle(p.Then!))} of {pairs.Count} weeks.");
            }
        }

        foreach (var review in advice.Reviews.Where(r => tables.Exists(t => t.Word == r.Id)))
        {
            var answers = review.Sections.SelectMany(s => s.Answers).DistinctBy(a => a.Question, StringComparer.Ordinal).ToList();
            var (worse, better) = (answers.Count(a => a.Change == ReviewChange.Worse), answers.Count(a => a.Change == ReviewChange.Better));
            if (worse + better > 0)
            {
                yield return Invariant($"{review.Title}: {worse} answers are worse and {better} better than before.");
            }
        }
    }

    private IEnumerable<string> Asked()
    {
        var lower = advice.Cohorts.Where(c => c.Verdict == CohortVerdict.Lower && c.Parts.Count == 1)
            .OrderByDescending(c => FigureWords.Middle(c.Gap)).ToList();
        if (lower.Count > 0)
        {
            yield return "What is done for those who attend less than their peers: " + string.Join("; ", lower.Take(MostAsked).Select(c =>
                $"{Advice.Formats.Wording.Cohort(c)} ({FigureWords.Of(c.Gap)} points)"))
                + (lower.Count > MostAsked ? Invariant($", and {lower.Count - MostAsked} more") : "") + "?";
        }

        foreach (var row in tables.Where(t => t.Word == "unmet").SelectMany(t => t.Rows).Where(r => r[2].Text == "not met").Take(MostAsked))
        {
            yield return $"Not met: {row[1].Text}. What is done about it?";
        }

        var overdue = advice.Agenda.Where(d => d.Action.Status == ActionStatus.Overdue).ToList();
        if (overdue.Count > 0)
        {
            yield return Invariant($"Why are {overdue.Count} steps overdue, the first since {DayWords.Of(overdue.Min(d => d.Action.Due)
                ?? advice.AsOf)}?");
        }

        var open = advice.Reviews.Where(r => tables.Exists(t => t.Word == r.Id)).SelectMany(r => r.Sections)
            .SelectMany(s => s.Answers.Where(a => a.Rating == "unknown").Select(a => (a.Of, a.Ask))
                .Concat(s.Open.Where(o => o.Text is null).Select(o => (o.Of, o.Ask))))
            .Where(q => reader is null || q.Of == reader).Select(q => q.Ask).Distinct(StringComparer.Ordinal).ToList();
        foreach (var ask in open.Take(MostAsked))
        {
            yield return ask;
        }

        if (open.Count > MostAsked)
        {
            yield return Invariant($"{open.Count - MostAsked} more questions without an answer are below.");
        }
    }

    private List<(FigureTable Table, string Window)> Whole() => [.. tables.Where(t => t.Figures is { Rows.Count: > 0 })
        .Select(t => (t.Figures!, Analysis: book.Schools.Analyses.FirstOrDefault(a => a.Id == t.Figures!.Id)))
        .Where(t => t.Analysis is { IsOfWholeSchool: true }).Select(t => (t.Item1, t.Analysis!.In.Text))];

    private static string Gap(decimal gap) => FigureWords.Percent(Math.Abs(gap)) is var size && size == "0.0" ? "the same as"
        : gap < 0 ? $"{size} points lower than" : $"{size} points higher than";

    private static string Plain(string column) => column.EndsWith(" %", StringComparison.Ordinal) ? column[..^2] : column;
}
