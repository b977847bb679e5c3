using AttendanceRules.Advice;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>A line that repeats says as much as any other: why, what it carries, what follows, which default it rests on.</summary>
public sealed class RepeatedLineTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    [Theory]
    [InlineData("")]
    [InlineData(""" "every": "5 school days", """)]
    public void A_line_tells_its_condition_values_what_follows_and_the_default_it_rests_on(string every)
    {
        var advice = Made.Book($$"""
            "questions": { "wanted": { "ask": "Wanted?", "of": "school", "type": "yes/no" } },
            "thresholds": { "few": { "title": "Few", "unit": "pupils", "permits": "free",
                "values": [ { "from": "2026-08-01", "value": 2 } ] },
              "price": { "title": "Price", "unit": "money", "permits": "locked",
                "values": [ { "from": "2026-08-01", "value": 60 } ] } },
            "actions": { "call": { "title": "Call", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
            "rules": { "a": { "when": "yearGroup > few",
              "do": [ { "action": "call", {{every}} "when": "wanted", "else": "visit",
                "values": { "cost": { "amount": "price" } } }, "visit" ] } }
            """).Advise(Made.Pupil(Day).InYear(7, Day).Answered("wanted", "yes", Day).Create(), Day);
        var call = Assert.Single(advice.Actions, a => a.Action == "call");
        Assert.Equal(["yearGroup > few", "wanted"], call.Reasons.Select(r => r.Text));
        Assert.Equal(["cost 60"], call.Values.Select(v => $"{v.Name} {v.Value}"));
        Assert.Equal("visit", call.Else);
        Assert.Contains(advice.Notices, n => n.Code == "default-threshold" && n.Text.Contains("'few'", StringComparison.Ordinal));
    }

    [Fact]
    public void The_default_is_told_where_only_a_repeated_line_rests_on_it()
    {
        var advice = Made.Book("""
            "thresholds": { "few": { "title": "Few", "unit": "pupils", "permits": "free",
                "values": [ { "from": "2026-08-01", "value": 2 } ] } },
            "actions": { "call": { "title": "Call", "by": "school" } },
            "rules": { "a": { "when": "yearGroup > few", "do": [ { "action": "call", "every": "5 school days" } ] } }
            """).Advise(Made.Pupil(Day).InYear(7, Day).Create(), Day);
        Assert.Equal(ActionStatus.Overdue, Assert.Single(advice.Actions).Status);
        Assert.Single(advice.Notices, n => n.Code == "default-threshold");
    }
}
