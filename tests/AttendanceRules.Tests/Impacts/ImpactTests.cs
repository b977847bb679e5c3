using System.Text.Json;
using AttendanceRules.Calendar;
using AttendanceRules.Impacts;
using AttendanceRules.Records;
using static AttendanceRules.Tests.Impacts.MissedSessions;

namespace AttendanceRules.Tests.Impacts;

/// <summary>Who is affected by a change of rules, and why.</summary>
[Trait("Category", "Slow")]
public sealed class ImpactTests
{
    [Fact]
    public void Equal_books_affect_nobody()
    {
        var impact = Of(Limit(10), Limit(10), Pupil("P1", 10));
        Assert.Empty(impact.Pupils);
        Assert.Empty(impact.ReadsOtherwise);
        Assert.Empty(impact.Rules);
    }

    [Theory]
    [InlineData(9, "")]
    [InlineData(10, "loses letter")]
    [InlineData(11, "loses letter")]
    [InlineData(12, "")]
    public void A_higher_limit_takes_an_action_from_those_between(int missed, string lines) =>
        Assert.Equal(lines, Lines(Of(Limit(10), Limit(12), Pupil("P1", missed))));

    [Fact]
    public void A_lower_limit_gives_it_to_them_and_the_part_of_the_proof_that_differs_says_why()
    {
        var line = Assert.Single(Assert.Single(Of(Limit(12), Limit(10), Pupil("P1", 11)).Pupils).Lines);
        Assert.Equal((ImpactKind.Gains, LineStanding.NotCalledFor, LineStanding.CalledFor), (line.Kind, line.Before, line.After));
        Assert.Equal(
            ["Rule call: Sessions missed: 11 sessions; the limit is 10. Before: Sessions missed: 11 sessions; it takes at least 12."],
            line.Because);
        Assert.Equal(
            ["Rule call: Sessions missed: 11 sessions; it takes at least 12. Before: Sessions missed: 11 sessions; the limit is 10."],
            Assert.Single(Assert.Single(Of(Limit(10), Limit(12), Pupil("P1", 11)).Pupils).Lines).Because);
    }

    [Fact]
    public void A_pupil_whose_actions_stay_and_whose_reasons_do_not_reads_otherwise()
    {
        // Nine missed are below both limits, so that nothing is said; of twelve a reason names the limit.
        var impact = Of(Limit(10), Limit(12), Pupil("P1", 9), Pupil("P2", 12));
        Assert.Empty(impact.Pupils);
        Assert.Equal(["P2"], impact.ReadsOtherwise);
    }

    [Fact]
    public void What_is_undecided_by_one_book_alone_is_a_difference()
    {
        // Nine sessions are missed for certain; of one more nobody knows what it was.
        var impact = Of(Limit(10), Limit(12), Pupil("P1", 9, "?"));
        var line = Assert.Single(Assert.Single(impact.Pupils).Lines);
        Assert.Equal((ImpactKind.Differs, LineStanding.Undecided, LineStanding.NotCalledFor), (line.Kind, line.Before, line.After));
        Assert.Equal((0, 0, 1), (impact.Actions[0].Gain, impact.Actions[0].Lose, impact.Actions[0].Otherwise));

        // What is called for by one and undecided by the other is lost, and says so.
        var lost = Assert.Single(Assert.Single(Of(Limit(9), Limit(10), Pupil("P1", 9, "?")).Pupils).Lines);
        Assert.Equal((ImpactKind.Loses, LineStanding.Undecided), (lost.Kind, lost.After));
    }

    [Fact]
    public void Another_deadline_moves_an_action_or_makes_it_overdue()
    {
        // The tenth session is the afternoon of 8 September.
        var moved = Assert.Single(Assert.Single(Of(Letter(""" "due": "60 school days" """), Letter(""" "due": "50 school days" """),
            Pupil("P1", 10)).Pupils).Lines);
        Assert.Equal(ImpactKind.Moved, moved.Kind);
        Assert.True(moved.DueAfter < moved.DueBefore);
        Assert.StartsWith("Its last day was ", moved.Because[0], StringComparison.Ordinal);
        Assert.Equal("escalated letter", Lines(Of(Letter(""" "due": "60 school days" """), Letter(""" "due": "2 school days" """),
            Pupil("P1", 10))));
        Assert.Equal("eased letter", Lines(Of(Letter(""" "force": "must" """), Letter(""" "force": "may" """), Pupil("P1", 10))));
    }

    [Fact]
    public void Another_amount_is_a_difference()
    {
        var line = Assert.Single(Assert.Single(Of(Price(60), Price(80), Pupil("P1", 10)).Pupils).Lines);
        Assert.Equal(ImpactKind.Differs, line.Kind);
        Assert.Equal(["It carried fine £60; now it carries fine £80."], line.Because);
    }

    [Fact]
    public void A_rule_that_only_one_book_has_is_named()
    {
        var line = Assert.Single(Assert.Single(Of(Made.Book(Common), Limit(10), Pupil("P1", 10)).Pupils).Lines);
        Assert.Equal(["Rule call is only in the rules after."], line.Because);
    }

    [Fact]
    public void Somebody_else_within_the_stakeholder_does_the_same_action()
    {
        static RuleBook Book(string role) => Made.Book($$"""
            "actions": { "letter": { "title": "Letter", "by": "school", "role": "{{role}}" } },
            "rules": { "call": { "do": [ "letter" ] } }
            """);
        var line = Assert.Single(Assert.Single(Of(Book("tutor"), Book("head"), Pupil("P1", 0)).Pupils).Lines);
        Assert.Equal(ImpactKind.Differs, line.Kind);
        Assert.Equal(["It was done by tutor; now it is by head."], line.Because);
    }

    [Fact]
    public void An_event_on_another_day_moves_what_follows_it()
    {
        static RuleBook Book(int limit) => Made.Book($$"""
            {{Common}}, "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
            "level": { "title": "Level", "band": "missed", "rows": { "high": ">= {{limit}}" }, "else": "low" } },
            "rules": { "call": { "on": "level.since", "when": "level == 'high'", "do": [ "letter" ] } }
            """);
        var line = Assert.Single(Assert.Single(Of(Book(2), Book(6), Pupil("P1", 10)).Pupils).Lines);
        Assert.Equal(ImpactKind.Moved, line.Kind);
        Assert.Equal("It follows level since 4 September 2026; before, it followed level since 2 September 2026.", line.Because[0]);
    }

    [Fact]
    public void Standing_expectations_and_the_schools_own_actions_count()
    {
        static RuleBook Book(string rules) => Made.Book($$"""
            "actions": { "watch": { "title": "Watch", "by": "school", "kind": "standing" }, "plan": { "title": "Plan", "by": "school" } },
            "rules": { {{rules}} }
            """);
        var impact = Of(Book(""), Book(""" "r1": { "do": [ "watch" ] }, "r2": { "of": "school", "do": [ "plan" ] } """), Pupil("P1", 0));
        Assert.Equal("gains watch", Lines(impact));
        Assert.Equal("plan", Assert.Single(impact.OwnLines).Action);
    }

    [Fact]
    public void Only_what_was_known_is_used()
    {
        var school = School([Pupil("P1", 9).Mark(new DateOnly(2026, 10, 1), HalfDay.Morning, "O", null, new DateOnly(2026, 10, 20))]);
        Assert.Empty(Impact.Of(Limit(10), Limit(12), school, new Viewpoint(Day, Day)).Pupils);
        Assert.Single(Impact.Of(Limit(10), Limit(12), school, Day).Pupils);
    }

    [Fact]
    public void What_only_one_book_has_a_name_for_is_told()
    {
        var with = Made.Book("""
            "actions": { "letter": { "title": "Letter", "by": "school" },
            "visit": { "title": "Visit", "by": "school", "outcomes": [ "held" ] } }
            """);
        var impact = Of(Made.Book(Common), with, Pupil("P1", 0)
            .Did(new CaseworkRow(new(2026, 10, 1), "visit") { Due = new(2026, 10, 5) }).Answered("fair", "yes").Has("shoes", "blue"));
        Assert.Equal("gains record-outcome", Lines(impact));
        Assert.Equal(
            [
                "The rules before do not know these actions, questions and characteristics of the records, and do not use them: "
                    + "fair, shoes, visit.",
                "The rules after do not know these actions, questions and characteristics of the records, and do not use them: "
                    + "fair, shoes.",
            ],
            impact.Notices.Select(n => n.Text));
    }

    [Fact]
    public void Every_format_says_the_same()
    {
        var impact = Of(Limit(10), Limit(12), Pupil("P1", 11), Pupil("P2", 3), Pupil("P3", 12));
        const string summary = "1 of 3 pupils are affected: 0 gain an action, 1 lose one, 0 have one that changes in "
            + "another way. For 1 more the actions are the same, and reasons or sources read otherwise. Advice on all others is equal.";
        Assert.Contains(summary, impact.ToText(), StringComparison.Ordinal);
        Assert.Contains(summary, impact.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("  Threshold limit: 10 → 12 sessions from 1 August 2026.\n", impact.ToText(), StringComparison.Ordinal);
        Assert.Contains("- Threshold limit: 10 → 12 sessions from 1 August 2026.\n", impact.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("  P1\n    loses: Letter (school, before called for, after not called for)\n", impact.ToText(),
            StringComparison.Ordinal);
        Assert.Contains("### P1\n\n- loses: Letter (school, before called for, after not called for)\n", impact.ToMarkdown(),
            StringComparison.Ordinal);
        Assert.Contains("| All pupils on roll | 1 of 3 (33.3%) | 0 | 1 |", impact.ToMarkdown(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(impact.ToJson());
        Assert.Equal("P1", json.RootElement.GetProperty("pupils")[0].GetProperty("pupil").GetString());
        Assert.Equal("P3", json.RootElement.GetProperty("readsOtherwise")[0].GetString());
        Assert.Equal(impact.Counts.Count, json.RootElement.GetProperty("counts").GetArrayLength());
    }

    private static RuleBook Letter(string members) => Made.Book($$"""
        {{Common}}, "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" } },
        "rules": { "call": { "when": "missed >= 10", "do": [ { "action": "letter", {{members}} } ] } }
        """);

    private static RuleBook Price(int price) => Made.Book($$"""
        {{Common}},
            "thresholds": { "price": { "title": "Price", "unit": "money", "values": [ { "from": "2026-08-01", "value": {{price}} } ] } },
        "rules": { "call": { "do": [ { "action": "letter", "values": { "fine": { "amount": "price" } } } ] } }
        """);

    private static Impact Of(RuleBook before, RuleBook after, params PupilRecordBuilder[] pupils) =>
        Impact.Of(before, after, School(pupils), Day);

    private static string Lines(Impact impact) =>
        string.Join(", ", impact.Pupils.SelectMany(p => p.Lines).Select(l => $"{l.Kind.ToWord()} {l.Action}"));
}
