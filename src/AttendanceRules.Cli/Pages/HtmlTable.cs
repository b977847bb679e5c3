namespace AttendanceRules.Cli.Pages;

/// <summary>A table of a page. It scrolls by itself where the screen is narrower.</summary>
internal static class HtmlTable
{
    /// <summary>The style of a cell with a number.</summary>
    public const string Number = "n";

    /// <summary>The style of a cell with a day.</summary>
    public const string Day = "d";

    /// <param name="caption">What it is, for those who hear the page.</param>
    /// <param name="columns">The headings of its columns, as text.</param>
    /// <param name="rows">The cells of its rows, each as HTML with its style, empty for plain text; the first cell heads its row.</param>
    public static string Of(string caption, IEnumerable<string> columns, IEnumerable<IReadOnlyList<(string Html, string Style)>> rows)
    {
        var all = rows.ToList();
        bool IsNumber(int column) => column > 0 && all.Exists(r => r[column].Style == Number);
        var head = string.Concat(columns.Select((c, i) =>
            $"<th scope=\"col\"{(IsNumber(i) ? $" class=\"{Number}\"" : "")}>{Html.Text(c)}</th>"));
        var body = string.Concat(all.Select(r => $"<tr>{string.Concat(r.Select(Cell))}</tr>\n"));
        return $"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Text(caption)}\">\n<table>\n<caption>"
            + $"{Html.Text(caption)}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></div>\n";
    }

    private static string Cell((string Html, string Style) cell, int place)
    {
        var style = cell.Style.Length > 0 ? $" class=\"{cell.Style}\"" : "";
        return place == 0 ? $"<th scope=\"row\"{(cell.Style == Day ? style : "")}>{cell.Html}</th>" : $"<td{style}>{cell.Html}</td>";
    }
}
