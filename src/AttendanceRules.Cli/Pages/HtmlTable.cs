namespace AttendanceRules.Cli.Pages;

/// <summary>A table of a page. It scrolls by itself where the screen is narrower.</summary>
internal static class HtmlTable
{
    /// <param name="caption">What it is, for those who hear the page.</param>
    /// <param name="columns">The headings of its columns, as text.</param>
    /// <param name="rows">The cells of its rows, each as HTML and whether it is a number; the first cell heads its row.</param>
    public static string Of(string caption, IEnumerable<string> columns, IEnumerable<IReadOnlyList<(string Html, bool IsNumber)>> rows)
    {
        var all = rows.ToList();
        var head = string.Concat(columns.Select((c, i) => $"<th scope=\"col\"{(i > 0 && all.Exists(r => r[i].IsNumber) ? " class=\"n\"" : "")}>"
            + $"{Html.Text(c)}</th>"));
        var body = string.Concat(all.Select(r => $"<tr>{string.Concat(r.Select(Cell))}</tr>\n"));
        return $"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Text(caption)}\">\n<table>\n<caption>"
            + $"{Html.Text(caption)}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></div>\n";
    }

    private static string Cell((string Html, bool IsNumber) cell, int place) => place == 0
        ? $"<th scope=\"row\">{cell.Html}</th>" : $"<td{(cell.IsNumber ? " class=\"n\"" : "")}>{cell.Html}</td>";
}
