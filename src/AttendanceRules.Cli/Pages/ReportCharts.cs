using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Cli.Charts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Problems;
using AttendanceRules.Schools;
using AttendanceRules.Schools.Reports;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Cli.Pages;

/// <summary>The chart of a table: which one its rows call for.</summary>
internal sealed class ReportCharts(RuleBook book, SchoolAdvice advice)
{
    private const int MostBars = 24;

    private readonly ReportNames names = new(book.Book, book.Schools, advice.AsOf);

    /// <summary>The chart as SVG; null: the table is read without one.</summary>
    public string? Of(ReportTable table, string id)
    {
        if (table.Word == "pathways")
        {
            var bars = table.Rows.Where(r => decimal.TryParse(r[3].Text, CultureInfo.InvariantCulture, out _)).Select(r => new ChartBar(
                $"{r[0].Shown ?? r[0].Text}: {r[1].Shown ?? r[1].Text}, {r[2].Text}", Count(r[3].Text), Count(r[3].Text), r[3].Text))
                .Take(MostBars).ToList();
            return bars.Count == 0 ? null : BarChart.Of(id, "Pupils at each stage of a pathway", bars);
        }

        if (table.Figures is not { } figures || book.Schools.Analyses.FirstOrDefault(a => a.Id == figures.Id) is not { } analysis)
        {
            return null;
        }

        if (names.Band(analysis) is { } band)
        {
            return Distribution(id, figures, band);
        }

        var column = figures.Rows.SelectMany(r => r.Figures.Select((f, i) => (f, i))).Where(x => x.f.Unit == Unit.Percent)
            .Select(x => (int?)x.i).Min();
        var rows = column is { } c ? figures.Rows.Where(r => r.Figures[c].IsNumber).ToList() : [];
        return rows.Count == 0 || analysis.IsOfWholeSchool ? null
            : analysis.By is [{ IsOfWeeks: true }] ? Weeks(id, table, analysis, rows, column!.Value)
            : analysis.By.Any(a => a.IsOfCodes) ? Codes(id, figures, rows, column!.Value)
            : WholeSchool(rows[0].Figures[column!.Value].Name) is { } whole && rows.Count is > 1 and <= MostBars
                ? GapChart.Of(id, figures.Title, [.. rows.Select(r => Bar(figures, r, column.Value))], whole)
            : null;
    }

    private string Weeks(string id, ReportTable table, AnalysisDeclaration analysis, List<FigureRow> rows, int column)
    {
        List<ChartSeries> series = [new(Window(analysis), [.. rows.Select(r => FigureWords.Middle(r.Figures[column]))])];
        if (table.Beside is { } beside)
        {
            var values = rows.Select(r => beside.FigureOf(r, column) is { } f ? FigureWords.Middle(f) : null).ToList();
            series.AddRange(values.Exists(v => v is not null) ? [new ChartSeries("The same weeks, " + beside.Label, values)] : []);
        }

        var limits = advice.Benchmarks.Where(b => b.School.Name == rows[0].Figures[column].Name)
            .Select(b => new ChartLimit(string.Join(", ", new[] { b.Area, b.Phase, b.Period }.Where(t => t.Length > 0)), b.Published));
        return LineChart.Of(id, table.Figures!.Title, [.. rows.Select(r => Week(r.Keys[0]))], series, [.. limits.Take(2)]);
    }

    private string Codes(string id, FigureTable figures, List<FigureRow> rows, int column)
    {
        var bars = rows.Where(r => r.Figures[column].Most > 0).OrderByDescending(r => FigureWords.Middle(r.Figures[column]))
            .Select(r => Bar(figures, r, column)).Take(MostBars).ToList();
        return bars.Count == 0 ? "" : BarChart.Of(id, $"{figures.Title}: {figures.Columns[column]}", bars);
    }

    private string? Distribution(string id, FigureTable figures, BandFact band)
    {
        var ranges = names.Limits(band);
        var columns = ranges.Select(r => figures.Rows.FirstOrDefault(f => f.Keys[0] == r.Value && f.Figures.Any(x => x.IsNumber))
            is { } row ? new ChartBar(names.Key(figures.Id, 0, r.Value).Text, row.Pupils, row.Pupils, Wording.Number(row.Pupils)) : null)
            .ToList();
        return columns.TrueForAll(c => c is null) ? null : DistributionChart.Of(id, figures.Title + ", number of pupils", columns,
            [.. ranges.Skip(1).Select(r => r.Range.Low + (band.Of.Unit == Unit.Percent ? "\u00a0%" : ""))]);
    }

    private ChartBar Bar(FigureTable figures, FigureRow row, int column)
    {
        var figure = row.Figures[column];
        var label = string.Join(", ", row.Keys.Select((k, i) => names.Key(figures.Id, i, k) is var cell ? cell.Shown ?? cell.Text : k));
        return new ChartBar(row.Keys.Count == 1 && !char.IsLetter(label[0]) || label is "yes" or "no" or "none" or "unknown"
            ? $"{figures.By[0]}: {label}" : label,
            figure.Least!.Value, figure.Most!.Value, FigureWords.WithUnit(figure));
    }

    private ChartLimit? WholeSchool(string figure) => advice.Tables.Where(t => book.Schools.Analyses.Any(a => a.Id == t.Id
            && a.IsOfWholeSchool)).SelectMany(t => t.Rows).SelectMany(r => r.Figures).FirstOrDefault(f => f.Name == figure && f.IsNumber)
        is { } found ? new ChartLimit("the whole school", FigureWords.Middle(found)!.Value) : null;

    private static string Window(AnalysisDeclaration analysis) =>
        analysis.In.Text == "school year" ? "This school year" : analysis.In.Text;

    private static string Week(string key) => IsoDate.TryParse(key, out var day) ? DayWords.Short(day) : key;

    private static decimal Count(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
