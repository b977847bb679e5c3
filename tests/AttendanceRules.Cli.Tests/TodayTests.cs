using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>today</c>: the sample school's morning list on one screen, and a pupil's page.</summary>
public sealed class TodayTests
{
    private const int Rows = 45;
    private const int Width = 100;

    [Fact]
    public void The_list_fits_on_one_screen()
    {
        var outcome = Today();
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.InRange(outcome.Output.TrimEnd('\n').Split('\n').Length, 20, Rows);
        Assert.All(outcome.Output.Split('\n'), l => Assert.InRange(l.Length, 0, Width));
        Assert.DoesNotContain('\u001b', outcome.Output);
        Approved.Text(outcome.Output);
    }

    [Theory]
    [InlineData("P012")]
    [InlineData("P013")]
    [InlineData("P044")]
    public void A_pupils_page(string pupil)
    {
        var outcome = Today("--pupil", pupil);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Approved.TextFor(outcome.Output, "pupil", pupil);
    }

    [Fact]
    public void The_json_holds_every_line_that_the_screen_counts()
    {
        using var json = JsonDocument.Parse(Today("--format", "json").Output);
        var sections = json.RootElement.GetProperty("sections").EnumerateArray().ToDictionary(s => s.GetProperty("section").GetString()!,
            s => s.GetProperty("lines").GetArrayLength());
        Assert.Equal(["callNow", "overdue", "dueThisWeek", "noDayThisWeek", "arranged", "answersWanted", "newSinceYesterday"],
            sections.Keys);
        var all = Today("--all").Output.Split('\n').Count(l => l.StartsWith("  P", StringComparison.Ordinal)
            || l.StartsWith("  the school", StringComparison.Ordinal));
        Assert.Equal(sections.Values.Sum(), all);
    }

    [Fact]
    public void The_json_counts_what_is_undecided_and_what_was_not_used()
    {
        using var json = JsonDocument.Parse(Today("--format", "json").Output);
        Assert.True(json.RootElement.GetProperty("undecided").GetInt32() > 0);
        Assert.Equal(7, json.RootElement.GetProperty("rejected").GetInt32());
        Assert.Contains("rows not used 7", Today().Output, StringComparison.Ordinal);
        Assert.Contains("not used: 7. evaluate --rejects FILE", Today("--pupil", "P044").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_role_is_said_with_those_there_are()
    {
        var outcome = Today("--role", "headteacher");
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("The packs have no stakeholder or role 'headteacher'. They have parents, school, ", outcome.Error,
            StringComparison.Ordinal);
        Assert.EndsWith(".\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_pupil_is_said()
    {
        var outcome = Today("--pupil", "P0");
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("no pupil 'P0'", outcome.Error, StringComparison.Ordinal);
    }

    private static Outcome Today(params string[] more) => CommandLine.RunHere(["today", "seeds/school", "--as-of", "2026-11-20", .. more]);
}
