using System.Globalization;
using System.Net;
using System.Text;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Documents;

/// <summary>
/// Writes a document as one page that needs nothing else: no script, no network. Headings, lists and tables are those of the document, so
/// that a screen reader finds its way; on a narrow screen the matrix is one column, and on paper every cell is open.
/// </summary>
internal sealed class DocumentHtml
{
    private const string Style = """
        :root { --ink: #1c2430; --soft: #4d5866; --paper: #ffffff; --panel: #f2f5f8; --rule: #7b8794; --bar: #1d4f73; --link: #1f5c99; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e8ecf1; --soft: #b3bdc9; --paper: #14181d; --panel: #1e242c; --rule: #75808d; --bar: #6fa8d6; --link: #8fc1ee; }
        }
        * { box-sizing: border-box; }
        body { font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; color: var(--ink);
          background: var(--paper); margin: 0 auto; padding: 1rem; max-width: 70rem; }
        h1, h2, h3, h4 { line-height: 1.25; overflow-wrap: anywhere; }
        h2 { border-top: 2px solid var(--bar); margin-top: 2.5rem; padding-top: .75rem; }
        a { color: var(--link); }
        nav ul { columns: 2; padding-left: 1.25rem; }
        p, li, td, th, summary { overflow-wrap: anywhere; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid var(--rule); padding: .4rem .5rem; text-align: left; vertical-align: top; }
        thead th { background: var(--panel); }
        article { border-left: 4px solid var(--bar); padding: .1rem 0 .1rem .75rem; margin: 1rem 0; }
        article h3, article h4 { margin: .25rem 0; }
        .lead { margin: .25rem 0; }
        .small { color: var(--soft); font-size: .875rem; }
        summary { cursor: pointer; min-height: 1.75rem; }
        figure { margin: 1rem 0; }
        svg { max-width: 100%; height: auto; display: block; font-size: 12px; }
        svg text { fill: var(--ink); }
        svg .wait { fill: var(--soft); }
        svg .title { font-weight: 600; }
        svg rect { fill: var(--panel); stroke: var(--bar); }
        svg .closes { stroke-width: 2.5; }
        svg path { fill: none; stroke: var(--bar); stroke-width: 1.5; }
        .matrix { table-layout: fixed; }
        .signed td { height: 2.5rem; }
        @media (max-width: 43rem) {
          nav ul { columns: 1; }
          table, thead, tbody, tr, th, td { display: block; border: 0; padding: .15rem 0; }
          thead { position: absolute; left: -100vw; }
          tr { border: 1px solid var(--rule); padding: .5rem; margin: .75rem 0; }
          td::before { content: attr(data-label); display: block; font-weight: 600; }
        }
        @media print {
          @page { size: A4; margin: 16mm 14mm; }
          :root { --ink: #000000; --soft: #333333; --paper: #ffffff; --panel: #f2f5f8; --rule: #999999; --bar: #1d4f73; --link: #000000; }
          body { max-width: none; font-size: 10pt; padding: 0; }
          nav { display: none; }
          article, tr { break-inside: avoid; }
          h2, h3, h4 { break-after: avoid; }
          details::details-content { content-visibility: visible; block-size: auto; }
          summary { list-style: none; }
        }
        """;

    private readonly StringBuilder page = new();
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private bool isInSection;

    public static string Of(string title, IEnumerable<DocumentBlock> blocks)
    {
        var all = blocks.ToList();
        var html = new DocumentHtml();
        html.page.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>").Append(Text(title))
            .Append("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n<style>\n").Append(Style)
            .Append("\n</style></head>\n<body>\n<header><h1>").Append(Text(title)).Append("</h1></header>\n");
        var parts = all.OfType<DocumentBlock.Heading>().Where(h => h.Level == 2).ToList();
        html.page.Append("<nav aria-label=\"Contents\"><ul>");
        foreach (var part in parts)
        {
            html.page.Append("<li><a href=\"#").Append(Anchor(part.Text)).Append("\">").Append(Text(part.Text)).Append("</a></li>");
        }

        html.page.Append("</ul></nav>\n<main>\n");
        foreach (var block in all)
        {
            html.Block(block);
        }

        return html.page.Append("</main>\n</body></html>\n").ToString();
    }

    /// <summary>A text of a pack in a page: none of it is markup, and nothing is hidden.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(PlainText.Of(text));

    private void Block(DocumentBlock block)
    {
        switch (block)
        {
            case DocumentBlock.Heading heading:
                Heading(heading);
                break;
            case DocumentBlock.Paragraph paragraph:
                page.Append("<p>").Append(Text(paragraph.Text)).Append("</p>\n");
                break;
            case DocumentBlock.Bullets bullets:
                List(bullets.Items, "");
                break;
            case DocumentBlock.Table table:
                Table(table);
                break;
            case DocumentBlock.Duty duty:
                Duty(duty.Text, isInSection ? 4 : 3);
                break;
            case DocumentBlock.Matrix matrix:
                Matrix(matrix);
                break;
            case DocumentBlock.Drawing drawing:
                page.Append("<figure>").Append(PathwaySvg.Of(drawing.Title, drawing.Stages)).Append("</figure>\n");
                break;
        }
    }

    private void Heading(DocumentBlock.Heading heading)
    {
        isInSection = heading.Level == 3;
        var anchor = Anchor(heading.Text);
        var id = heading.Level == 2 && anchors.Add(anchor) ? $" id=\"{anchor}\"" : "";
        page.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}{id}>{Text(heading.Text)}</h{heading.Level}>\n");
    }

    private void List(IReadOnlyList<string> items, string style)
    {
        if (items.Count > 0)
        {
            page.Append("<ul").Append(style).Append('>');
            foreach (var item in items)
            {
                page.Append("<li>").Append(Text(item)).Append("</li>");
            }

            page.Append("</ul>\n");
        }
    }

    private void Table(DocumentBlock.Table table)
    {
        var isForm = table.Rows.All(r => r.All(c => c.Length == 0));
        page.Append("<table role=\"table\"").Append(isForm ? " class=\"signed\"" : "")
            .Append("><thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var head in table.Header)
        {
            page.Append("<th role=\"columnheader\" scope=\"col\">").Append(Text(head)).Append("</th>");
        }

        page.Append("</tr></thead><tbody role=\"rowgroup\">\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr role=\"row\">");
            foreach (var (cell, i) in row.Select((c, i) => (c, i)))
            {
                page.Append("<td role=\"cell\" data-label=\"").Append(Text(table.Header[i])).Append("\">").Append(Text(cell))
                    .Append("</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private void Matrix(DocumentBlock.Matrix matrix)
    {
        page.Append("<table role=\"table\" class=\"matrix\"><thead role=\"rowgroup\"><tr role=\"row\">")
            .Append("<th role=\"columnheader\" scope=\"col\">group</th>");
        foreach (var whom in matrix.Stakeholders)
        {
            page.Append("<th role=\"columnheader\" scope=\"col\">").Append(Text(whom)).Append("</th>");
        }

        page.Append("</tr></thead><tbody role=\"rowgroup\">\n");
        foreach (var (group, cells) in matrix.Rows)
        {
            page.Append("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">").Append(Text(group)).Append("</th>");
            foreach (var (duties, i) in cells.Select((c, i) => (c, i)))
            {
                page.Append("<td role=\"cell\" data-label=\"").Append(Text(matrix.Stakeholders[i])).Append("\">");
                if (duties.Count == 0)
                {
                    page.Append("nothing");
                }
                else
                {
                    page.Append(CultureInfo.InvariantCulture,
                        $"<details><summary>{duties.Count} {(duties.Count == 1 ? "rule" : "rules")}</summary>\n");
                    foreach (var duty in duties)
                    {
                        Duty(duty, 3);
                    }

                    page.Append("</details>");
                }

                page.Append("</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private void Duty(DutyText duty, int level)
    {
        page.Append(CultureInfo.InvariantCulture, $"<article><h{level}>{Text(duty.Title)}")
            .Append(duty.Title == duty.Id ? "" : $" <span class=\"small\">{Text(duty.Id)}</span>")
            .Append(CultureInfo.InvariantCulture, $"</h{level}>\n<p class=\"lead\">{Text(duty.Lead)}</p>\n");
        List(duty.Lines, "");
        List(duty.Notes, " class=\"small\"");
        page.Append("<p class=\"small\">").Append(Text(duty.Period)).Append("</p>\n");
        List(duty.Sources.Count == 0 ? ["It cites no source."]
            : [.. duty.Sources.Select(s => s.Text.Length > 0 ? $"{s.Citation}: {s.Text}" : s.Citation)], " class=\"small\"");
        page.Append("</article>\n");
    }

    private static string Anchor(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
