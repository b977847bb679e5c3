using AttendanceRules.Advice;
using AttendanceRules.Impacts;

namespace AttendanceRules.Tests.Impacts;

/// <summary>A made-up pupil for each rule whose outcome can differ.</summary>
[Trait("Category", "Slow")]
public sealed class RuleWitnessTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void Equal_books_have_no_witness() => Assert.Empty(Between(Limit(10), Limit(10)));

    [Fact]
    public void What_is_only_worded_otherwise_reaches_no_rule() => Assert.Empty(Between(
        Made.Book(Rule("missed >= 10")), Made.Book(Rule("missed >= 10").Replace("A letter", "The letter", StringComparison.Ordinal))));

    [Theory]
    [InlineData(10, 12)]
    [InlineData(12, 10)]
    public void A_limit_is_shown_by_the_fewest_sessions_that_meet_one_and_not_the_other(int before, int after)
    {
        var witness = Assert.Single(Between(Limit(before), Limit(after)));
        Assert.Equal(("call", null, true, Day), (witness.Rule, witness.Pathway, witness.IsFound, witness.AsOf));
        Assert.Equal(["The last 10 sessions have the code G.", "Nothing else is on record of the pupil."], witness.Story);
        Assert.Equal(before < after ? ImpactKind.Loses : ImpactKind.Gains, Assert.Single(witness.Lines).Kind);
        Confirmed(Limit(before), Limit(after), witness);
    }

    [Fact]
    public void What_else_the_condition_needs_is_on_record()
    {
        static RuleBook Book(int limit) => Made.Book($$"""
            "actions": { "letter": { "title": "A letter", "by": "school" }, "visit": { "title": "A visit", "by": "school" } },
            "questions": { "fair": { "ask": "Is it fair?", "of": "school", "type": "yes/no", "assume": false } },
            "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
            "visits": { "casework": "count", "action": "visit", "in": "school year" } },
            "rules": { "call": { "when": "missed >= {{limit}} and sen == 'support' and visits >= 1 and fair", "do": [ "letter" ] } }
            """);
        var witness = Assert.Single(Between(Book(3), Book(5)));
        Assert.True(witness.IsFound);
        Assert.Equal(
            [
                "The last 3 sessions have the code G.", "sen: support.", "The answer to fair is yes.",
                "On record is visit on 20 November 2026.", "Nothing else is on record of the pupil.",
            ],
            witness.Story);
        Confirmed(Book(3), Book(5), witness);
    }

    [Fact]
    public void A_change_that_begins_later_is_shown_on_a_day_on_which_it_counts()
    {
        static RuleBook Book(int limit) => Made.Book($$"""
            "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 10 },
            { "from": "2027-01-01", "value": {{limit}} } ] } }, {{Rule("missed >= limit")}}
            """);
        var witness = Assert.Single(Between(Book(10), Book(12)));
        Assert.True(witness.IsFound);
        Assert.Equal(new DateOnly(2027, 3, 2), witness.AsOf); // Sixty days after it begins.
        Confirmed(Book(10), Book(12), witness);
    }

    [Fact]
    public void A_change_that_ends_on_a_day_without_school_is_shown_on_the_last_day_of_school_before()
    {
        // 31 October 2026 is a Saturday, and the next school day is after the change.
        static RuleBook Book(int limit) => Made.Book($$"""
            "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": {{limit}} },
            { "from": "2026-11-01", "value": 10 } ] } }, {{Rule("missed >= limit")}}
            """);
        var witness = Assert.Single(Between(Book(10), Book(12)));
        Assert.Equal((true, new DateOnly(2026, 10, 30)), (witness.IsFound, witness.AsOf));
        Confirmed(Book(10), Book(12), witness);
    }

    [Fact]
    public void A_lateness_that_the_condition_asks_for_is_on_record()
    {
        static RuleBook Book(int limit) => Made.Book($$"""
            "actions": { "letter": { "title": "A letter", "by": "school" } },
            "facts": { "late": { "count": "sessions", "of": "L", "minutesLate": ">= 31", "in": "school year" } },
            "rules": { "call": { "when": "late >= {{limit}}", "do": [ "letter" ] } }
            """);
        var witness = Assert.Single(Between(Book(2), Book(4)));
        Assert.Equal(
            ["The last 2 sessions have the code L, 31 minutes late.", "Nothing else is on record of the pupil."], witness.Story);
        Confirmed(Book(2), Book(4), witness);
    }

    [Fact]
    public void Casework_concerns_the_parent_where_the_rule_is_about_each()
    {
        static RuleBook Book(string of, int limit) => Made.Book($$"""
            "actions": { "letter": { "title": "A letter", "by": "school" }, "visit": { "title": "A visit", "by": "school" } },
            "facts": { "visits": { "casework": "count", "action": "visit", "in": "school year" } },
            "rules": { "call": { "of": "{{of}}", "when": "visits >= {{limit}}", "do": [ "letter" ] } }
            """);
        foreach (var (of, parent) in new[] { ("parent", WitnessPlan.Parent), ("pupil", null) })
        {
            var witness = Assert.Single(Between(Book(of, 1), Book(of, 2)));
            Assert.Equal(parent, Assert.Single(witness.School!.Pupils[0].Casework!).Parent);
        }
    }

    [Fact]
    public void Another_way_to_say_the_same_has_no_witness_and_is_not_called_equal()
    {
        var witness = Assert.Single(Between(Made.Book(Rule("missed >= 10")), Made.Book(Rule("not (missed < 10)"))));
        Assert.False(witness.IsFound);
        Assert.Empty(witness.Lines);
        Assert.Empty(witness.Story);
        Assert.Equal(Day, witness.AsOf);
        Assert.Equal(
            "Rule call, condition: 'missed >= 10' → 'not (missed < 10)' from 1 August 2026.", Assert.Single(witness.Changes).Text);

        // Every run of nine, ten and eleven sessions was tried, and the search did not stop for want of tries.
        Assert.InRange(witness.Tries, 1 + 3, RuleWitnesses.UsualTries - 1);
    }

    [Fact]
    public void No_more_pupils_are_tried_than_are_allowed()
    {
        var first = Assert.Single(Between(Limit(10), Limit(12), 1));
        Assert.Equal((1, false, Day), (first.Tries, first.IsFound, first.AsOf));
        var others = Assert.Single(Between(Made.Book(Rule("missed >= 10")), Made.Book(Rule("not (missed < 10)")), 3));
        Assert.Equal((3, false), (others.Tries, others.IsFound));
        Assert.Throws<ArgumentOutOfRangeException>(() => Between(Limit(10), Limit(12), 0));
    }

    [Fact]
    public void A_stage_and_a_rule_of_the_school_have_witnesses_too()
    {
        static RuleBook Book(string wait, string when) => Made.Book($$"""
            "actions": { "letter": { "title": "A letter", "by": "school" }, "visit": { "title": "A visit", "by": "school" } },
            "questions": { "staffed": { "ask": "Is somebody there?", "of": "school", "type": "yes/no", "per": "school" } },
            "rules": { "own": { "of": "school", "when": "{{when}}", "do": [ "visit" ] } },
            "pathways": { "steps": { "title": "Steps", "stages": [ { "id": "first", "do": [ "letter" ] },
            { "id": "second", "wait": "{{wait}}", "do": [ "visit" ] } ] } }
            """);
        var witnesses = Between(Book("3 school days", "staffed"), Book("9 school days", "not staffed"));
        Assert.Equal(["own", "steps/second"], witnesses.Select(w => (w.Pathway is null ? "" : w.Pathway + "/") + w.Rule));
        Assert.All(witnesses, w => Assert.True(w.IsFound, w.Rule));
        Assert.Equal(["The answer to staffed is yes.", "Nothing else is on record of the pupil."], witnesses[0].Story);
        Assert.Equal(["On record is letter on 12 November 2026.", "Nothing else is on record of the pupil."], witnesses[1].Story);
        Assert.Equal((ImpactKind.Loses, "visit"), (Assert.Single(witnesses[0].Lines).Kind, witnesses[0].Lines[0].Action));
        Assert.Equal((ImpactKind.Loses, "visit"), (Assert.Single(witnesses[1].Lines).Kind, witnesses[1].Lines[0].Action));
    }

    private static string Rule(string when) => $$"""
        "actions": { "letter": { "title": "A letter", "by": "school" } },
        "facts": { "missed": { "title": "Missed", "count": "sessions", "of": "unauthorised", "in": "school year" } },
        "rules": { "call": { "when": "{{when}}", "do": [ "letter" ] } }
        """;

    private static RuleBook Limit(int limit) => Made.Book($$"""
        "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": {{limit}} } ] } },
        {{Rule("missed >= limit")}}
        """);

    private static IReadOnlyList<RuleWitness> Between(RuleBook before, RuleBook after, int tries = RuleWitnesses.UsualTries) =>
        RuleWitnesses.Between(before, after, Day, tries);

    // By the public way, which knows nothing of the search.
    private static void Confirmed(RuleBook before, RuleBook after, RuleWitness witness)
    {
        IEnumerable<string> Actions(RuleBook book) => book.Advise(witness.School!, "P1", witness.AsOf).Actions.Select(a => a.Action);
        Assert.NotEqual(Actions(before), Actions(after));
    }
}
