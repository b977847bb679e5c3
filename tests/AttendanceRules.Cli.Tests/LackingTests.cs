namespace AttendanceRules.Cli.Tests;

/// <summary>A school folder without casework or without a calendar: that is said first, with what to do.</summary>
public sealed class LackingTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    private const string NoCasework = "No casework.csv: what was done is not known, so 1 line cannot be decided. If nothing was done, add";
    private const string NoCalendar = "No calendar.json: school days are taken from the marks, so terms and the days to come are";

    [Theory]
    [InlineData("today")]
    [InlineData("today", "--pupil", "P1")]
    [InlineData("today", "--all")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "--format", "table")]
    [InlineData("evaluate", "--format", "markdown")]
    [InlineData("evaluate", "--pupil", "P1")]
    [InlineData("explain", "--pupil", "P1")]
    [InlineData("explain", "--pupil", "P1", "--not")]
    [InlineData("explain", "--pupil", "P1", "--format", "markdown")]
    public void Without_casework_the_first_line_counts_what_cannot_be_decided(string command, params string[] more)
    {
        var folder = Without("casework.csv");
        var outcome = Run(command, folder, more);
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith(NoCasework[..80], outcome.Output, StringComparison.Ordinal);
        var text = string.Join(' ', outcome.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("add a casework.csv with only its header (pupil,date,action), or give --assume-nothing-done.",
            text.Replace("\\-", "-", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("No casework.csv", Run(command, folder, [.. more, "--assume-nothing-done"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No casework.csv", Run(command, files.School, more).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("today")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "--format", "table")]
    [InlineData("evaluate", "--format", "markdown")]
    [InlineData("explain", "--pupil", "P1")]
    public void Without_a_calendar_the_first_line_says_what_that_means(string command, params string[] more)
    {
        Assert.StartsWith(NoCalendar, Run(command, Without("calendar.json"), more).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No calendar.json", Run(command, files.School, more).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_undecided_is_explained_where_nothing_is_advised()
    {
        var folder = Without("casework.csv");
        var output = Run("explain", folder, "--pupil", "P1").Output;
        Assert.Contains("\nNot decided\n\ncall", output, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing to explain", output, StringComparison.Ordinal);
        var assumed = Run("explain", folder, "--pupil", "P1", "--assume-nothing-done").Output;
        Assert.Equal(Run("explain", files.School, "--pupil", "P1").Output, assumed);
    }

    [Theory]
    [InlineData]
    [InlineData("--pupil", "P1")]
    public void A_page_begins_with_it(params string[] more)
    {
        const string section = "What the records lack";
        var page = Run("today", Without("casework.csv"), [.. more, "--format", "html"]).Output;
        Assert.Contains(section, page, StringComparison.Ordinal);
        Assert.Contains(NoCasework, page, StringComparison.Ordinal);
        Assert.True(page.IndexOf(section, StringComparison.Ordinal) < page.IndexOf("Undecided, because", StringComparison.Ordinal));
        Assert.DoesNotContain(section, Run("today", files.School, [.. more, "--format", "html"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("today")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "--format", "table")]
    [InlineData("evaluate", "--format", "markdown")]
    public void Of_several_schools_it_is_said_of_how_many(string command, params string[] more)
    {
        var folder = Without("casework.csv");
        File.WriteAllText(Path.Combine(folder, "school.json"), """{ "id": "S2" }""");
        var outcome = CommandLine.RunHere(
            [command, files.School, folder, "--as-of", "2026-09-16", "--rules", files.Small, .. more]);
        Assert.StartsWith("No casework.csv in 1 of 2 schools: what was done is not known, so 1 line cannot be decided.", outcome.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_nobody_reads_is_named_on_standard_error()
    {
        var folder = Without("calendar.json");
        File.WriteAllText(Path.Combine(folder, "kalender.json"), "{}");
        Assert.StartsWith("not read: kalender.json: no file of a school folder has this name. Did you mean calendar.json?\n",
            Run("today", folder).Error, StringComparison.Ordinal);
    }

    private string Without(string file)
    {
        var folder = files.NewFolder();
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.GetFiles(files.School).Where(f => Path.GetFileName(f) != file))
        {
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        }

        return folder;
    }

    private Outcome Run(string command, string school, params string[] more) =>
        CommandLine.RunHere([command, school, "--as-of", "2026-09-16", "--rules", files.Small, .. more]);
}
