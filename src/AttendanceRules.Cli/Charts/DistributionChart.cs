using System.Globalization;

namespace AttendanceRules.Cli.Charts;

/// <summary>Columns beside each other, with a line between two of them at the limit that divides them.</summary>
internal static class DistributionChart
{
    private const double Left = 8;
    private const double Right = SvgDrawing.Width - 8;
    private const double Top = 34;
    private const double Bottom = 190;
    private const double Gap = 10;

    /// <param name="id">Tells it from the other drawings of a page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="columns">The columns in order, at least one; null: one that is not shown.</param>
    /// <param name="limits">The limit between each two columns that follow each other.</param>
    public static string Of(string id, string title, IReadOnlyList<ChartBar?> columns, IReadOnlyList<string> limits)
    {
        var most = Math.Max(columns.Max(c => c?.Most ?? 0), 1);
        var drawing = new SvgDrawing(id, Bottom + 12, title, Description(columns, limits));
        var width = (Right - Left) / columns.Count;
        for (var i = 0; i < columns.Count; i++)
        {
            var x = Left + (width * i);
            if (columns[i] is { } column)
            {
                var height = (Bottom - Top - 16) * (double)(column.Middle / most);
                drawing.Bar("bar", x + Gap, Bottom - height, width - Gap - Gap, height);
                drawing.Text(x + (width * 0.5), Bottom - height - 5, column.Text, "middle");
            }
            else
            {
                drawing.Text(x + (width * 0.5), Bottom - 6, "not shown", "middle");
            }
        }

        drawing.Line("axis", Left, Bottom, Right, Bottom);
        for (var i = 0; i < limits.Count; i++)
        {
            var x = Left + (width * (i + 1));
            drawing.Line("limit", x, Top - 12, x, Bottom);
            drawing.Text(x, Top - 18, limits[i], "middle");
        }

        return drawing.ToString();
    }

    private static string Description(IReadOnlyList<ChartBar?> columns, IReadOnlyList<string> limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"A column chart. The lines between the columns are at {string.Join(", ", limits)}. ")
            + string.Join("; ", columns.OfType<ChartBar>().Select(c => $"{c.Label}: {c.Text}")) + ".";
}
