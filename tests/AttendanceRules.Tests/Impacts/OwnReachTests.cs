using AttendanceRules.Impacts;
using AttendanceRules.Records;
using static AttendanceRules.Tests.Impacts.MissedSessions;

namespace AttendanceRules.Tests.Impacts;

/// <summary>Which of a school's own rules an impact asks again: what it leaves out says the same by both books.</summary>
[Trait("Category", "Slow")]
public sealed class OwnReachTests
{
    private const string Facts = """
        "groups": { "away": { "title": "Away", "when": "missed >= limit" },
            "gone": { "title": "Gone", "when": "missed >= 20", "includes": { "away": [ "school" ] } } },
        "facts": { "missed": { "title": "Sessions missed", "count": "sessions", "of": "unauthorised", "in": "school year" },
            "awayPupils": { "title": "Pupils away", "count": "pupils", "of": "away" },
            "some": { "title": "Missed some", "is": "missed > 0" },
            "anyMissed": { "title": "Pupils who missed any", "count": "pupils", "of": "some" } }
        """;

    private const string Actions = """
        "actions": { "plan": { "title": "Plan", "by": "school" }, "review": { "title": "Review", "by": "school" },
            "ring": { "title": "Ring", "by": "school" } }
        """;

    private const string Rules = """
        "byLimit": { "of": "school", "when": "awayPupils > 0", "do": [ "review" ] },
        "beside": { "of": "school", "when": "anyMissed > 0", "do": [ "review", "plan" ] },
        "apart": { "of": "school", "when": "anyMissed > 0", "do": [ "ring" ] }
        """;

    [Fact]
    public void A_changed_limit_reaches_the_rule_that_rests_on_it_and_what_calls_for_the_same_is_asked_beside()
    {
        var (before, after) = (Book(10, Rules), Book(12, Rules));
        var reach = Reach(before, after)!;
        Assert.Equal(["byLimit"], before.Book.Rules.Where(reach.Reaches).Select(r => r.Id));
        Assert.Equal(["beside", "byLimit"], before.Book.Rules.Where(reach.IsBeside).Select(r => r.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public void An_action_that_another_rule_calls_for_all_the_same_is_not_lost(int missed) =>
        Assert.Empty(Own(Book(10, Rules), Book(12, Rules), missed));

    [Theory]
    [InlineData(9, "")]
    [InlineData(10, "Loses review")]
    [InlineData(11, "Loses review")]
    [InlineData(12, "")]
    public void An_action_that_no_other_rule_calls_for_is_lost_between_the_limits(int missed, string lines)
    {
        var rules = Rules.Replace("\"review\", ", "", StringComparison.Ordinal);
        Assert.Equal(lines, string.Join(", ", Own(Book(10, rules), Book(12, rules), missed).Select(l => $"{l.Kind} {l.Action}")));
    }

    [Fact]
    public void A_change_of_a_group_reaches_the_rules_of_the_groups_that_it_includes()
    {
        static RuleBook Book(int gone) => Made.Book($$"""
            {{Actions}}, {{Facts.Replace("missed >= 20", $"missed >= {gone}", StringComparison.Ordinal)
                .Replace("missed >= limit", "missed == 1", StringComparison.Ordinal)}},
            "rules": { "ofAway": { "group": "away", "cell": "school", "do": [ "ring" ] } }
            """);
        Assert.Equal(["ofAway"], new ChangedDuties(RuleChanges.Between(Book(20), Book(10))).In(Book(20).Book, Book(10).Book)
            .Select(d => d.Id));
    }

    [Fact]
    public void Of_a_change_that_is_not_followed_every_rule_is_asked()
    {
        var (before, after) = (Book(10, Rules), Book(10, Rules, actions: Actions.Replace("\"by\"", "\"record\": false, \"by\"",
            StringComparison.Ordinal)));
        Assert.Null(Reach(before, after));
    }

    private static RuleBook Book(int limit, string rules, string actions = Actions) => Made.Book($$"""
        {{actions}}, {{Facts}},
        "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": {{limit}} } ] } },
        "rules": { {{rules}} }
        """);

    private static OwnReach? Reach(RuleBook before, RuleBook after) =>
        OwnReach.Of(before.Book, after.Book, RuleChanges.Between(before, after));

    // Held against all rules of both books.
    private static IReadOnlyList<ImpactLine> Own(RuleBook before, RuleBook after, int missed)
    {
        var school = School([Pupil("P1", missed)]);
        var (was, now) = (new ImpactSide(before, school, Day), new ImpactSide(after, school, Day));
        var whole = new LineComparison(was.AdviseOnSchool(null), now.AdviseOnSchool(null), ActionTitles.Of(before, after)).Lines();
        var found = Impact.Of(before, after, school, Day).OwnLines;
        Assert.Equal(whole.Select(l => (l.Line.Kind, l.Line.Action)), found.Select(l => (l.Kind, l.Action)));
        return found;
    }
}
