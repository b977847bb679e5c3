using System.Globalization;

namespace AttendanceRules.Cli.Charts;

/// <summary>Percentages over time: a line each for this time and another, and a dashed line for what they are compared with.</summary>
internal static class LineChart
{
    private const double Left = 48;
    private const double Right = SvgDrawing.Width - 12;
    private const double Top = 12;
    private const double Bottom = 200;
    private const int Step = 5;
    private const int MostLabels = 6;

    /// <param name="id">Tells it from the other drawings of a page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="places">What each place of the series is, in order; at least one.</param>
    /// <param name="series">The series, one or two, the first with a value.</param>
    /// <param name="limits">What they are compared with.</param>
    public static string Of(string id, string title, IReadOnlyList<string> places, IReadOnlyList<ChartSeries> series,
        IReadOnlyList<ChartLimit> limits)
    {
        var all = series.SelectMany(s => s.Values).OfType<decimal>().Concat(limits.Select(l => l.Value)).ToList();
        var low = Math.Max(0, Math.Floor(all.Min() / Step) * Step);
        var high = Math.Min(100, Math.Ceiling(all.Max() / Step) * Step);
        high = high > low ? high : low + Step;
        var rows = series.Count + limits.Count;
        var drawing = new SvgDrawing(id, Bottom + 28 + (18 * rows), title, Description(places, series, limits));
        double Y(decimal value) => Bottom - ((Bottom - Top) * (double)((value - low) / (high - low)));
        double X(int place) => places.Count == 1 ? (Left + Right) * 0.5 : Left + 6 + ((Right - Left - 12) * place / (places.Count - 1));

        for (var tick = low; tick <= high; tick += Step)
        {
            drawing.Line("grid", Left, Y(tick), Right, Y(tick));
            drawing.Text(Left - 6, Y(tick) + 4, Percent(tick), "end");
        }

        var every = (places.Count + MostLabels - 1) / MostLabels;
        for (var i = 0; i < places.Count; i += every)
        {
            drawing.Text(X(i), Bottom + 16, places[i], i == 0 ? "start" : i == places.Count - 1 ? "end" : "middle");
        }

        foreach (var limit in limits)
        {
            drawing.Line("limit", Left, Y(limit.Value), Right, Y(limit.Value));
        }

        for (var s = series.Count - 1; s >= 0; s--)
        {
            Draw(drawing, "series" + (s + 1).ToString(CultureInfo.InvariantCulture), series[s], X, Y);
        }

        Legend(drawing, series, limits);
        return drawing.ToString();
    }

    private static void Draw(SvgDrawing drawing, string style, ChartSeries series, Func<int, double> x, Func<decimal, double> y)
    {
        var run = new List<(double, double)>();
        for (var i = 0; i <= series.Values.Count; i++)
        {
            if (i < series.Values.Count && series.Values[i] is { } value)
            {
                run.Add((x(i), y(value)));
                drawing.Dot(style + " dot", x(i), y(value));
                continue;
            }

            if (run.Count > 1)
            {
                drawing.Polyline(style, run);
            }

            run.Clear();
        }
    }

    private static void Legend(SvgDrawing drawing, IReadOnlyList<ChartSeries> series, IReadOnlyList<ChartLimit> limits)
    {
        var y = Bottom + 40;
        foreach (var (style, name) in series.Select((s, i) => ("series" + (i + 1).ToString(CultureInfo.InvariantCulture), s.Name))
            .Concat(limits.Select(l => ("limit", $"{l.Name}: {Percent(l.Value)}"))))
        {
            drawing.Line(style, Left, y - 4, Left + 24, y - 4);
            drawing.Text(Left + 32, y, name);
            y += 18;
        }
    }

    private static string Description(
        IReadOnlyList<string> places, IReadOnlyList<ChartSeries> series, IReadOnlyList<ChartLimit> limits)
    {
        var sentences = series.Where(s => s.Values.Any(v => v is not null)).Select(s =>
        {
            var known = s.Values.Select((v, i) => (Value: v, Place: places[i])).Where(v => v.Value is not null).ToList();
            var (least, most) = (known.MinBy(v => v.Value), known.MaxBy(v => v.Value));
            return $"{s.Name}: {Percent(known[0].Value!.Value)} ({known[0].Place}) at first, {Percent(known[^1].Value!.Value)} "
                + $"({known[^1].Place}) at last; the least is {Percent(least.Value!.Value)} ({least.Place}), the most "
                + $"{Percent(most.Value!.Value)} ({most.Place}).";
        });
        return "A line chart. " + string.Join(' ', sentences.Concat(limits.Select(l => $"{l.Name}: {Percent(l.Value)}.")));
    }

    private static string Percent(decimal value) =>
        Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "\u00a0%";
}
