namespace AttendanceRules.Tests.Trusts;

/// <summary>A report's figures for several schools: a row each, small schools and what comes too early said once.</summary>
public sealed class TrustReportTests
{
    // 2, 3, 4, 7 and 8 September: ten sessions a pupil.
    private static readonly DateOnly Day = new(2026, 9, 8);

    // Alpha: 3 of 20 missed; beta: 7 of 20; the tables of this report ask for two pupils, and gamma has one.
    [Fact]
    public void Schools_are_rows_and_a_small_one_has_no_figure() => Assert.Equal(
        [
            "# Everything: schools beside each other", "", "2026-09-08, 3 schools: alpha, beta, gamma", "", "## Whole", "",
            "| School | Pupils | Attendance % |", "| --- | --- | --- |", "| alpha | 2 | 85 |", "| beta | 2 | 65 |", "",
            "Without figures (too few): gamma.", "", "Without figures (too early): Watched.", "",
            "The other parts of the report are about one school each.", "",
        ],
        MadeTrust.Report("full", Day, MadeTrust.Alpha, MadeTrust.Beta, MadeTrust.Gamma));

    // By the pack's day the group is counted; marks end on 9 September, and sessions after it are in no share.
    [Fact]
    public void A_column_with_a_figure_stays()
    {
        var lines = MadeTrust.Report("full", new(2026, 12, 1), MadeTrust.Alpha, MadeTrust.Beta);
        Assert.Contains("| School | Pupils | Attendance % | Watched |", lines);
        Assert.Contains(lines, l => l.StartsWith("| alpha | 2 | ", StringComparison.Ordinal)
            && l.EndsWith(" | 1 |", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("| beta | 2 | ", StringComparison.Ordinal)
            && l.EndsWith(" | 2 |", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.StartsWith("Without figures", StringComparison.Ordinal));
    }

    // Gamma: 6 of 10 missed.
    [Fact]
    public void Where_no_table_of_the_report_asks_for_a_number_of_pupils_every_school_has_figures() =>
        Assert.Contains("| gamma | 1 | 40 |", MadeTrust.Report("bare", Day, MadeTrust.Alpha, MadeTrust.Gamma));

    [Fact]
    public void Where_all_schools_are_small_no_table_is_left()
    {
        var lines = MadeTrust.Report("full", Day, MadeTrust.Gamma);
        Assert.Contains("Without figures (too few): gamma.", lines);
        Assert.DoesNotContain(lines, l => l.StartsWith('|'));
    }

    [Theory]
    [InlineData("due", "The report 'due' has no table about a school as a whole to put schools beside each other. Name one school.")]
    [InlineData("governor", "Unknown report 'governor'. Reports are: ")]
    public void A_report_without_such_a_table_is_refused(string report, string message) => Assert.StartsWith(message,
        Assert.Throws<ArgumentException>(() => MadeTrust.Report(report, Day, MadeTrust.Alpha, MadeTrust.Beta)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void One_id_twice_is_refused() =>
        Assert.StartsWith("Two of the schools have the id 'alpha'.",
            Assert.Throws<ArgumentException>(() => MadeTrust.Report("full", Day, MadeTrust.Alpha, MadeTrust.Alpha)).Message,
            StringComparison.Ordinal);
}
