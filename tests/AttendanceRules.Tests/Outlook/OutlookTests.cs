using AttendanceRules.Outlook;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Outlook;

/// <summary>
/// What an outlook claims, on a small pack and the autumn of 2026. Friday 11 September is the eighth school day; the term has 73, so 65
/// days and 130 sessions are to come.
/// </summary>
[Trait("Category", "Slow")]
public sealed class OutlookTests
{
    private static readonly DateOnly Friday = new(2026, 9, 11);
    private static readonly DateOnly Monday = new(2026, 9, 14);
    private static readonly DateOnly TermEnds = new(2026, 12, 18);

    private const string Facts = """
        "facts": {
          "missed": { "title": "Sessions missed", "count": "sessions", "of": "absence", "in": "school year" },
          "recent": { "title": "Sessions missed lately", "count": "sessions", "of": "absence", "in": "last 2 school weeks" },
          "share": { "title": "Absence", "rate": "absence", "in": "school year" },
          "attended": { "title": "Attendance", "rate": "attendance", "in": "school year" },
          "inARow": { "title": "Days missed in a row", "run": "school days", "of": "absence", "which": "current", "in": "ever" },
          "weekday": { "title": "Weeks with one weekday missed", "pattern": "same weekday", "of": "absence", "in": "ever" } },
        "actions": { "ring": { "title": "Ring home", "by": "school", "to": "parents" }, "meet": { "title": "Meet", "by": "school" } },
        """;

    [Theory]
    [InlineData(1, 2, "2026-09-14")]
    [InlineData(2, 1, "2026-09-14")]
    [InlineData(0, 3, "2026-09-15")]
    public void A_count_in_the_school_year(int missed, int further, string on)
    {
        var ring = Further(When("missed >= 3"), Missed(missed), "ring");
        Assert.Equal((further, true, Day(on)), (ring.Sessions, ring.IsLeast, ring.On));
        Assert.Equal((Day(on), true), (ring.Earliest, ring.IsEarliest));
        Assert.Equal(Day(on), ring.Missed!.Value.To);
    }

    [Fact]
    public void On_the_limit_it_is_due_already_and_in_a_school_year_it_does_not_fall_away()
    {
        var outlook = When("missed >= 3").Outlook(Missed(3), Friday);
        Assert.Empty(outlook.Further);
        var ring = Assert.Single(outlook.FallingAway);
        Assert.Equal(("ring", ActionStatus.Due, (DateOnly?)null), (ring.Action, ring.Status, ring.On));
        Assert.Empty(ring.Steps);
    }

    [Fact]
    public void Where_a_mark_cannot_be_read_what_it_takes_to_be_certain_is_said()
    {
        var pupil = Made.Pupil(Friday, "2026-09-10 O ?").Create();
        Assert.Equal((2, true), Least(When("missed >= 3"), pupil));
    }

    [Fact]
    public void A_count_falls_away_on_the_day_its_window_has_moved_on()
    {
        // On Monday the 14th the last two school weeks still hold the week of the 8th; on Monday the 21st they do not.
        var outlook = When("recent >= 2").Outlook(Made.Pupil(Friday, "2026-09-08 O").Create(), Friday);
        var ring = Assert.Single(outlook.FallingAway);
        Assert.Equal((new DateOnly(2026, 9, 21), (DateOnly?)null), (ring.On!.Value, ring.AgainOn));
        var step = Assert.Single(ring.Steps);
        Assert.Equal((new DateOnly(2026, 9, 21), "recent", "0"), (step.Date, step.Fact, step.Value.ToString()));
    }

    [Fact]
    public void What_falls_away_on_monday_comes_again_when_the_week_has_as_many_sessions()
    {
        // Nine of the ten sessions of a week are attended by its Friday, eight by its Thursday.
        var book = Made.Book(Facts.Replace("\"facts\": {", "\"facts\": { \"week\": { \"title\": \"Attended\", \"count\": \"sessions\", "
            + "\"of\": \"attendance\", \"in\": \"this week\" },", StringComparison.Ordinal) + """
            "rules": { "call": { "when": "week >= 9", "do": [ "ring" ] } }
            """);
        var ring = Assert.Single(book.Outlook(Missed(0), Friday).FallingAway);
        Assert.Equal((Monday, false, new DateOnly(2026, 9, 18)), (ring.On!.Value, ring.IsUndecidedThen, ring.AgainOn!.Value));
        Assert.Null(Assert.Single(book.Outlook(Missed(0), Friday, new OutlookOptions { Until = new(2026, 9, 17) }).FallingAway).AgainOn);
    }

    [Theory]
    [InlineData("share >= 10", 1, "2026-09-14")]
    [InlineData("share >= 25", 4, "2026-09-15")]
    [InlineData("share > 25", 5, "2026-09-16")]
    [InlineData("attended <= 75", 4, "2026-09-15")]
    [InlineData("attended < 75", 5, "2026-09-16")]
    public void A_rate_is_highest_where_the_next_sessions_are_missed(string when, int sessions, string on)
    {
        // One of 16 missed: 2 of 18, 5 of 20, 6 of 22.
        var ring = Further(When(when), Missed(1), "ring");
        Assert.Equal((sessions, true, Day(on)), (ring.Sessions, ring.IsLeast, ring.On));
    }

    [Theory]
    [InlineData("share >= 50", Comparator.LessThan, 71)]
    [InlineData("share > 50", Comparator.AtMost, 72)]
    [InlineData("attended < 50", Comparator.AtLeast, 72)]
    [InlineData("attended <= 50", Comparator.MoreThan, 71)]
    [InlineData("share >= 10", Comparator.LessThan, 13)]
    [InlineData("share >= 100", Comparator.LessThan, 130)]
    [InlineData("share >= 0", Comparator.LessThan, -1)]
    [InlineData("share >= 1", Comparator.LessThan, 0)]
    public void How_many_sessions_may_still_be_missed(string when, Comparator good, int may)
    {
        // One of 16 missed and 130 to come: half of 146 is 73, a tenth is 14.6, a hundredth is 1.46.
        var line = Assert.Single(When(when).Outlook(Missed(1), Friday).Rates);
        Assert.Equal((good, may, 130, TermEnds), (line.Good, line.MayMiss!.Value, line.SessionsToCome, line.YearEnds));
    }

    [Fact]
    public void A_line_that_was_crossed_is_reached_again_on_the_first_day_it_can_be()
    {
        // Four of 16 missed; four are less than a tenth of 42, which there are on 30 September, and not of 40.
        var line = Assert.Single(When("share >= 10").Outlook(Missed(4), Friday).Rates);
        Assert.Equal((Truth.False, 10, new DateOnly(2026, 9, 30)), (line.IsGoodNow, line.MayMiss!.Value, line.ReachedOn!.Value));
    }

    [Fact]
    public void A_rate_that_is_not_exact_is_not_counted_on()
    {
        var line = Assert.Single(When("share >= 10").Outlook(Made.Pupil(Friday, "2026-09-10 O ?").Create(), Friday).Rates);
        Assert.Null(line.MayMiss);
    }

    [Theory]
    [InlineData("2026-09-11 /", 6, "2026-09-16")]
    [InlineData("2026-09-11 O", 4, "2026-09-15")]
    [InlineData("2026-09-11 / O", 6, "2026-09-16")]
    public void A_run_goes_on_or_begins(string line, int sessions, string on)
    {
        var ring = Further(When("inARow >= 3"), Made.Pupil(Friday, line).Create(), "ring");
        Assert.Equal((sessions, true, Day(on)), (ring.Sessions, ring.IsLeast, ring.On));
    }

    [Fact]
    public void Of_a_pattern_no_least_is_claimed()
    {
        var ring = Further(When("weekday >= 3"), Missed(0), "ring");
        Assert.Equal((false, false, new DateOnly(2026, 9, 28)), (ring.IsLeast, ring.IsEarliest, ring.Earliest));
    }

    [Fact]
    public void With_a_limit_from_above_the_fewest_stay_below_it() =>
        Assert.Equal((1, true), Least(When("missed >= 2 and missed < 4"), Missed(1)));

    [Theory]
    [InlineData("missed >= 2 and missed < 4", 5)]
    [InlineData("not (missed >= 3)", 3)]
    public void What_more_absence_cannot_bring_is_proved_not_to_come(string when, int missed)
    {
        var outlook = When(when).Outlook(Missed(missed), Friday);
        Assert.Empty(outlook.Further);
        Assert.Equal(new ActionNotFound("ring", "Ring home", true), Assert.Single(outlook.NotFound));
    }

    [Fact]
    public void Another_code_is_another_absence()
    {
        var book = Made.Book(Facts.Replace("\"of\": \"absence\"", "\"of\": \"unauthorised\"", StringComparison.Ordinal) + """
            "rules": { "call": { "when": "missed >= 3", "do": [ "ring" ] } }
            """);
        Assert.Equal((2, true), Least(book, Missed(1)));
        var ill = book.Outlook(Missed(1), Friday, new OutlookOptions { AbsenceCode = "I" });
        Assert.Empty(ill.Further);
        Assert.Equal(["I", "I"], ill.AbsenceCodes);
    }

    [Fact]
    public void A_pathway_says_what_comes_next_and_on_which_day()
    {
        var book = Made.Book(Facts + """
            "pathways": { "steps": { "title": "Steps", "skip": "never", "stages": [
              { "id": "first", "when": "missed >= 2", "do": [ "ring" ] },
              { "id": "second", "wait": "3 school days", "do": [ "meet" ] } ] } }
            """);
        var outlook = book.Outlook(Made.Pupil(Friday, "2026-09-08 O").Did(new(2026, 9, 10), "ring").Create(), Friday);
        var next = Assert.Single(outlook.Pathways);
        Assert.Equal((new DateOnly(2026, 9, 15), PathwayStatus.Waiting, PathwayStatus.Due),
            (next.On!.Value, next.Now.Next[0].Status, next.Then!.Next[0].Status));
        var meet = Assert.Single(outlook.Further);
        Assert.Equal(("meet", 0, true, new DateOnly(2026, 9, 15)), (meet.Action, meet.Sessions, meet.IsLeast, meet.On));
        Assert.Null(meet.Missed);
    }

    [Fact]
    public void A_pathway_without_entries_begins_with_further_absence()
    {
        var book = Made.Book(Facts + """
            "pathways": { "steps": { "title": "Steps", "skip": "never", "stages": [
              { "id": "first", "when": "missed >= 2", "do": [ "ring" ] } ] } }
            """);
        var outlook = book.Outlook(Missed(1), Friday);
        Assert.Null(Assert.Single(outlook.Pathways).On);
        Assert.Equal((1, true), (outlook.Further[0].Sessions, outlook.Further[0].IsLeast));
    }

    [Fact]
    public void What_is_dated_later_does_not_exist()
    {
        var later = Made.Pupil(new(2026, 10, 9), "2026-09-10 / O", "2026-09-14 O", "2026-09-15 O").Did(new(2026, 9, 14), "ring")
            .Answered("nobody-asked", "yes", new(2026, 9, 14)).Create();
        Assert.Equal(When("missed >= 3").Outlook(Missed(1), Friday).ToJson(), When("missed >= 3").Outlook(later, Friday).ToJson());
    }

    [Fact]
    public void The_last_day_is_looked_at_and_none_after_it()
    {
        Assert.Equal(4, When("inARow >= 3").Outlook(Missed(0), Friday, new OutlookOptions { Until = new(2026, 9, 15) }).SessionsToCome);
        Assert.Empty(When("inARow >= 3").Outlook(Missed(0), Friday, new OutlookOptions { Until = new(2026, 9, 15) }).Further);
        Assert.Single(When("inARow >= 3").Outlook(Missed(0), Friday, new OutlookOptions { Until = new(2026, 9, 16) }).Further);
    }

    [Fact]
    public void Sessions_after_leaving_do_not_come()
    {
        var leaver = Made.Pupil(Friday, "2026-09-10 / O").OnRoll(null, Monday).Create();
        var outlook = When("missed >= 3").Outlook(leaver, Friday);
        Assert.Equal((2, 2), (outlook.SessionsToCome, outlook.Further.Single().Sessions));
    }

    [Fact]
    public void Where_the_calendar_ends_nothing_is_claimed()
    {
        var outlook = When("missed >= 3").Outlook(Made.Pupil(TermEnds).Create(), TermEnds);
        Assert.Equal((0, 0, 0), (outlook.SessionsToCome, outlook.Further.Count, outlook.Rates.Count));
        Assert.Equal("P1 from 18 December 2026\nThe calendar has no session to come by 31 July 2027, so there is nothing to look\n  at.\n",
            outlook.ToText());
    }

    [Fact]
    public void A_code_that_nobody_knows_is_refused()
    {
        var (book, pupil) = (When("missed >= 3"), Missed(1));
        Assert.Throws<ArgumentException>(() => book.Outlook(pupil, Friday, new OutlookOptions { AbsenceCode = "ZZ" }));
        Assert.Throws<ArgumentException>(() => book.Outlook(pupil, Friday, new OutlookOptions { PresentCode = "ZZ" }));
        Assert.Throws<ArgumentException>(() => book.Outlook(pupil, Friday, new OutlookOptions { Until = new(2026, 9, 10) }));
    }

    private static RuleBook When(string when) => Made.Book(Facts + $$"""
        "rules": { "call": { "when": "{{when}}", "do": [ "ring" ] } }
        """);

    // So many sessions missed before Friday, the latest ones, in whole days.
    private static PupilRecord Missed(int sessions) => Made.Pupil(Friday, sessions switch
    {
        0 => [], 1 => ["2026-09-10 / O"], 2 => ["2026-09-10 O"], 3 => ["2026-09-09 / O", "2026-09-10 O"],
        4 => ["2026-09-09 O", "2026-09-10 O"], _ => ["2026-09-08 / O", "2026-09-09 O", "2026-09-10 O"],
    }).Create();

    private static FurtherAbsence Further(RuleBook book, PupilRecord pupil, string action) =>
        book.Outlook(pupil, Friday).Further.Single(f => f.Action == action);

    private static (int, bool) Least(RuleBook book, PupilRecord pupil) =>
        Further(book, pupil, "ring") is var further ? (further.Sessions, further.IsLeast) : default;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
