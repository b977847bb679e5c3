using System.Globalization;
using System.Xml.Linq;
using AttendanceRules.Cli.Charts;

namespace AttendanceRules.Cli.Tests.Charts;

/// <summary>Each chart by hand: what is drawn where, and what those hear who do not see it.</summary>
public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // The first place is at 54, the last at 402, so the second is at 54 + 348/3 = 170. The scale is 90 to 95; the drawing is
    // 12 to 200 high, so 91 is 4/5 down: 200 - 188/5 = 162.4.
    [Fact]
    public void A_line_chart_has_a_line_a_dot_for_each_value_and_a_gap_where_there_is_none()
    {
        var chart = XElement.Parse(LineChart.Of("c", "Weeks", ["7 Sep", "14 Sep", "21 Sep", "28 Sep"],
            [new ChartSeries("This year", [95, 91, null, 92])], [new ChartLimit("Nation", 93)]));
        var dots = chart.Elements(Svg + "circle").ToList();
        Assert.Equal(["12", "162.4", "124.8"], dots.Select(d => d.Attribute("cy")!.Value));
        Assert.Equal("54,12 170,162.4", chart.Element(Svg + "polyline")!.Attribute("points")!.Value);
        var limit = chart.Elements(Svg + "line").First(l => l.Attribute("class")!.Value == "limit");
        Assert.Equal(("87.2", "87.2"), (limit.Attribute("y1")!.Value, limit.Attribute("y2")!.Value));
        Assert.Equal("Weeks", chart.Element(Svg + "title")!.Value);
        Assert.Equal(
            "A line chart. This year: 95 % (7 Sep) at first, 92 % (28 Sep) at last; the least is 91 % (14 Sep), the most 95 % (7 Sep). "
                + "Nation: 93 %.", Plain(chart.Element(Svg + "desc")!.Value));
    }

    [Fact]
    public void The_other_time_is_drawn_in_another_style_with_its_name()
    {
        var chart = XElement.Parse(LineChart.Of("c", "Weeks", ["7 Sep", "14 Sep"],
            [new ChartSeries("This year", [91, 92]), new ChartSeries("Last year", [93, null])], []));
        Assert.Equal(["series2 dot", "series1 dot", "series1 dot"],
            chart.Elements(Svg + "circle").Select(d => d.Attribute("class")!.Value));
        Assert.Contains("Last year", chart.Elements(Svg + "text").Select(t => t.Value));
    }

    // Bars are 320 wide at the most: 420 - 96 - 4. A value that is not certain has a line from its least to its most.
    [Fact]
    public void A_bar_is_as_long_as_its_value_and_has_its_range()
    {
        var chart = XElement.Parse(BarChart.Of("c", "Codes", [new ChartBar("Ill", 8, 8, "8 %"), new ChartBar("Other", 3, 5, "about 4 %")]));
        Assert.Equal(["320", "160"], chart.Elements(Svg + "rect").Select(b => b.Attribute("width")!.Value));
        var range = chart.Elements(Svg + "line").Single();
        Assert.Equal(("124", "204"), (range.Attribute("x1")!.Value, range.Attribute("x2")!.Value));
        Assert.Equal("A bar chart. Ill: 8 %; Other: about 4 %.", Plain(chart.Element(Svg + "desc")!.Value));
    }

    // The lines are between the columns: of four columns in 404 at 109, 210 and 311.
    [Fact]
    public void A_distribution_has_a_line_at_each_limit_and_says_which_column_is_not_shown()
    {
        var chart = XElement.Parse(DistributionChart.Of("c", "Pupils",
            [new ChartBar("less than 5 %", 140, 140, "140"), new ChartBar("5 to 10 %", 70, 70, "70"), null,
                new ChartBar("50 % or more", 14, 14, "14")], ["5 %", "10 %", "50 %"]));
        Assert.Equal(["140", "70", "14"], chart.Elements(Svg + "rect").Select(b => b.Attribute("height")!.Value));
        var limits = chart.Elements(Svg + "line").Where(l => l.Attribute("class")!.Value == "limit").ToList();
        Assert.Equal(["109", "210", "311"], limits.Select(l => l.Attribute("x1")!.Value));
        Assert.Contains("not shown", chart.Elements(Svg + "text").Select(t => t.Value));
        Assert.Equal("A column chart. The lines between the columns are at 5 %, 10 %, 50 %. less than 5 %: 140; 5 to 10 %: 70; "
            + "50 % or more: 14.", chart.Element(Svg + "desc")!.Value);
    }

    // The scale is 85 to 95 over 372 from 24: 90 is at 210, 92.5 at 303, 87 at 98.4.
    [Fact]
    public void A_gap_is_drawn_from_what_it_is_compared_with_and_named()
    {
        var chart = XElement.Parse(GapChart.Of("c", "Groups",
            [new ChartBar("A", 92.5m, 92.5m, "92.5 %"), new ChartBar("B", 87, 87, "87 %"), new ChartBar("C", 90, 90.05m, "about 90 %")],
            new ChartLimit("the school", 90)));
        var gaps = chart.Elements(Svg + "line").Where(l => l.Attribute("class")!.Value == "gap").ToList();
        Assert.Equal([("210", "303"), ("210", "98.4")], gaps.Take(2).Select(g => (g.Attribute("x1")!.Value, g.Attribute("x2")!.Value)));
        var texts = chart.Elements(Svg + "text").Select(t => t.Value).ToList();
        Assert.Contains("A: 92.5 %, 2.5 higher", texts);
        Assert.Contains("B: 87 %, 3 lower", texts);
        Assert.Contains("C: about 90 %, the same", texts);

        // No line crosses the label above the values of its row, which ends three below its base line.
        var upper = chart.Elements(Svg + "line").Where(l => l.Attribute("class")!.Value is "grid" or "limit")
            .Select(l => l.Attribute("y1")!.Value).Distinct();
        Assert.Equal(["16", "50", "84"], upper);
    }

    [Fact]
    public void Text_becomes_no_markup() => Assert.DoesNotContain("<script", BarChart.Of("c", "<script>", [new ChartBar("<script>", 1, 1,
        "1")], new ChartLimit("<script>", 1)), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            // A culture that writes a comma, made here: not every machine has one.
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = comma;
            Assert.Contains("162.4", LineChart.Of("c", "Weeks", ["1", "2", "3", "4"],
                [new ChartSeries("s", [95, 91, null, 92])], [new ChartLimit("l", 93)]), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
