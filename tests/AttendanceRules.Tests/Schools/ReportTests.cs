using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Schools;

/// <summary>Reports as Markdown: every part a pack can name.</summary>
public sealed class ReportTests
{
    private static readonly DateOnly Day = new(2026, 9, 8);
    private static readonly string[] Three = ["2026-09-03 I I", "2026-09-04 I /"];

    [Fact]
    public void Every_part_is_written_under_its_title()
    {
        var lines = Report(("ethos", "red"), ("area", "X"));
        Assert.Equal(["# Everything", "", "made-up, 2026-09-08, 4 pupils", "", "## Parts"], lines.Take(5));
        Assert.Contains("| Sex | Pupils | Attendance % | missed, mean | Sessions |", lines);
        Assert.Contains("| female | 2 | 85 | 1.5 | 20 |", lines);
        Assert.Contains("| Ethos | red | 1 | 0 | 0 | 1 |", lines);
        Assert.Contains("| Is there an ethos? | school | red |", lines);
        Assert.Contains("Without figures (too early): Watched.", lines);
        Assert.Contains("What is too early in the school year is counted from 2026-12-01 on.", lines);
        Assert.Contains("| Sex: female | 2 | 85 | 100 | 15 | lower |", lines);
        Assert.Contains("Not lower than their peers: 1. Too few pupils to say: 0.", lines);
        Assert.Contains("| attendance | 92.5 | 94.125 | Xshire | 2025/26 |", lines);
        Assert.Contains("Licensed", lines);
        Assert.Contains("| school | G1 | Call | 2026-09-08 |  |", lines);
        Assert.Contains("| Is it published? | school | publish | 1 |", lines);
        Assert.Contains("| school | Publish it | not answered: Is it published? |", lines);
        Assert.Contains("| Ethos | Is there an ethos? | red | Assemblies |", lines);
        Assert.Contains("| G1 | Call | school | 2026-09-08 |", lines);
    }

    [Fact]
    public void What_could_not_be_worked_out_is_said_at_the_end()
    {
        var advice = RuleBook.England.Advise(new Records.SchoolRecord("S1", Made.Autumn, [Made.Pupil(Day).Create()]), Day);
        Assert.DoesNotContain("Not worked out", RuleBook.England.Report("governors", advice), StringComparison.Ordinal);
        Notice Failed(string code, string text) => new() { Code = code, Text = text };
        var failed = advice with
        {
            Notices = [Failed("rule-failed", "One rule could not be evaluated.")],
            Pupils =
            [
                advice.Pupils[0] with { Notices = [Failed("pupil-failed", "Pupil P1 could not be evaluated."), Failed("other", "x")] },
            ],
        };
        Assert.EndsWith(
            "\n## Not worked out\n\n- One rule could not be evaluated.\n- P1: Pupil P1 could not be evaluated.\n",
            RuleBook.England.Report("authority", failed), StringComparison.Ordinal);
        Assert.EndsWith(
            "\n- One rule could not be evaluated.\n- Number of pupils for whom something is not worked out: 1.\n",
            RuleBook.England.Report("governors", failed), StringComparison.Ordinal);
    }

    // Two girls are enough for a figure; there is one boy, and one pupil whose sex is not known.
    [Fact]
    public void Rows_without_a_figure_are_one_line_below_the_table()
    {
        var lines = Report([("G1", "female", Three), ("G2", "female", []), ("B1", "male", []), ("A1", "unknown", [])]);
        var at = Array.IndexOf(lines, "| female | 2 | 85 | 1.5 | 20 |");
        Assert.Equal(["", "Without figures (too few): male, unknown."], lines[(at + 1)..(at + 3)]);
        Assert.DoesNotContain(lines, l => l.Contains("| too few |", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_no_row_has_a_figure_the_line_takes_the_place_of_the_table()
    {
        var lines = Report([("G1", "female", Three), ("B1", "male", [])]);
        Assert.Contains("Without figures (too few): female, male.", lines);
        Assert.DoesNotContain("| Sex | Pupils | Attendance % | missed, mean | Sessions |", lines);
    }

    // From the pack's day on, the group is counted.
    [Fact]
    public void A_group_that_is_counted_has_its_row() =>
        Assert.Contains("| Watched | 1 | 0 |",
            MadeBook.Book.Report("all", MadeBook.Advise(new(2026, 12, 1), [("G1", "female", Three), ("G2", "female", [])])).Split('\n'));

    // One girl is called for: fewer than the two for whom figures are shown. Who governs reads how many, and never who.
    [Fact]
    public void Who_governs_the_school_reads_counts_and_no_ids()
    {
        var advice = MadeBook.Advise(new(2026, 12, 1), [("G1", "female", Three), ("G2", "female", [])]);
        var lines = MadeBook.Book.Report("board", advice).Split('\n');
        Assert.DoesNotContain(lines, l => l.Contains("G1", StringComparison.Ordinal));
        Assert.Equal(3, lines.Count(l => l == "| Call | school | fewer than 2 | 2026-09-08 |  |"));
        Assert.Contains("| Watched | fewer than 2 | 0 |", lines);
        Assert.Contains("| school | G1 | Call | 2026-09-08 |  |", MadeBook.Book.Report("all", advice).Split('\n'));
    }

    // Forty lines are read one by one; of more, a line says what is to be done, for how many, and names eight.
    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void Many_lines_are_summed_up_by_what_is_to_be_done(int pupils, bool isSummed)
    {
        var lines = MadeBook.Book.Report("all", MadeBook.Advise(Day, Enumerable.Range(100, pupils).Select(i => ($"G{i}", "female", Three))))
            .Split('\n');
        Assert.Equal(isSummed ? 0 : pupils, lines.Count(l => l.EndsWith(" | Call | school | 2026-09-08 |", StringComparison.Ordinal)));
        var eight = string.Join(", ", Enumerable.Range(100, 8).Select(i => $"G{i}"));
        var row = $"| Call | school | {pupils} | {eight} and 33 more | 2026-09-08 |  |";
        Assert.Equal(isSummed, lines.Contains(row));
    }

    [Fact]
    public void Text_of_packs_becomes_no_markup() =>
        Assert.Contains("| tutors | Talk about \\| attendance &lt;often> | ethos: red |  |", Report(("ethos", "red")));

    [Fact]
    public void What_is_answered_no_is_not_met_and_what_is_answered_yes_is_not_named()
    {
        Assert.Contains("| school | Publish it | not met |", Report(("published", "no")));
        Assert.DoesNotContain(Report(("published", "yes")), l => l.Contains("Publish it", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_that_no_pack_has_is_refused_with_those_there_are()
    {
        var advice = MadeBook.Advise(Day, []);
        Assert.Contains("all", Assert.Throws<ArgumentException>(() => MadeBook.Book.Report("governor", advice)).Message,
            StringComparison.Ordinal);
        Assert.Equal(["all", "board"], MadeBook.Book.Catalogue.Reports.Select(r => r.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void England_has_one_for_governors_and_one_for_the_authority()
    {
        var book = RuleBook.England;
        var advice = book.Advise(MadeBook.School(Day, [("P1", "male", Three)]), Day);
        Assert.Equal(["governance", "localAuthority"], new[] { "governors", "authority" }.Select(id =>
            book.Catalogue.Reports.Single(r => r.Id == id).For));
        Assert.All(["governors", "authority"], id => Assert.StartsWith("# Attendance", book.Report(id, advice), StringComparison.Ordinal));
    }

    private static string[] Report(params (string, string)[] answers) =>
        Report([("G1", "female", Three), ("G2", "female", []), ("B1", "male", []), ("B2", "male", [])], answers);

    private static string[] Report(IEnumerable<(string, string, string[])> pupils, params (string, string)[] answers) =>
        MadeBook.Book.Report("all", MadeBook.Advise(Day, pupils, answers)).Split('\n');
}
