using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>explain</c> of a small school with a pack of one rule: ring home after one missed session.</summary>
public sealed class ExplainTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    [Fact]
    public void Text_says_why_with_the_sessions()
    {
        var outcome = Explain("--pupil", "P1");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            [
                "P1 on 16 September 2026", "", "Ring home (ring, school)",
                "  Due, by the end of 17 September 2026; called for since 15 September 2026.",
                "  Rule call, in the edition from 1 August 2026.", "    Its condition holds.",
                "      Missed sessions: 3 sessions; the limit is 1. Sessions: 15 September 2026,",
                    "        morning and afternoon (O); 16 September, morning (O).",
            ],
            outcome.Lines);
        Assert.StartsWith("not used: register.csv", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Not_says_what_stood_in_the_way_and_what_it_takes()
    {
        var outcome = Explain("--pupil", "P2", "--not");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["P2 on 16 September 2026", "", "Why not", "", "call", "  Its condition does not hold.",
            "    Missed sessions: no sessions; it takes at least 1."], outcome.Lines);
        Assert.Equal(outcome.Output.Split('\n')[4..], Explain("--pupil", "P2", "--action", "ring").Output.Split('\n')[4..]);
        Assert.Equal(outcome.Output, Explain("--pupil", "P2", "--rule", "call").Output);
    }

    [Fact]
    public void Json_and_markdown_hold_the_same()
    {
        using var json = JsonDocument.Parse(Explain("--pupil", "P1", "--format", "json").Output);
        Assert.Equal("ring", json.RootElement.GetProperty("why")[0].GetProperty("action").GetString());
        Assert.Equal(["# P1 on 16 September 2026", "", "## Why", "", "### Ring home (ring, school)", ""], Explain("--pupil", "P1",
            "--format", "markdown").Lines[..6]);
    }

    [Fact]
    public void Ids_become_no_markup_of_a_page()
    {
        var page = CommandLine.RunHere("explain", files.Hostile, "--pupil", "<img src=x onerror=alert(1)>", "--as-of", "2026-09-15",
            "--rules", files.Small, "--format", "html").Output;
        Assert.StartsWith("<!doctype html>\n", page, StringComparison.Ordinal);
        Assert.Contains("<h1>&lt;img src=x onerror=alert(1)&gt; on 15 September 2026</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The school has no pupil 'P9'. Did you mean 'P1'?", "--pupil", "P9")]
    [InlineData("Unknown action 'sing'. `show actions` lists those there are.", "--pupil", "P1", "--action", "sing")]
    [InlineData("Unknown rule 'sing'. `explain SCHOOL --pupil ID --not` names rules and stages.", "--pupil", "P1", "--rule", "sing")]
    [InlineData("--action and --rule exclude each other. Give one of them.", "--pupil", "P1", "--action", "ring", "--rule", "call")]
    public void What_cannot_be_explained_is_said_on_standard_error(string message, params string[] arguments)
    {
        var outcome = Explain(arguments);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal(message, outcome.Error.TrimEnd());
    }

    [Fact]
    public void A_pupil_has_to_be_named()
    {
        var outcome = Explain();
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--pupil", outcome.Error, StringComparison.Ordinal);
    }

    private Outcome Explain(params string[] arguments) => CommandLine.RunHere(["explain", files.School, "--as-of", "2026-09-16", "--rules",
        files.Small, .. arguments]);
}
