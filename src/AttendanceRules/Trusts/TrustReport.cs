using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;
using AttendanceRules.Schools;

namespace AttendanceRules.Trusts;

/// <summary>Writes the figures of a report for several schools beside each other as Markdown.</summary>
/// <param name="report">The report.</param>
/// <param name="analyses">The analyses that it shows.</param>
/// <param name="schools">Advice on each school.</param>
internal sealed class TrustReport(
    ReportDeclaration report, IReadOnlyList<AnalysisDeclaration> analyses, IReadOnlyList<SchoolAdvice> schools)
{
    private readonly DateOnly asOf = schools[0].AsOf;

    public IEnumerable<string> Lines()
    {
        var count = Wording.Number(schools.Count);
        IEnumerable<string> lines =
        [
            $"# {MarkdownText.Of(report.Title)}: schools beside each other", "",
            $"{IsoDate.Text(asOf)}, {count} schools: {MarkdownText.Of(string.Join(", ", schools.Select(s => s.School)))}"
                + Citations(report.Sources),
        ];
        return lines.Concat(analyses.Where(a => a.IsOfWholeSchool).SelectMany(Table))
            .Concat(["", "The other parts of the report are about one school each."])
            .Concat(schools.SelectMany(s => ReportWriter.Failures(s, "Not worked out: " + s.School)));
    }

    // A school is treated as a group: the strictest least number of the report applies.
    private Ratio? Least => analyses.Max(a => a.Least?.On(asOf));

    private IEnumerable<string> Table(AnalysisDeclaration analysis)
    {
        var table = Beside(analysis);
        var others = SilentRows.Others(table);
        var shown = Enumerable.Range(0, table.Columns.Count).ToLookup(c => others.Count == 0 || others.Any(r => r.Figures[c].IsNumber));
        var below = SilentRows.Lines(table).Concat(SilentRows.Lines(shown[false].Select(c =>
            (string.Join(", ", others.Select(r => r.Figures[c].Text).Distinct(StringComparer.Ordinal)), table.Columns[c]))));
        return MarkdownText.Table(
            [.. table.By, "Pupils", .. shown[true].Select(c => table.Columns[c])],
            [.. others.Select(r => (string[])[.. r.Keys, Wording.Number(r.Pupils), .. shown[true].Select(c => r.Figures[c].Text)])],
            [.. below]).Prepend("").Prepend($"## {MarkdownText.Of(analysis.Title)}{Citations(analysis.Sources)}").Prepend("");
    }

    private FigureTable Beside(AnalysisDeclaration analysis)
    {
        var least = Least;
        return new FigureTable
        {
            Id = analysis.Id, Title = analysis.Title, By = [.. analysis.By.Select(b => b.Title)],
            Columns = [.. analysis.Columns.Select(c => c.Title)], Rows = [.. schools.Select(Row)], Sources = analysis.Sources,
        };

        FigureRow Row(SchoolAdvice school)
        {
            var row = school.Tables.FirstOrDefault(t => t.Id == analysis.Id)?.Rows is [var first, ..] ? first : null;
            var missing = school.Notices.Any(n => n.IsFailure) ? "not worked out" : "none";
            var word = row is null ? missing : least is { } n && Ratio.Of(row.Pupils) < n ? Figures.TooFew : null;
            return new FigureRow
            {
                Keys = [school.School], Pupils = row?.Pupils ?? 0,
                Figures = word is null ? row!.Figures : [.. analysis.Columns.Select(c => Figures.Word(c.Name, word))],
            };
        }
    }

    private static string Citations(IReadOnlyList<string> sources) =>
        sources.Count > 0 ? $" ({MarkdownText.Of(string.Join(", ", sources))})" : "";
}
