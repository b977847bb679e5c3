using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>changes</c> and <c>chronology</c> on the sample school.</summary>
public sealed class HistoryCommandTests
{
    private static readonly string[] Changes = ["changes", "seeds/school", "--from", "2026-11-19", "--to", "2026-11-20"];
    private static readonly string[] History = ["chronology", "seeds/school", "--pupil", "P013", "--as-of", "2026-11-20"];

    [Fact]
    public void Changes_say_what_moved_each_line()
    {
        var outcome = CommandLine.RunHere([.. Changes, "--pupil", "P013"]);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("    What it follows has happened: session N on 20 November 2026.\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("    Absence this school year: 6% (6 of 100); the limit is 5%. Before: about 4.08% (4 of 98).\n",
            outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("P003", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "{")]
    [InlineData("markdown", "# Advice of 2026-11-19")]
    [InlineData("html", "<!doctype html>")]
    [InlineData("text", "Advice of 2026-11-19")]
    public void Changes_have_every_format(string format, string start) => Assert.StartsWith(
        start, CommandLine.RunHere([.. Changes, "--format", format]).Output, StringComparison.Ordinal);

    [Fact]
    public void A_day_compared_with_itself_has_no_changes() => Assert.Contains("Nothing changed.\n", CommandLine.RunHere(
        ["changes", "seeds/school", "--from", "2026-11-20", "--to", "2026-11-20", "--pupil", "P002"]).Output, StringComparison.Ordinal);

    [Fact]
    public void A_chronology_has_events_steps_and_the_register()
    {
        using var json = JsonDocument.Parse(CommandLine.RunHere([.. History, "--format", "json"]).Output);
        var root = json.RootElement;
        Assert.Equal("P013", root.GetProperty("pupil").GetString());
        Assert.Equal(11, root.GetProperty("weeks").GetArrayLength());
        Assert.Contains(root.GetProperty("events").EnumerateArray(), e => e.GetProperty("kind").GetString() == "threshold"
            && e.GetProperty("date").GetString() == "2026-11-20");
        Assert.Contains(root.GetProperty("steps").EnumerateArray(), e => e.GetProperty("action").GetString() == "ask-reason"
            && e.GetProperty("due").GetString() == "2026-11-20");
    }

    [Theory]
    [InlineData("markdown", "# Chronology")]
    [InlineData("html", "<!doctype html>")]
    [InlineData("text", "Pupil P013, 1 Nov 2026 to 20 Nov 2026.")]
    public void A_chronology_has_every_format_and_a_first_day(string format, string start) => Assert.StartsWith(
        start, CommandLine.RunHere([.. History, "--since", "2026-11-01", "--format", format]).Output, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_pupil_and_a_first_day_after_the_last_are_usage_errors()
    {
        var unknown = CommandLine.RunHere(["chronology", "seeds/school", "--pupil", "P0131"]);
        Assert.Equal((2, "The school has no pupil 'P0131'. Did you mean 'P011'?\n"), (unknown.ExitCode, unknown.Error));
        var late = CommandLine.RunHere([.. History, "--since", "2026-12-01"]);
        Assert.Equal(
            (2, "The first day of a chronology is after its last. Give an earlier one.\n"), (late.ExitCode, late.Error));
    }
}
