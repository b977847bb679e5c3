using System.Globalization;

namespace AttendanceRules.Cli.Charts;

/// <summary>Bars below each other, each with its label above it and its value behind it, and a line with which they are compared.</summary>
internal static class BarChart
{
    private const double Left = 4;
    private const double Right = SvgDrawing.Width - 96;
    private const double RowHeight = 36;
    private const double Thickness = 14;

    /// <param name="id">Tells it from the other drawings of a page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="bars">The bars in order, at least one, none below zero.</param>
    /// <param name="limit">What they are compared with; null: nothing.</param>
    public static string Of(string id, string title, IReadOnlyList<ChartBar> bars, ChartLimit? limit = null)
    {
        var most = Math.Max(Math.Max(bars.Max(b => b.Most), limit?.Value ?? 0), 0.0001m);
        var bottom = (RowHeight * bars.Count) + 4;
        var drawing = new SvgDrawing(id, bottom + (limit is null ? 4 : 24), title, Description(bars, limit));
        double X(decimal value) => Left + ((Right - Left) * (double)(value / most));
        for (var i = 0; i < bars.Count; i++)
        {
            var (bar, y) = (bars[i], RowHeight * i);
            drawing.Text(Left, y + 13, bar.Label);
            drawing.Bar("bar", Left, y + 18, X(bar.Middle) - Left, Thickness);
            if (bar.Most > bar.Least)
            {
                drawing.Line("range", X(bar.Least), y + 18 + (Thickness * 0.5), X(bar.Most), y + 18 + (Thickness * 0.5));
            }

            drawing.Text(X(Math.Max(bar.Most, bar.Middle)) + 5, y + 30, bar.Text);
        }

        if (limit is not null)
        {
            drawing.Line("limit", X(limit.Value), 0, X(limit.Value), bottom);
            drawing.Text(Right, bottom + 14, Name(limit), "end");
        }

        return drawing.ToString();
    }

    private static string Description(IReadOnlyList<ChartBar> bars, ChartLimit? limit) =>
        $"A bar chart. {string.Join("; ", bars.Select(b => $"{b.Label}: {b.Text}"))}."
            + (limit is null ? "" : $" The dashed line is {Name(limit)}.");

    private static string Name(ChartLimit limit) => string.Create(CultureInfo.InvariantCulture,
        $"{limit.Name}: {Math.Round(limit.Value, 1, MidpointRounding.AwayFromZero):0.#}\u00a0%");
}
