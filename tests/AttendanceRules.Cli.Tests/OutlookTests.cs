using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>outlook</c> of a small school with a pack of one rule: ring home after one missed session.</summary>
public sealed class OutlookTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    [Fact]
    public void Text_says_what_further_absence_brings()
    {
        // The last day on record is 16 September: the term has 62 school days after it.
        var outcome = Outlook("--pupil", "P2");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            [
                "P2 from 16 September 2026",
                "Sessions to come: 124 by 18 December 2026, marked / and \\; missed ones are",
                "  marked O.", "",
                "What further absence brings", "  Ring home (ring, school)",
                "    1 session missed on 17 September 2026 makes it due on 17 September 2026. No",
                "      fewer make it certain. It cannot be due earlier.",
            ],
            outcome.Lines);
        Assert.StartsWith("not used: register.csv", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_due_falls_away_or_does_not() => Assert.Contains(
        "    Due now. It does not fall away by 18 December 2026, if nothing more is\n      missed and nothing is done.\n",
        Outlook("--pupil", "P1", "--until", "2026-12-18").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("marked / and \\; missed ones are marked O.")]
    [InlineData("marked / and \\; missed ones are marked I.", "--code", "I")]
    [InlineData("marked P; missed ones are marked O.", "--present", "P")]
    [InlineData("marked P; missed ones are marked I.", "--code", "I", "--present", "P")]
    public void Codes_of_days_ahead_are_those_given_or_those_the_packs_name(string premise, params string[] codes)
    {
        var lines = Outlook(["--pupil", "P2", .. codes]).Lines;
        var blank = lines.ToList().IndexOf("");
        Assert.EndsWith(", " + premise, string.Join(' ', lines.Take(blank).Select(l => l.Trim())), StringComparison.Ordinal);
        Assert.Contains("What further absence brings", lines);
    }

    [Fact]
    public void A_code_that_is_no_absence_brings_nothing() =>
        Assert.DoesNotContain("What further absence brings", Outlook("--pupil", "P2", "--code", "P").Lines);

    [Fact]
    public void Json_markdown_and_html_hold_the_same()
    {
        using var json = JsonDocument.Parse(Outlook("--pupil", "P2", "--format", "json").Output);
        var further = json.RootElement.GetProperty("further")[0];
        Assert.Equal(("ring", 1, true), (further.GetProperty("action").GetString(), further.GetProperty("sessions").GetInt32(),
            further.GetProperty("isLeast").GetBoolean()));
        Assert.Equal("# P2 from 16 September 2026", Outlook("--pupil", "P2", "--format", "markdown").Lines[0]);
        Assert.StartsWith("<!doctype html>\n", Outlook("--pupil", "P2", "--format", "html").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_become_no_markup_of_a_page()
    {
        var page = CommandLine.RunHere("outlook", files.Hostile, "--pupil", "<img src=x onerror=alert(1)>", "--as-of", "2026-09-15",
            "--rules", files.Small, "--format", "html").Output;
        Assert.Contains("<h1>&lt;img src=x onerror=alert(1)&gt; from 15 September 2026</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The school has no pupil 'P9'. Did you mean 'P1'?", "--pupil", "P9")]
    [InlineData("Unknown register code 'ZZ'. Did you mean 'Z'? `show codes` lists those there are.", "--pupil", "P1", "--code", "ZZ")]
    [InlineData("Unknown register code 'ZZ'. Did you mean 'Z'? `show codes` lists those there are.", "--pupil", "P1", "--present", "ZZ")]
    [InlineData("--until is before --as-of. Look ahead to a later day.", "--pupil", "P1", "--until", "2026-09-15")]
    [InlineData("'soon' is not a date; write --until 2026-11-20.", "--pupil", "P1", "--until", "soon")]
    public void What_cannot_be_looked_at_is_said_on_standard_error(string message, params string[] arguments)
    {
        var outcome = Outlook(arguments);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal(message, outcome.Error.TrimEnd());
    }

    private Outcome Outlook(params string[] arguments) => CommandLine.RunHere(["outlook", files.School, "--as-of", "2026-09-16", "--rules",
        files.Small, .. arguments]);
}
