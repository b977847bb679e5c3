using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Schools.Reports;

/// <summary>A report as a Markdown document. Text of records and packs becomes no markup.</summary>
internal static class ReportMarkdown
{
    public static string Of(ReportDocument report) => string.Join('\n', Lines(report)) + "\n";

    private static IEnumerable<string> Lines(ReportDocument report)
    {
        yield return "# " + MarkdownText.Of(report.Title);
        yield return "";
        yield return MarkdownText.Of(report.Lead) + Citations(report.Sources);
        foreach (var section in report.Sections)
        {
            if (section.Title.Length > 0)
            {
                yield return "";
                yield return $"## {MarkdownText.Of(section.Title)}{Citations(section.Sources)}";
            }

            foreach (var line in section.Blocks.SelectMany(b => Lines(b).Prepend("")))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Lines(ReportBlock block) => block switch
    {
        ReportHeading heading => [$"**{MarkdownText.Of(heading.Text)}**{Citations(heading.Sources)}"],
        ReportTable table => MarkdownText.Table(table.Columns,
            [.. table.Rows.Select(r => (string[])[.. r.Select(c => c.Text)])], [.. SilentRows.Lines(table.Silent), .. table.Below]),
        ReportList list => list.Items.Select(i => "- " + MarkdownText.Of(i)),
        ReportText text => [MarkdownText.Of(text.Text)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block of a report."),
    };

    private static string Citations(IReadOnlyList<string> sources) =>
        sources.Count > 0 ? $" ({MarkdownText.Of(string.Join(", ", sources))})" : "";
}
