using AttendanceRules.Evaluation;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Whether a rule may call because of its event, before it is asked what it calls for.</summary>
public sealed class EventCallTests
{
    private static readonly DateOnly Last = Asked.Day("09-30");

    // The pupil joins on Tuesday the 8th; two school days later is the 10th.
    [Theory]
    [InlineData("", "09-07", false)]
    [InlineData("", "09-08", true)]
    [InlineData("", "09-30", true)]
    [InlineData(""" "lapses": "2 school days", """, "09-10", true)]
    [InlineData(""" "lapses": "2 school days", """, "09-11", false)]
    [InlineData(""" "from": "2026-09-08", """, "09-09", true)]
    [InlineData(""" "from": "2026-09-09", """, "09-09", false)]
    [InlineData(""" "to": "2026-09-08", """, "09-09", true)]
    [InlineData(""" "to": "2026-09-07", """, "09-09", false)]
    public void A_day_calls_while_its_rule_is_in_force_and_has_not_lapsed(string more, string on, bool mayCall)
    {
        Assert.Equal(mayCall, MayCall("admitted", more, Made.Pupil(Last).OnRoll(Asked.Day("09-08")), on));
        Assert.False(MayCall("admitted", more, Made.Pupil(Last), on));
    }

    [Theory]
    [InlineData("09-07", false)]
    [InlineData("09-08", true)]
    [InlineData("09-09", true)]
    public void A_session_calls_from_its_day_on(string on, bool mayCall)
    {
        Assert.Equal(mayCall, MayCall("session O", "", Made.Pupil(Last, "2026-09-08 O /"), on));
        Assert.Equal(mayCall, MayCall("session O", "", Made.Pupil(Last, "2026-09-08 ? /"), on));
        Assert.False(MayCall("session O", "", Made.Pupil(Last), on));
    }

    [Fact]
    public void An_entry_calls_where_it_is_on_record_or_may_be()
    {
        Assert.True(MayCall("letter", "", Made.Pupil(Last).Did(Asked.Day("09-08"), "letter"), "09-09"));
        Assert.False(MayCall("letter", "", Made.Pupil(Last).Did(Asked.Day("09-08"), "visit"), "09-09"));
        Assert.True(MayCall("letter", "", Made.Pupil(Last).WithoutCasework(), "09-09"));
    }

    [Fact]
    public void A_day_that_nobody_knows_may_call()
    {
        Assert.True(MayCall("panelDay", "", Made.Pupil(Last), "09-09"));
        Assert.True(MayCall("panelDay", "", Made.Pupil(Last).Answered("panelDay", "2026-09-08", Asked.Day("09-08")), "09-09"));
        Assert.False(MayCall("panelDay", "", Made.Pupil(Last).Answered("panelDay", "2026-09-10", Asked.Day("09-08")), "09-09"));
    }

    private static bool MayCall(string on, string more, PupilRecordBuilder pupil, string date)
    {
        var book = Made.Book($$"""
            "questions": { "panelDay": { "ask": "Day?", "of": "school", "type": "date" } },
            "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
            "rules": { "r": { "on": "{{on}}", {{more}} "do": [ "visit" ] } }
            """);
        var rule = book.Book.Rules.Single();
        return Events.MayCall(rule, rule.On!, Asked.Where(book, pupil, date));
    }
}
