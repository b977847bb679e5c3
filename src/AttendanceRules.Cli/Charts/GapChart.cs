using System.Globalization;

namespace AttendanceRules.Cli.Charts;

/// <summary>Percentages on one scale, each a dot with a line to what it is compared with, so that the gaps are seen.</summary>
internal static class GapChart
{
    private const double Left = 24;
    private const double Right = SvgDrawing.Width - 24;
    private const double RowHeight = 34;
    private const double Beside = 8;
    private const int Step = 5;

    /// <param name="id">Tells it from the other drawings of a page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="bars">The values in order, at least one.</param>
    /// <param name="limit">What they are compared with.</param>
    public static string Of(string id, string title, IReadOnlyList<ChartBar> bars, ChartLimit limit)
    {
        var low = Math.Max(0, Math.Floor(Math.Min(bars.Min(b => b.Least), limit.Value) / Step) * Step);
        var high = Math.Min(100, Math.Ceiling(Math.Max(bars.Max(b => b.Most), limit.Value) / Step) * Step);
        high = high > low ? high : low + Step;
        var bottom = (RowHeight * bars.Count) + 4;
        var drawing = new SvgDrawing(id, bottom + 40, title, Description(bars, limit));
        double X(decimal value) => Left + ((Right - Left) * (double)((value - low) / (high - low)));
        List<decimal> ticks = [.. Enumerable.Range(0, (int)((high - low) / Step) + 1).Select(i => low + (i * Step))];
        foreach (var tick in ticks)
        {
            drawing.Text(X(tick), bottom + 14, Number(tick) + "\u00a0%", "middle");
        }

        for (var i = 0; i < bars.Count; i++)
        {
            // Lines are beside the values alone, so that none crosses a label.
            var (bar, y) = (bars[i], (RowHeight * i) + 24);
            drawing.Text(2, y - 11, Label(bar, limit));
            ticks.ForEach(tick => drawing.Line("grid", X(tick), y - Beside, X(tick), y + Beside));
            drawing.Line("limit", X(limit.Value), y - Beside, X(limit.Value), y + Beside);
            drawing.Line("gap", X(limit.Value), y, X(bar.Middle), y);
            if (bar.Most > bar.Least)
            {
                drawing.Line("range", X(bar.Least), y, X(bar.Most), y);
            }

            drawing.Dot("series1 dot", X(bar.Middle), y);
        }

        drawing.Text(Right, bottom + 34, $"Dashed: {limit.Name}, {Number(limit.Value)}\u00a0%", "end");
        return drawing.ToString();
    }

    private static string Label(ChartBar bar, ChartLimit limit) => $"{bar.Label}: {bar.Text}{Gap(bar.Middle - limit.Value)}";

    private static string Gap(decimal gap) => Number(Math.Abs(gap)) is var size && size == "0" ? ", the same"
        : gap < 0 ? $", {size} lower" : $", {size} higher";

    private static string Description(IReadOnlyList<ChartBar> bars, ChartLimit limit) =>
        $"A chart of gaps. {limit.Name}: {Number(limit.Value)}\u00a0%. {string.Join("; ", bars.Select(b => Label(b, limit)))}.";

    private static string Number(decimal number) =>
        Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
}
