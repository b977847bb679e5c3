using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;
using AttendanceRules.Schools;
using AttendanceRules.Schools.Reports;

namespace AttendanceRules.Trusts;

/// <summary>The figures of a report for several schools beside each other.</summary>
/// <param name="report">The report.</param>
/// <param name="analyses">The analyses that it shows.</param>
/// <param name="schools">Advice on each school.</param>
internal sealed class TrustReport(
    ReportDeclaration report, IReadOnlyList<AnalysisDeclaration> analyses, IReadOnlyList<SchoolAdvice> schools)
{
    private readonly DateOnly asOf = schools[0].AsOf;

    public ReportDocument Document()
    {
        var about = $"{Wording.Number(schools.Count)} schools: {string.Join(", ", schools.Select(s => s.School))}";
        return new ReportDocument($"{report.Title}: schools beside each other", asOf, about, $"{IsoDate.Text(asOf)}, {about}",
            report.Sources,
            [
                .. analyses.Where(a => a.IsOfWholeSchool).Select(a => new ReportSection(a.Title, a.Sources, [Table(a)])),
                new ReportSection("", [], [new ReportText("The other parts of the report are about one school each.")]),
                .. schools.SelectMany(s => ReportContents.Failures(s, "Not worked out: " + s.School, isSummed: true)),
            ]);
    }

    // A school is treated as a group: the strictest least number of the report applies.
    private Ratio? Least => analyses.Max(a => a.Least?.On(asOf));

    private ReportTable Table(AnalysisDeclaration analysis) => ReportContents.Figures(Beside(analysis));

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
}
