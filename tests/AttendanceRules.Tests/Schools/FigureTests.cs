using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Schools;

/// <summary>Tables, cohorts and counts of a small school: on the edge, one off it, and with something unknown.</summary>
public sealed class FigureTests
{
    // 2, 3, 4, 7 and 8 September: five school days, ten sessions a pupil.
    private static readonly DateOnly Day = new(2026, 9, 8);
    private static readonly string[] Three = ["2026-09-03 I I", "2026-09-04 I /"];
    private static readonly string[] Two = ["2026-09-03 I I"];

    [Fact]
    public void A_row_has_the_share_the_mean_the_count_and_the_sessions()
    {
        var table = MadeBook.Advise(new(2026, 12, 1),
            [("G1", "female", ["2026-09-03 I I"]), ("G2", "female", ["2026-09-03 I I", "2026-09-04 I I"]), ("B1", "male", []),
            ("B2", "male", [])]).Tables.Single(t => t.Id == "by-sex");
        Assert.Equal(["female", "male"], table.Rows.Select(r => r.Keys.Single()));

        // 60 school days by then: 120 sessions a girl, of which they missed 2 and 4.
        Assert.Equal(["97.5", "3", "1", "240"], table.Rows[0].Figures.Select(f => f.Text));
        Assert.Equal(["100", "0", "0", "240"], table.Rows[1].Figures.Select(f => f.Text));
        Assert.Equal(97.5m, table.Rows[0].Figures[0].Least);
    }

    [Theory]
    [InlineData("2026-11-30", "too early")]
    [InlineData("2026-12-01", "1")]
    public void A_group_is_not_counted_before_the_day_that_the_pack_names(string day, string count)
    {
        var advice = MadeBook.Advise(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            [("G1", "female", Three), ("G2", "female", Two)]);
        Assert.Equal(count, advice.Groups.Single().Count.Text);
        Assert.Equal(count, advice.Tables.Single(t => t.Id == "by-sex").Rows.Single().Figures[2].Text);

        // Who is in it, and what follows for the pupil, does not wait.
        Assert.Equal(["G1"], advice.Groups.Single().Pupils);
        Assert.Equal(["watched"], advice.Pupils[0].Groups);
        Assert.Contains(advice.Pupils[0].Actions, a => a.Action == "call");
    }

    [Fact]
    public void A_row_of_too_few_pupils_shows_no_figure_nor_does_the_one_by_which_it_could_be_worked_out()
    {
        var table = MadeBook.Advise(Day, [("G1", "female", Three), ("B1", "male", []), ("B2", "male", []), ("U1", "unknown", []),
            ("U2", "unknown", []), ("U3", "unknown", [])]).Tables.Single(t => t.Id == "by-sex");
        Assert.Equal(["female", "male", "unknown"], table.Rows.Select(r => r.Keys.Single()));
        Assert.All(table.Rows[0].Figures, f => Assert.Equal(("too few", false), (f.Text, f.IsNumber)));

        // All pupils less the three unknown would leave the girl alone, had the boys a figure. With them it leaves three.
        Assert.All(table.Rows[1].Figures, f => Assert.Equal(("kept back", false), (f.Text, f.IsNumber)));
        Assert.Equal("100", table.Rows[2].Figures[0].Text);
    }

    [Fact]
    public void Where_those_with_too_few_are_enough_together_no_other_row_is_kept_back()
    {
        var table = MadeBook.Advise(Day, [("G1", "female", Three), ("U1", "unknown", []), ("B1", "male", []), ("B2", "male", [])])
            .Tables.Single(t => t.Id == "by-sex");
        Assert.Equal(["too few", "100", "too few"], table.Rows.Select(r => r.Figures[0].Text));
    }

    [Fact]
    public void Pupils_of_whom_it_is_not_known_have_a_row_of_their_own_at_the_end()
    {
        var table = MadeBook.Advise(Day, [("A1", "unknown", []), ("A2", "unknown", []), ("B1", "male", []),
            ("B2", "male", [])]).Tables.Single(t => t.Id == "by-sex");
        Assert.Equal(["male", "unknown"], table.Rows.Select(r => r.Keys.Single()));
    }

    [Fact]
    public void A_session_that_cannot_be_classed_widens_the_share()
    {
        var table = MadeBook.Advise(Day, [("B1", "male", ["2026-09-03 ? /"]), ("B2", "male", [])]).Tables.Single(t => t.Id == "by-sex");
        Assert.Equal("95..100", table.Rows[0].Figures[0].Text);
    }

    [Fact]
    public void Days_of_the_week_and_half_days_stand_in_their_order_each_with_its_own_share()
    {
        var table = MadeBook.Advise(Day, [("B1", "male", ["2026-09-04 I /"]), ("B2", "male", [])]).Tables.Single(t => t.Id == "by-day");
        Assert.Equal(["Monday morning", "Monday afternoon", "Tuesday morning", "Tuesday afternoon", "Wednesday morning",
            "Wednesday afternoon", "Thursday morning", "Thursday afternoon", "Friday morning", "Friday afternoon"],
            table.Rows.Select(r => string.Join(' ', r.Keys)));
        Assert.Equal("50", table.Rows.Single(r => string.Join(' ', r.Keys) == "Friday morning").Figures.Single().Text);
        Assert.Equal("0", table.Rows.Single(r => string.Join(' ', r.Keys) == "Friday afternoon").Figures.Single().Text);
    }

    [Fact]
    public void A_code_is_a_share_of_all_possible_sessions()
    {
        // Twenty sessions, of which one was not possible: one of nineteen is illness.
        var rows = MadeBook.Advise(Day, [("B1", "male", ["2026-09-04 I /", "2026-09-03 Y1 /"]), ("B2", "male", [])]).Tables.Single(t =>
            t.Id == "by-code").Rows;
        Assert.Equal(["1", "5.26"], rows.Single(r => r.Keys.Single() == "I").Figures.Select(f => f.Text));
        Assert.Equal(["1", "0"], rows.Single(r => r.Keys.Single() == "Y1").Figures.Select(f => f.Text));
    }

    [Theory]
    [InlineData("2026-09-04 I I", "", "0", CohortVerdict.NotLower)]
    [InlineData("2026-09-04 I I", "2026-09-03 I /", "1", CohortVerdict.Lower)]
    [InlineData("2026-09-04 I I", "2026-09-03 ? /", "0..1", CohortVerdict.Undecided)]
    public void A_cohort_is_lower_when_the_gap_is_more_than_the_limit(string first, string second, string count, CohortVerdict verdict)
    {
        // Two girls with twenty sessions: two missed are 10 points below boys who missed none, three are 15, and one of any class leaves it
        // open.
        string[] missed = [.. new[] { first, second }.Where(m => m.Length > 0)];
        var advice = MadeBook.Advise(Day, [("G1", "female", missed), ("G2", "female", []), ("B1", "male", []), ("B2", "male", [])]);
        Assert.Equal(count, advice.Facts["lower"].ToString());
        Assert.Equal(verdict, advice.Cohorts.Single(c => c.Parts.Single().Value == "female").Verdict);
    }

    [Fact]
    public void One_girl_is_too_few_and_so_are_the_peers_she_leaves()
    {
        var advice = MadeBook.Advise(Day, [("G1", "female", Three), ("B1", "male", []), ("B2", "male", [])]);
        Assert.Equal([CohortVerdict.TooFew, CohortVerdict.TooFew], advice.Cohorts.Select(c => c.Verdict));
        Assert.All(advice.Cohorts, c => Assert.False(c.Own.IsNumber || c.Peers.IsNumber || c.Gap.IsNumber));
        Assert.Equal("0", advice.Facts["lower"].ToString());
    }

    [Fact]
    public void Where_nothing_is_known_of_anybody_the_count_is_open_and_no_cohort_is_made_up()
    {
        var advice = MadeBook.Advise(Day, [("A1", "unknown", Three), ("A2", "unknown", [])]);
        Assert.Empty(advice.Cohorts);
        Assert.Equal("0..", advice.Facts["lower"].ToString());
    }

    [Theory]
    [InlineData("5", "3")]
    [InlineData("1", "-1")]
    [InlineData("unknown", "unknown")]
    public void Numbers_are_made_of_counts_of_pupils_and_of_answers(string places, string room)
    {
        var advice = MadeBook.Advise(Day, [("A1", "male", Three), ("A2", "male", Two)], ("places", places));
        Assert.Equal("1", advice.Facts["away"].ToString());
        Assert.Equal(room, advice.Facts["room"].ToString());
    }

    [Fact]
    public void A_pupil_who_may_be_one_is_counted_as_may_be()
    {
        var advice = MadeBook.Advise(Day, [("A1", "male", Three), ("A2", "male", ["2026-09-03 I I", "2026-09-04 ? /"])]);
        Assert.Equal("1..2", advice.Facts["away"].ToString());
        Assert.Equal(["A2"], advice.Groups.Single().Undecided);
    }

    [Fact]
    public void Who_has_left_is_in_no_figure()
    {
        var gone = PupilRecord.Build("L1", Made.Autumn).OnRoll(null, new(2026, 9, 4)).Mark(new(2026, 9, 3), HalfDay.Morning, "I")
            .Has("sex", "female").Create();
        var school = new SchoolRecord("made-up", Made.Autumn,
            [gone, .. MadeBook.School(Day, [("B1", "male", []), ("B2", "male", [])]).Pupils], []);
        Assert.Equal(["male"], MadeBook.Book.Advise(school, Day).Tables.Single(t => t.Id == "by-sex").Rows.Select(r => r.Keys.Single()));
    }

    [Fact]
    public void An_action_offers_the_menu_that_serves_it_with_who_provides_it_and_the_price()
    {
        var offer = MadeBook.Advise(Day, [], ("ethos", "red")).Actions.Single(a => a.Action == "talk").Support.Single();
        Assert.Equal(("mentor", "The service", "ten weeks", true), (offer.Action, offer.Provider, offer.Duration,
            offer.IsChargeable!.Value));
        Assert.Equal(("rate", 225m, Unit.Money), offer.Cost.Single() is var cost ? (cost.Name, cost.Value.Least!.Value, cost.Value.Unit)
            : default);
    }

    [Fact]
    public void Published_figures_are_shown_for_the_area_that_is_answered_and_for_no_other()
    {
        (string, string[])[] pupils = [("A1", Three), ("A2", Two)];
        SchoolAdvice Of(params (string, string)[] answers) =>
            MadeBook.Advise(new(2026, 12, 1), pupils.Select(p => (p.Item1, "male", p.Item2)), answers);
        Assert.Empty(Of().Benchmarks);
        Assert.Equal(["Y 90"], Of(("area", "Y")).Benchmarks.Select(b => FormattableString.Invariant($"{b.Area} {b.Published}")));

        // A class and a group are compared, a measure that the packs do not know is not.
        var figures = Of(("area", "X")).Benchmarks;
        Assert.Equal(["attendance 97.92 94.125", "watched 50 50"],
            figures.Select(b => FormattableString.Invariant($"{b.School.Name} {b.School.Text} {b.Published}")));
        Assert.All(figures, b => Assert.Equal(("Xshire", "2025/26", "Licensed"), (b.Area, b.Period, b.Licence)));
    }
}
