using System.Text.Json;
using AttendanceRules.Outlook;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Outlook;

/// <summary>Which days an outlook looks at and what it claims of them, and what it notes at the end.</summary>
public sealed class OutlookSpanTests
{
    private static readonly DateOnly Friday = new(2026, 9, 11);
    private static readonly DateOnly TermEnds = new(2026, 12, 18);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "missed": { "title": "Sessions missed", "count": "sessions", "of": "absence", "in": "school year" },
          "inARow": { "title": "Days missed in a row", "run": "school days", "of": "absence", "which": "current", "in": "ever" } },
        "actions": { "ring": { "title": "Ring home", "by": "school" }, "meet": { "title": "Meet", "by": "school" } },
        "rules": { "call": { "when": "missed >= 1", "do": [ "ring" ] }, "row": { "when": "inARow >= 3", "do": [ "meet" ] } }
        """);

    [Fact]
    public void Of_a_leaver_there_is_no_session_and_what_is_due_is_still_looked_at()
    {
        var outlook = Book.Outlook(Made.Pupil(Friday, "2026-09-10 / O").OnRoll(null, Friday).Create(), Friday);
        Assert.Equal((0, 0, TermEnds), (outlook.SessionsToCome, outlook.SchoolDaysToCome, outlook.LastDay));
        Assert.Single(outlook.FallingAway);
        var text = outlook.ToText();
        Assert.StartsWith("P1 from 11 September 2026\n"
            + "The pupil is on roll for no session to come by 31 July 2027; nothing can be\n  missed.\n\nWhat falls away\n", text,
            StringComparison.Ordinal);
        Assert.EndsWith("What was not found\n  One other action does not come through absence\n    There is no session to miss.\n", text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-14", 1)]
    [InlineData("2026-09-15", 2)]
    [InlineData("2026-09-20", 5)]
    [InlineData(null, 65)]
    public void School_days_to_come_end_with_the_last_day_on_roll(string? left, int days)
    {
        var outlook = Book.Outlook(Made.Pupil(Friday).OnRoll(null, left is null ? null : Day(left)).Create(), Friday);
        Assert.Equal((2 * days, days, TermEnds), (outlook.SessionsToCome, outlook.SchoolDaysToCome, outlook.LastDay));
    }

    [Fact]
    public void Where_the_calendar_has_no_day_there_is_none_to_come_and_the_last_day_is_the_date()
    {
        var outlook = Book.Outlook(Made.Pupil(TermEnds).Create(), TermEnds);
        Assert.Equal((0, 0, TermEnds), (outlook.SessionsToCome, outlook.SchoolDaysToCome, outlook.LastDay));
    }

    [Fact]
    public void Nothing_is_claimed_beyond_the_last_school_day()
    {
        var outlook = Book.Outlook(Made.Pupil(Friday, "2026-09-10 / O").Create(), Friday);
        Assert.Equal((new DateOnly(2027, 7, 31), TermEnds), (outlook.Until, outlook.LastDay));
        Assert.Contains("It does not fall away by 18 December 2026,", outlook.ToText(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(outlook.ToJson());
        Assert.Equal(("2026-12-18", 65), (json.RootElement.GetProperty("lastDay").GetString(),
            json.RootElement.GetProperty("schoolDaysToCome").GetInt32()));
        Assert.Contains("does not fall away by 18 December 2026,",
            json.RootElement.GetProperty("fallingAway")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-13", "2026-09-11", 0)]
    [InlineData("2026-09-14", "2026-09-14", 1)]
    [InlineData("2026-09-20", "2026-09-18", 5)]
    public void The_last_day_is_the_last_school_day_by_the_end(string until, string last, int days)
    {
        var outlook = Book.Outlook(Made.Pupil(Friday).Create(), Friday, new OutlookOptions { Until = Day(until) });
        Assert.Equal((Day(last), days), (outlook.LastDay, outlook.SchoolDaysToCome));
    }

    [Fact]
    public void What_the_reader_should_know_is_noted_at_the_end()
    {
        var pupil = Made.Pupil(Friday).Notice(new RecordNotice("row-rejected", "A row was not used.")).Create();
        var outlook = Book.Outlook(pupil, Friday);
        Assert.EndsWith("\n\nNotes\n  A row was not used.\n", outlook.ToText(), StringComparison.Ordinal);
        Assert.EndsWith("\n\n## Notes\n\n- A row was not used.\n", outlook.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_is_not_in_force_is_named_in_plain_words()
    {
        var refused = Assert.Throws<ArgumentException>(() =>
            Book.Outlook(Made.Pupil(Friday).Create(), Friday, new OutlookOptions { AbsenceCode = "ZZ" }));
        Assert.StartsWith("Register code 'ZZ' is not in force on every day ahead. Did you mean 'Z'? Set AbsenceCode to a code that is.",
            refused.Message, StringComparison.Ordinal);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
