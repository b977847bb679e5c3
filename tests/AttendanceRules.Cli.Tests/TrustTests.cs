using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary>Several schools in one call: <c>today</c>, <c>evaluate</c> and <c>report</c>; the sample school and the small one of the
/// self-evaluation.</summary>
public sealed class TrustTests
{
    private const int Rows = 45;
    private const int Width = 100;

    [Fact]
    public void Today_is_one_screen_with_a_row_a_school()
    {
        var outcome = Run("today");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.InRange(outcome.Lines.Length, 6, Rows);
        Assert.All(outcome.Lines, l => Assert.InRange(l.Length, 1, Width));
        Approved.Text(outcome.Output);
    }

    // The counts of the screen are those of each school's own list.
    [Fact]
    public void Its_json_counts_what_each_schools_list_holds()
    {
        using var trust = JsonDocument.Parse(Run("today", "--format", "json").Output);
        using var alone = JsonDocument.Parse(CommandLine.RunHere("today", "seeds/school", "--as-of", "2026-11-20",
            "--format", "json").Output);
        var school = trust.RootElement.GetProperty("schools").EnumerateArray().Single(s =>
            s.GetProperty("school").GetString() == "larkrise");
        int Steps(string section) => alone.RootElement.GetProperty("sections").EnumerateArray()
            .Single(s => s.GetProperty("section").GetString() == section).GetProperty("lines").EnumerateArray()
            .Sum(l => Math.Max(l.GetProperty("pupils").GetArrayLength(), 1));
        Assert.All(["callNow", "overdue", "dueThisWeek"], s => Assert.Equal(Steps(s), school.GetProperty(s).GetInt32()));
        Assert.All(["undecided", "rejected"], s =>
            Assert.Equal(alone.RootElement.GetProperty(s).GetInt32(), school.GetProperty(s).GetInt32()));
    }

    [Fact]
    public void Evaluate_says_the_school_on_each_line_and_lists_rows_by_school()
    {
        var outcome = Run("evaluate", "--format", "jsonl", "--pupil", "P012");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(["larkrise", "alder"], outcome.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("school").GetString())
            .Distinct(StringComparer.Ordinal));
        var list = Path.GetTempFileName();
        try
        {
            Assert.Equal(1, Run("evaluate", "--strict", "--rejects", list, "--level", "school").ExitCode);
            Assert.Contains(File.ReadAllLines(list), l => l.StartsWith("larkrise/answers.csv,28,", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(list);
        }
    }

    [Fact]
    public void A_report_puts_the_schools_beside_each_other()
    {
        var outcome = Run("report", "--kind", "governors");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("not used: larkrise/answers.csv row 28", outcome.Error, StringComparison.Ordinal);
        Approved.Markdown(outcome.Output);
    }

    [Fact]
    public void Several_schools_are_not_one_json_document() => Assert.Equal(
        (2, "Several schools are not one JSON document. Use --format jsonl.\n"),
        (Run("evaluate", "--format", "json").ExitCode, Run("evaluate", "--format", "json").Error));

    [Theory]
    [InlineData("--pupil asks for the page of a pupil of one school. Name that school alone.", "today", "--pupil", "P012")]
    [InlineData("None of the schools has a pupil 'P999x'.", "evaluate", "--pupil", "P999x")]
    [InlineData("The report 'yearly-checklist' has no table about a school as a whole", "report", "--kind", "yearly-checklist")]
    public void What_cannot_be_done_is_said(string message, string command, params string[] arguments)
    {
        var outcome = Run(command, arguments);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_school_named_twice_is_refused()
    {
        var outcome = CommandLine.RunHere("today", "seeds/self-evaluation", "seeds/self-evaluation", "--as-of", "2026-11-20");
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("Two of the schools have the id 'alder'.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_commands_take_one_school() =>
        Assert.Equal(2, CommandLine.RunHere("answers", "seeds/school", "seeds/self-evaluation").ExitCode);

    private static Outcome Run(string command, params string[] more) =>
        CommandLine.RunHere([command, "seeds/school", "seeds/self-evaluation", "--as-of", "2026-11-20", .. more]);
}
