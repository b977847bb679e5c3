using System.Xml.Linq;
using AttendanceRules.Advice;
using AttendanceRules.Cli.Pages;

namespace AttendanceRules.Cli.Tests.Pages;

/// <summary>Pages for their readers: complete in one file, in order, in words, and without what would be read wrongly.</summary>
public sealed class PageTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    private static readonly Lazy<string> Governors = new(() => Page("report", "seeds/school", "--kind", "governors"));

    [Fact]
    public void A_governor_reads_first_how_attendance_is_what_has_changed_and_what_to_ask()
    {
        var first = Governors.Value[..Governors.Value.IndexOf("<h2>Attendance so far", StringComparison.Ordinal)].Replace('\u00a0', ' ');
        Assert.Contains("<span>Attendance</span><b>about 88.3&#160;%</b>", first.Replace(" %</b>", "&#160;%</b>", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains("<h2>What has changed</h2>", first, StringComparison.Ordinal);
        Assert.Contains("<h2>What to ask</h2>", first, StringComparison.Ordinal);
        Assert.Contains("Make sure that staff are trained on attendance", first, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_needs_no_network_and_no_script()
    {
        Assert.DoesNotContain("<script", Governors.Value, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", Governors.Value, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", Governors.Value.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_have_no_ids_of_clauses_and_each_number_leads_to_its_source()
    {
        var page = Body(Governors.Value);
        Assert.All(page.Descendants().Where(e => e.Name.LocalName is "h1" or "h2" or "h3"),
            h => Assert.DoesNotContain("#", h.Value, StringComparison.Ordinal));
        var links = page.Descendants("a").Select(a => a.Attribute("href")!.Value).Distinct(StringComparer.Ordinal).ToList();
        var sources = page.Descendants("li").Select(l => l.Attribute("id")?.Value).OfType<string>().Select(i => "#" + i).ToList();
        Assert.NotEmpty(links);
        Assert.Equal(sources.Order(StringComparer.Ordinal), links.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Days_are_in_words_and_what_is_not_certain_has_its_range_below()
    {
        Assert.DoesNotMatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", Body(Governors.Value).Value);
        Assert.DoesNotContain("..", Body(Governors.Value).Value, StringComparison.Ordinal);
        Assert.Contains("about 88.3 is between 88.33 and 88.37", Governors.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_governs_reads_of_no_single_pupil_and_small_numbers_are_explained_once()
    {
        Assert.DoesNotMatch("P0[0-9]{2}", Governors.Value);
        Assert.Contains("fewer than 10", Governors.Value, StringComparison.Ordinal);
        Assert.Single(Governors.Value.Split('\n'),
            l => l.Contains("Figures of fewer than 10 pupils are not shown", StringComparison.Ordinal));
        Assert.DoesNotContain("too few", Governors.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_chart_has_a_title_and_a_description_and_its_table_follows()
    {
        var charts = Body(Governors.Value).Descendants().Where(e => e.Name.LocalName == "svg").ToList();
        Assert.True(charts.Count >= 3, "Too few charts to say anything.");
        Assert.All(charts, c => Assert.Equal(["title", "desc"], c.Elements().Take(2).Select(e => e.Name.LocalName)));
        Assert.All(charts, c => Assert.Equal("img", c.Attribute("role")!.Value));
        Assert.Equal(charts.Count, charts.Select(c => c.Attribute("aria-labelledby")!.Value).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("today")]
    [InlineData("today", "--pupil", "P013")]
    [InlineData("chronology", "--pupil", "P013")]
    [InlineData("report", "--kind", "authority")]
    public void Every_page_is_one_document_in_words(string command, params string[] options)
    {
        var page = Page([command, "seeds/school", .. options]);
        Assert.NotEmpty(Body(page).Descendants("h1").Single().Value);
        Assert.DoesNotMatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", Body(page).Value);
    }

    [Fact]
    public void Text_of_records_becomes_no_markup()
    {
        var outcome = CommandLine.RunHere("today", files.Hostile, "--as-of", "2026-09-15", "--rules", files.Small, "--format", "html");
        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain("<img", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.885", "8.885", "8.9")]
    [InlineData("88.33", "88.37", "about 88.4")]
    [InlineData("7", "7", "7.0")]
    public void A_percentage_has_one_decimal(string least, string most, string text) => Assert.Equal(text, FigureWords.Of(new Figure
    {
        Name = "x", Text = "", Least = Number(least), Most = Number(most), Unit = Unit.Percent,
    }));

    [Fact]
    public void A_day_inside_a_text_is_written_out_and_a_number_that_is_none_is_left() => Assert.Equal(
        "3 September 2026, overdue (2026-13-01, 12026-09-03)", DayWords.In("2026-09-03, overdue (2026-13-01, 12026-09-03)"));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Page(params string[] arguments)
    {
        var outcome = CommandLine.RunHere([.. arguments, "--as-of", "2026-11-20", "--format", "html"]);
        Assert.Equal(0, outcome.ExitCode);
        return outcome.Output;
    }

    // Each element is closed, so that a reader of XML finds them all.
    private static XElement Body(string page)
    {
        var start = page.IndexOf("<main>", StringComparison.Ordinal);
        return XElement.Parse(page[start..(page.IndexOf("</main>", StringComparison.Ordinal) + "</main>".Length)]);
    }
}
