using System.Text;
using AttendanceRules.Synthetic;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>generate</c>: a made-up cohort as folders and as one stream, which the other commands read.</summary>
public sealed class GenerateTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    [Fact]
    public void Folders_and_lines_hold_schools_that_the_other_commands_read()
    {
        var folder = files.Of("cohort");
        var written = CommandLine.RunHere("generate", "--pupils", "40", "--seed", "5", "--out", folder);
        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        Assert.StartsWith("40 pupils in 3 school(s) in ", written.Output, StringComparison.Ordinal);
        Assert.Contains("They are made up. Contains Department for Education statistics", written.Output, StringComparison.Ordinal);
        var read = CommandLine.RunHere("import", Path.Combine(folder, "primary-00001"), "--dry-run", "--strict");
        // 40 pupils: 21.52 primary, 17.67 secondary, 0.80 special; the largest remainders are rounded up.
        Assert.Contains("Pupils: 21\n", read.Output, StringComparison.Ordinal);
        Assert.Contains(" + 0 rejected", read.Output, StringComparison.Ordinal);

        var lines = CommandLine.RunHere("generate", "--pupils", "40", "--seed", "5");
        Assert.Equal((0, "", 3), (lines.ExitCode, lines.Error, lines.Lines.Length));
        var path = files.Of("one-school.json");
        File.WriteAllText(path, lines.Lines[1]);
        var ofFile = CommandLine.RunHere("evaluate", path, "--as-of", "2026-07-20", "--format", "csv");
        var ofFolder = CommandLine.RunHere("evaluate", Path.Combine(folder, "secondary-00001"), "--as-of", "2026-07-20",
            "--format", "csv");
        Assert.Contains("S00001-", ofFile.Output, StringComparison.Ordinal);
        Assert.Equal(ofFolder.Output, ofFile.Output);
    }

    // No number of threads has as many schools each.
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    public void Lines_are_the_same_by_any_number_of_threads(string threads)
    {
        using var alone = new MemoryStream();
        var cohort = Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 2500, Seed = 7 });
        CohortLines.Write(cohort, alone);
        Assert.True(cohort.SchoolCount > 6, $"{cohort.SchoolCount} schools");
        var lines = CommandLine.RunHere("generate", "--pupils", "2500", "--seed", "7", "--threads", threads);
        Assert.Equal((0, ""), (lines.ExitCode, lines.Error));
        Assert.Equal(Encoding.UTF8.GetString(alone.ToArray()), lines.Output);
    }

    [Theory]
    [InlineData("A cohort has at least one pupil", "--pupils", "0")]
    [InlineData("'soon' is not a date", "--pupils", "3", "--until", "soon")]
    [InlineData("The last day with marks must be from 2025-09-02", "--pupils", "3", "--until", "2020-01-01")]
    [InlineData("Unknown model 'wales'. Shipped are: england-2024-25", "--pupils", "3", "--model", "wales")]
    [InlineData("There is something in", "--pupils", "3", "--out", "seeds")]
    [InlineData("--threads is at least 1.", "--pupils", "3", "--threads", "-1")]
    [InlineData("--threads is for standard output and register files", "--pupils", "3", "--threads", "2", "--out", "new-folder")]
    public void What_cannot_be_done_is_said_on_standard_error(string message, params string[] arguments)
    {
        var outcome = CommandLine.RunHere(["generate", .. arguments]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
    }
}
