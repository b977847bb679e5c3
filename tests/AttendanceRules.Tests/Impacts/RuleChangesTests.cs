using AttendanceRules.Impacts;

namespace AttendanceRules.Tests.Impacts;

/// <summary>What two rule books say differently, in words.</summary>
[Trait("Category", "Slow")]
public sealed class RuleChangesTests
{
    private const string Actions =
        """ "actions": { "letter": { "title": "A letter", "by": "school" }, "visit": { "title": "A visit", "by": "school" } } """;

    [Fact]
    public void Equal_books_have_no_changes() =>
        Assert.Empty(RuleChanges.Between(Made.Book(Actions), Made.Book(Actions)));

    [Fact]
    public void A_value_of_a_threshold_has_its_unit_and_its_days()
    {
        Assert.Equal(
            ["Threshold limit: 10 → 12 sessions from 1 January 2027."],
            Texts(
                Limit("""{ "from": "2026-08-01", "value": 10 }"""),
                Limit("""{ "from": "2026-08-01", "value": 10 }, { "from": "2027-01-01", "value": 12 }""")));
        Assert.Equal(
            ["Threshold limit: 10 → 12 sessions from 1 January 2027 to 31 July 2027."],
            Texts(
                Limit("""{ "from": "2026-08-01", "value": 10 }, { "from": "2027-08-01", "value": 12 }"""),
                Limit("""{ "from": "2026-08-01", "value": 10 }, { "from": "2027-01-01", "value": 12 }""")));
        Assert.Equal(
            ["Threshold limit: no value → 10 sessions from 1 August 2026 to 31 August 2026."],
            Texts(Limit("""{ "from": "2026-09-01", "value": 10 }"""), Limit("""{ "from": "2026-08-01", "value": 10 }""")));
    }

    [Fact]
    public void Another_source_of_the_same_value_is_a_change_from_its_day_on()
    {
        static RuleBook Cited(string values) => Made.Book($$"""
            "sources": { "guide": { "title": "Guide", "clauses": { "1": "One.", "2": "Two." } } },
            "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ {{values}} ] } }
            """);
        Assert.Equal(
            ["Threshold limit: source 'guide#1' → 'guide#2' from 1 January 2027."],
            Texts(
                Cited("""{ "from": "2026-08-01", "value": 10, "source": "guide#1" }"""),
                Cited("""
                    { "from": "2026-08-01", "value": 10, "source": "guide#1" }, { "from": "2027-01-01", "value": 10, "source": "guide#2" }
                    """)));
        Assert.Equal(
            ["Threshold limit: source 'guide#1' → 'guide#2' from 1 January 2027 to 31 July 2027."],
            Texts(
                Cited("""
                    { "from": "2026-08-01", "value": 10, "source": "guide#1" }, { "from": "2027-08-01", "value": 10, "source": "guide#2" }
                    """),
                Cited("""
                    { "from": "2026-08-01", "value": 10, "source": "guide#1" }, { "from": "2027-01-01", "value": 10, "source": "guide#2" }
                    """)));
    }

    [Fact]
    public void Bank_holidays_of_every_pack_are_compared()
    {
        static RuleBook Book(string days) => Made.Book($$""" "bankHolidays": [ {{days}} ] """);
        Assert.Equal(
            ["Bank holidays: adds 30 December 2026, 31 December 2026, drops 29 December 2026."],
            Texts(Book(""" "2026-12-29", "2026-12-24" """), Book(""" "2026-12-31", "2026-12-30", "2026-12-24" """)));
        Assert.Equal(["Bank holidays: adds 30 December 2026."], Texts(Book(""), Book(""" "2026-12-30" """)));
        Assert.Equal(["Bank holidays: drops 30 December 2026."], Texts(Book(""" "2026-12-30" """), Book("")));
        Assert.Empty(Texts(Book(""" "2026-12-30", "2026-12-29" """), Book(""" "2026-12-29", "2026-12-30" """)));
    }

    [Fact]
    public void A_condition_and_a_deadline_are_shown_before_and_after()
    {
        Assert.Equal(
            ["Rule call, condition: 'yearGroup >= 7' → 'yearGroup >= 8' from 1 August 2026."],
            Texts(Rule(""" "when": "yearGroup >= 7", "do": [ "letter" ] """), Rule(""" "when": "yearGroup >= 8", "do": [ "letter" ] """)));
        Assert.Equal(
            ["Rule call, action letter, deadline: none → '5 school days' from 1 August 2026."],
            Texts(
                Rule(""" "when": "yearGroup >= 7", "do": [ "letter" ] """),
                Rule(""" "when": "yearGroup >= 7", "do": [ { "action": "letter", "due": "5 school days" } ] """)));
    }

    [Fact]
    public void Actions_of_a_rule_are_shown_and_a_part_that_is_gone_is_named()
    {
        Assert.Equal(
            ["Rule call, actions: 'letter' → 'letter, visit' from 1 August 2026."],
            Texts(Rule(""" "do": [ "letter" ] """), Rule(""" "do": [ "letter", "visit" ] """)));
        Assert.Equal(
            ["Rule call, action visit is removed from 1 August 2026."],
            Texts(Rule(""" "do": [ "letter", { "action": "visit", "due": "5 school days" } ] """), Rule(""" "do": [ "letter" ] """)));
    }

    [Fact]
    public void A_rule_that_one_book_lacks_is_added_or_removed()
    {
        var with = Rule(""" "do": [ "letter" ] """);
        Assert.Equal(["added rule call: Rule call is added, in force from 1 August 2026."], Full(Made.Book(Actions), with));
        Assert.Equal(["removed rule call: Rule call is removed; it was in force from 1 August 2026."], Full(with, Made.Book(Actions)));
    }

    [Fact]
    public void Another_first_day_is_the_days_between()
    {
        Assert.Equal(
            ["Rule call is no longer in force from 1 August 2026 to 31 August 2026."],
            Texts(Rule(""" "do": [ "letter" ] """), Rule(""" "do": [ "letter" ], "from": "2026-09-01" """)));
        Assert.Equal(
            ["Rule call is newly in force from 1 January 2027."],
            Texts(Rule(""" "do": [ "letter" ], "to": "2026-12-31" """), Rule(""" "do": [ "letter" ] """)));
    }

    [Fact]
    public void A_new_edition_is_held_against_what_was_in_force_on_its_days() => Assert.Equal(
        ["Rule call, condition: 'yearGroup >= 7' → 'yearGroup >= 8' from 1 January 2027."],
        Texts(Rule(""" "when": "yearGroup >= 7", "do": [ "letter" ] """), Made.Book($$"""
            {{Actions}}, "rules": { "call": [ { "when": "yearGroup >= 7", "do": [ "letter" ], "to": "2026-12-31" },
            { "when": "yearGroup >= 8", "do": [ "letter" ], "from": "2027-01-01" } ] }
            """)));

    [Fact]
    public void A_change_within_a_pathway_names_its_stage()
    {
        static RuleBook Ladder(string wait, string more) => Made.Book($$"""
            {{Actions}}, "pathways": { "steps": { "title": "Steps", "stages": [ { "id": "first", "do": [ "letter" ] },
            { "id": "second", "wait": "{{wait}}", "do": [ "visit" ] }{{more}} ] } }
            """);
        var changes = RuleChanges.Between(
            Ladder("3 school days", ""), Ladder("5 school days", """, { "id": "third", "when": "yearGroup >= 7", "do": [ "letter" ] }"""));
        Assert.Equal(
            ["second: Stage second of pathway steps, wait: '3 school days' → '5 school days' from 1 August 2026.",
                "third: Stage third of pathway steps is added from 1 August 2026."],
            changes.Select(c => $"{c.Stage}: {c.Text}"));
    }

    [Fact]
    public void Questions_actions_and_facts_are_compared_too()
    {
        static RuleBook Book(string title, string ask, string of) => Made.Book($$"""
            "actions": { "letter": { "title": "{{title}}", "by": "school" } },
            "questions": { "fair": { "ask": "{{ask}}", "of": "school", "type": "yes/no" } },
            "facts": { "missed": { "count": "sessions", "of": "{{of}}", "in": "school year" } }
            """);
        Assert.Equal(
            [
                "Fact missed, of: 'unauthorised' → 'absence' from 1 August 2026.", "Question fair, wording: 'Is it?' → 'Was it?'.",
                "Action letter, title: 'One' → 'Two'.",
            ],
            Texts(Book("One", "Is it?", "unauthorised"), Book("Two", "Was it?", "absence")));
    }

    [Fact]
    public void What_a_layer_changes_is_a_change_from_its_day_on()
    {
        var below = Made.Book(Layered);
        var above = RuleBook.Load(PackSource.Shipped("england-base"), Made.Pack(Layered), PackSource.FromFiles("above",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["pack.json"] = """
                { "pack": { "id": "above", "title": "Above", "version": "1", "extends": "made-up", "from": "2026-09-01" },
                "rules": { "call": { "replaces": "call@2026-08-01", "reason": "Ours is later.", "when": "yearGroup >= 9" } } }
                """ }));
        Assert.Equal(
            ["Pack above is added.", "Rule call, condition: 'yearGroup >= 7' → 'yearGroup >= 9' from 1 September 2026."],
            Texts(below, above));
    }

    [Fact]
    public void A_shipped_pack_does_not_differ_from_itself() =>
        Assert.Empty(RuleChanges.Between(RuleBook.England, RuleBook.Load(PackSource.England)));

    private const string Layered =
        Actions + """, "rules": { "call": { "when": "yearGroup >= 7", "do": [ "letter" ] } } """;

    private static RuleBook Rule(string members) => Made.Book($$"""{{Actions}}, "rules": { "call": { {{members}} } }""");

    private static RuleBook Limit(string values) => Made.Book($$"""
        "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ {{values}} ] } }
        """);

    private static IEnumerable<string> Texts(RuleBook before, RuleBook after) => RuleChanges.Between(before, after).Select(c => c.Text);

    private static IEnumerable<string> Full(RuleBook before, RuleBook after) =>
        RuleChanges.Between(before, after).Select(c => $"{c.Kind.ToWord()} {c.Of} {c.Id}: {c.Text}");
}
