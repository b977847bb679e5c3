using System.Globalization;
using AttendanceRules.Schools;
using AttendanceRules.Schools.Reports;

namespace AttendanceRules.Cli.Pages;

/// <summary>The pieces of a report as HTML: charts with their tables, headings, sentences.</summary>
/// <param name="footnotes">The sources of the page.</param>
/// <param name="charts">Which chart a table has; null: none has one.</param>
internal sealed class ReportBlocks(Footnotes footnotes, ReportCharts? charts)
{
    private readonly HashSet<string> captions = new(StringComparer.Ordinal);
    private int drawn;
    private string heading = "";

    public string Of(ReportSection section)
    {
        heading = section.Title;
        var title = section.Title.Length == 0 ? "" : Html.Element("h2", Html.Text(section.Title) + footnotes.Raised(section.Sources));
        return Html.Element("section", "\n" + title + string.Concat(section.Blocks.Select(Of)));
    }

    private string Of(ReportBlock block)
    {
        switch (block)
        {
            case ReportHeading sub:
                heading = sub.Text;
                return Html.Element("h3", Html.Text(sub.Text) + footnotes.Raised(sub.Sources));
            case ReportList list:
                return Html.List(list.Items.Select(Html.Text));
            case ReportText text:
                return Html.Paragraph(text.Text);
            default:
                return Of((ReportTable)block);
        }
    }

    private string Of(ReportTable table)
    {
        var id = "chart" + (drawn + 1).ToString(CultureInfo.InvariantCulture);
        var chart = charts?.Of(table, id) is { Length: > 0 } svg ? Html.Element("figure", "\n" + svg) : "";
        drawn += chart.Length > 0 ? 1 : 0;
        var rows = table.Rows.Count == 0 ? table.Silent.Count + table.Below.Count > 0 ? "" : Html.Paragraph("Nothing.")
            : HtmlTable.Of(Caption(), table.Columns.Select(Column), table.Rows.Select(r => r.Select(Cell).ToList()));
        return chart + rows + string.Concat(Notes(table).Select(n => $"<p class=\"note\">{Html.Text(n)}</p>\n"));
    }

    // Who hears the page tells its tables apart by their names.
    private string Caption()
    {
        var caption = heading;
        for (var number = 2; !captions.Add(caption); number++)
        {
            caption = string.Create(CultureInfo.InvariantCulture, $"{heading} ({number})");
        }

        return caption;
    }

    private static string Column(string column) => column == "Sources" ? "Source" : column;

    private (string Html, string Style) Cell(ReportCell cell) => cell switch
    {
        { Sources: { } sources } => (footnotes.Marks(sources), ""),
        { Day: { } day } => (DayWords.Of(day), HtmlTable.Day),
        { Figure: { } figure } => (Html.Text(FigureWords.Of(figure)), figure.IsNumber ? HtmlTable.Number : ""),
        _ => (Html.Text(cell.Shown ?? cell.Text.Replace("..", " to ", StringComparison.Ordinal)),
            decimal.TryParse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? HtmlTable.Number : ""),
    };

    private static IEnumerable<string> Notes(ReportTable table)
    {
        var ranges = table.Rows.SelectMany(r => r).Select(c => c.Figure is { } f ? FigureWords.Range(f) : null).OfType<string>()
            .Distinct(StringComparer.Ordinal).ToList();
        if (ranges.Count > 0)
        {
            yield return $"Not everything is known: {string.Join("; ", ranges)}.";
        }

        foreach (var silent in table.Silent.GroupBy(s => s.Word is Figures.TooFew or SmallNumbers.KeptBack ? "Not shown" : s.Word,
            StringComparer.Ordinal))
        {
            var names = string.Join(", ", silent.Select(s => s.Name));
            yield return silent.Key == "Not shown" ? $"Small numbers, not shown: {names}." : $"Without figures ({silent.Key}): {names}.";
        }

        foreach (var sentence in table.Below)
        {
            yield return sentence;
        }
    }
}
