namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// Since when a number of days since a letter has been what a rule asks: the letter is of Thursday the 10th, and the date is the 24th.
/// The fifth school day after it is the 17th.
/// </summary>
public sealed class CountedDaysTests
{
    private static readonly DateOnly Day = new(2026, 9, 24);

    [Theory]
    [InlineData("days >= 5", "2026-09-17")]
    [InlineData("days > 5", "2026-09-18")]
    [InlineData("days == 10", "2026-09-24")]
    [InlineData("days != 5", "2026-09-18")]
    [InlineData("not five", "2026-09-18")]
    [InlineData("days <= 10", "2026-09-10")]
    [InlineData("days < 11", "2026-09-10")]
    [InlineData("days >= 0", "2026-09-10")]
    [InlineData("days >= 10", "2026-09-24")]
    public void The_stretch_begins_on_its_first_day(string when, string since)
    {
        var book = Made.Book($$"""
            "facts": { "days": { "elapsed": "school days", "since": "letter" }, "five": { "is": "days == 5" } },
            "actions": { "letter": { "title": "Letter", "by": "school" }, "write": { "title": "Write", "by": "school" } },
            "rules": { "r": { "when": "{{when}}", "do": [ "write" ] } }
            """);
        var advice = book.Advise(Made.Pupil(Day).Did(new(2026, 9, 10), "letter").Create(), Day);
        Assert.Equal(since, Problems.IsoDate.Text(Assert.Single(advice.Actions).Since));
    }

    // In the half term before two sessions were missed. Of the days of this one, which begins on Monday the 2nd, nothing counts.
    [Theory]
    [InlineData]
    [InlineData("2026-11-03 O O", "2026-11-04 O O")]
    public void What_is_after_its_window_does_not_count(params string[] missed)
    {
        var book = Made.Book("""
            "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "last half term" } },
            "actions": { "write": { "title": "Write", "by": "school" } },
            "rules": { "r": { "when": "missed <= 2", "do": [ "write" ] } }
            """);
        var friday = new DateOnly(2026, 11, 6);
        var pupil = Made.Pupil(friday, ["2026-09-10 O O", .. missed]).Create();

        // In which sessions the count looks is found for all once some have been asked about.
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal((i, "2026-11-02"), (i, Problems.IsoDate.Text(Assert.Single(book.Advise(pupil, friday).Actions).Since)));
        }
    }
}
