using System.Xml.Linq;

namespace AttendanceRules.Cli.Tests.Pages;

/// <summary>
/// Each page that a command writes, held to what can be seen without a browser of the Web Content Accessibility Guidelines 2.2.
/// <c>tests/pages/check-pages.sh</c> asks a browser for the rest.
/// </summary>
public sealed class AccessibilityTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    private const string School = "seeds/school";

    public static TheoryData<string, string> Pages => new()
    {
        { "governors", $"report {School} --kind governors" },
        { "authority", $"report {School} --kind authority" },
        { "checklist", $"report {School} --kind yearly-checklist" },
        { "self-evaluation", "report seeds/self-evaluation --kind self-evaluation --rules rules/addressing-absence" },
        { "trust", $"report {School} seeds/self-evaluation --kind governors" },
        { "morning", $"today {School}" },
        { "pupil", $"today {School} --pupil P044" },
        { "chronology", $"chronology {School} --pupil P044" },
        { "explanation", $"explain {School} --pupil P013" },
        { "changes", $"changes {School} --from 2026-11-19 --to 2026-11-20" },
        { "outlook", $"outlook {School} --pupil P029" },
        { "questions", $"questions {School} --pupil P036" },
        { "document", "document england" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_a_language_a_title_one_heading_and_its_parts_in_landmarks(string name, string command)
    {
        var page = Page(name, command);
        Assert.Equal("en", page.Root.Attribute("lang")?.Value);
        Assert.NotEqual("", page.All("title").First().Value.Trim());
        Assert.DoesNotContain("user-scalable", page.Root.ToString(), StringComparison.Ordinal);
        Assert.Single(page.All("main"));
        Assert.Single(page.All("h1"));
        var levels = page.All("h1", "h2", "h3", "h4", "h5", "h6").Select(h => h.Name.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, "A level of headings is left out."));
        Assert.All(page.Root.Element("body")!.Elements(), e => Assert.Contains(e.Name.LocalName, new[] { "header", "nav", "main",
            "footer" }));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Whatever_is_named_is_there_once_and_has_words(string name, string command)
    {
        var page = Page(name, command);
        var ids = page.Root.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var labels = page.Root.Descendants().Select(e => e.Attribute("aria-labelledby")?.Value).OfType<string>();
        var wanted = page.All("a").Select(a => a.Attribute("href")!.Value[1..]).Concat(labels.SelectMany(v => v.Split(' ')));
        Assert.Empty(wanted.Except(ids, StringComparer.Ordinal));
        Assert.All(page.All("a", "h1", "h2", "h3", "h4", "th", "summary", "li"), e => Assert.NotEqual("", e.Value.Trim()));

        // Who speaks to a page says what is written there.
        Assert.All(page.All("a").Where(a => a.Attribute("aria-label") is not null),
            a => Assert.Contains(a.Value, a.Attribute("aria-label")!.Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_table_has_a_name_of_its_own_and_heads_and_can_be_reached_where_it_scrolls(string name, string command)
    {
        var page = Page(name, command);
        Assert.All(page.All("th"), h => Assert.Contains(h.Attribute("scope")?.Value, new[] { "col", "row" }));
        Assert.All(page.All("table"), t => Assert.NotEmpty(t.Element("thead")!.Descendants("th")));
        Assert.All(page.All("tr"), r => Assert.Equal(r.Ancestors("table").First().Element("thead")!.Descendants("th").Count(),
            r.Elements().Count()));
        var regions = page.All("div").Where(d => d.Attribute("role")?.Value == "region").ToList();
        Assert.All(regions, r => Assert.Equal("0", r.Attribute("tabindex")?.Value));
        var names = regions.Select(r => r.Attribute("aria-label")!.Value).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_drawing_has_words_for_those_who_do_not_see_it(string name, string command) =>
        Assert.All(Page(name, command).All("svg"), s =>
        {
            Assert.Equal("img", s.Attribute("role")?.Value);
            var title = s.Attribute("aria-label")?.Value ?? s.Elements().First(e => e.Name.LocalName == "title").Value;
            Assert.NotEqual("", title.Trim());
        });

    // Text 4.5 to 1 (1.4.3), lines and bars 3 to 1 (1.4.11): on screens light and dark, and on paper.
    [Theory]
    [MemberData(nameof(Pages))]
    public void Colours_can_be_told_from_what_is_behind_them(string name, string command)
    {
        var palettes = Page(name, command).Palettes().ToList();
        Assert.Equal(3, palettes.Count);
        Assert.All(palettes, p =>
        {
            Assert.All(new[] { "--ink", "--soft", "--link" }, text => Assert.All(new[] { "--paper", "--panel" },
                behind => Assert.InRange(WholePage.Contrast(p[text], p[behind]), 4.5, 21)));
            Assert.All(new[] { "--bar", "--other", "--limit" }.Where(p.ContainsKey),
                line => Assert.InRange(WholePage.Contrast(p[line], p["--paper"]), 3, 21));
        });
    }

    // Known pairs: black on white, and the grey that WCAG names as the lightest that suffices.
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_is_that_of_the_guidelines(string one, string other, double contrast) =>
        Assert.Equal(contrast, WholePage.Contrast(one, other), 0.005);

    [Fact]
    public void Colours_are_named_in_one_place() => Assert.All(Pages, row =>
    {
        var style = Page(row.Data.Item1, row.Data.Item2).Style;
        Assert.DoesNotMatch("#[0-9a-fA-F]{3,6}", System.Text.RegularExpressions.Regex.Replace(style, ":root\\s*\\{[^}]*\\}", "",
            System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMinutes(1)));
    });

    [Fact]
    public void A_page_about_hostile_records_is_one_page_all_the_same()
    {
        var page = WholePage.Of("today", files.Hostile, "--as-of", "2026-09-15", "--rules", files.Small, "--format", "html");
        Assert.Single(page.All("h1"));
    }

    private static readonly Dictionary<string, WholePage> Read = new(StringComparer.Ordinal);

    // Each page is made once for all that is asked of it.
    private static WholePage Page(string name, string command)
    {
        lock (Read)
        {
            var asOf = command.StartsWith("changes ", StringComparison.Ordinal) ? "" : " --as-of 2026-11-20";
            return Read.TryGetValue(name, out var page) ? page
                : Read[name] = WholePage.Of($"{command}{asOf} --format html".Split(' '));
        }
    }
}
