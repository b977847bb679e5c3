namespace AttendanceRules.Cli.Pages;

/// <summary>
/// A table of a page. Where the screen is narrower, a table of texts has a block a row, and any other scrolls by itself. Roles are written
/// out: a browser takes a table that is laid out as blocks for none.
/// </summary>
internal static class HtmlTable
{
    /// <summary>The style of a cell with a number.</summary>
    public const string Number = "n";

    /// <summary>The style of a cell with a day.</summary>
    public const string Day = "d";

    // A table with a column whose cells have more letters than this is one of text.
    private const int Long = 40;

    /// <param name="caption">What it is, for those who hear the page.</param>
    /// <param name="columns">The headings of its columns, as text.</param>
    /// <param name="rows">The cells of its rows, each as HTML with its style, empty for plain text; the first cell heads its row.</param>
    public static string Of(string caption, IEnumerable<string> columns, IEnumerable<IReadOnlyList<(string Html, string Style)>> rows)
    {
        var (heads, all) = (columns.ToList(), rows.ToList());
        var isText = heads.Count > 2 && heads.Where((_, i) => IsLong(i)).Any() && heads.Where((_, i) => IsNumber(i)).Take(2).Count() < 2;
        string Role(string role) => isText ? $" role=\"{role}\"" : "";
        var head = string.Concat(heads.Select((c, i) => $"<th{Role("columnheader")} scope=\"col\"{Style(i)}>{Html.Text(c)}</th>"));
        var body = string.Concat(all.Select(r => $"<tr{Role("row")}>{string.Concat(r.Select(Cell))}</tr>\n"));
        return $"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Text(caption)}\">\n"
            + $"<table{Role("table")}{(isText ? " class=\"text\"" : "")}>\n<caption>{Html.Text(caption)}</caption>\n"
            + $"<thead{Role("rowgroup")}><tr{Role("row")}>{head}</tr></thead>\n<tbody{Role("rowgroup")}>\n{body}</tbody></table></div>\n";

        bool IsNumber(int column) => column > 0 && all.Exists(r => r[column].Style == Number);

        bool IsLong(int column) => !IsNumber(column) && all.Exists(r => r[column].Style.Length == 0
            && !r[column].Html.Contains("<a ", StringComparison.Ordinal) && r[column].Html.Length > Long);

        string Style(int column) => IsNumber(column) ? $" class=\"{Number}\"" : "";

        // On a screen on which a row is a block, its heading comes along with each cell.
        string Cell((string Html, string Style) cell, int place)
        {
            var style = cell.Style.Length > 0 ? $" class=\"{cell.Style}\"" : "";
            return place == 0 ? $"<th{Role("rowheader")} scope=\"row\"{(cell.Style == Day ? style : "")}>{cell.Html}</th>"
                : $"<td{Role("cell")}{style}{(isText ? $" data-label=\"{Html.Text(heads[place])}\"" : "")}>{cell.Html}</td>";
        }
    }
}
