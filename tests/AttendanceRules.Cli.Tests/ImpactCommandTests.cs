using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>impact</c> on the sample school and without one.</summary>
public sealed class ImpactCommandTests
{
    private static readonly string[] Rules = ["--before", "england", "--after", "rules/examples/our-school", "--as-of", "2026-11-20"];

    [Fact]
    public void It_says_who_is_affected_why_and_by_which_change()
    {
        var outcome = CommandLine.RunHere(["impact", "seeds/school", .. Rules]);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("  Threshold atRiskAbsence: 5% → 4% from 1 September 2026.\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("      Rule RISK.PAR.1: Absence this school year: 4% (4 of 100); the limit is 4%. Before: Absence this "
            + "school year: 4% (4 of 100); it takes at least 5%.\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("not used: ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "{")]
    [InlineData("markdown", "# Impact of a change of rules")]
    [InlineData("html", "<!doctype html>")]
    [InlineData("text", "School larkrise on 20 November 2026.")]
    public void It_has_every_format(string format, string start) => Assert.StartsWith(
        start, CommandLine.RunHere(["impact", "seeds/school", .. Rules, "--format", format]).Output, StringComparison.Ordinal);

    [Fact]
    public void Without_a_school_made_up_pupils_show_what_the_change_comes_to()
    {
        var outcome = CommandLine.RunHere(["impact", .. Rules, "--tries", "20", "--format", "json"]);
        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Contains(json.RootElement.GetProperty("witnesses").EnumerateArray(), w => w.GetProperty("found").GetBoolean());
        Assert.All(json.RootElement.GetProperty("witnesses").EnumerateArray(), w => Assert.True(
            w.GetProperty("found").GetBoolean() == (w.GetProperty("lines").GetArrayLength() > 0)));
    }

    [Theory]
    [InlineData("--known-on", "2026-11-20")]
    [InlineData("--mapping", "mapping.json")]
    [InlineData("--from", "wide")]
    [InlineData("--least", "5")]
    public void What_has_no_effect_without_a_school_is_a_usage_error(string option, string value)
    {
        var outcome = CommandLine.RunHere(["impact", .. Rules, option, value]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"{option} has no effect without a school.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_effect_with_a_school_is_a_usage_error()
    {
        var outcome = CommandLine.RunHere(["impact", "seeds/school", .. Rules, "--tries", "20"]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--tries has no effect with a school.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_below_the_lowest_and_rules_that_are_not_named_are_usage_errors()
    {
        Assert.Equal(2, CommandLine.RunHere(["impact", .. Rules, "--tries", "0"]).ExitCode);
        Assert.Equal(2, CommandLine.RunHere(["impact", "seeds/school", "--before", "england"]).ExitCode);
        Assert.Equal(2, CommandLine.RunHere(["impact", "seeds/school", .. Rules, "--least", "-1"]).ExitCode);
    }
}
