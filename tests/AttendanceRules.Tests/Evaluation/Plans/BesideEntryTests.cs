using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using Asked = AttendanceRules.Tests.Facts.Asked;

namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>Of a rule of entries the plan has what does not read the entry: where that is false, no entry is looked at.</summary>
public sealed class BesideEntryTests
{
    private static readonly RuleBook Whole = Made.Book("""
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "since": { "count": "sessions", "of": "absence", "in": "since letter" } },
        "groups": { "away": { "title": "Away", "when": "missed >= 1" }, "again": { "title": "Again", "when": "since >= 1" } },
        "rules": { "both": { "on": "letter", "when": "since >= 1 and missed >= 2", "do": [ "visit" ] },
          "group": { "on": "letter", "group": "away", "when": "since >= 1", "do": [ "visit" ] },
          "entry": { "on": "letter", "group": "again", "when": "since >= 1", "do": [ "visit" ] },
          "neither": { "on": "letter", "do": [ "visit" ] },
          "left": { "on": "session O", "when": "missed >= 2", "do": [ "visit" ] } }
        """);

    private static readonly Book Book = Whole.Book;

    private static readonly DateOnly On = Asked.Day("09-09");

    [Theory]
    [InlineData("both", "09-08 O O", Truth.True)]
    [InlineData("both", "09-08 O /", Truth.False)]
    [InlineData("both", "09-08 O ?", Truth.Undecided)]
    [InlineData("group", "09-08 O /", Truth.True)]
    [InlineData("group", "09-08 / /", Truth.False)]
    public void Its_group_and_the_parts_that_do_not_read_the_entry_are_asked_first(string rule, string marks, Truth expected)
    {
        var plan = BookPlans.Of(Book).Make(On);
        var row = new PlanRow();
        row.Begin(plan);
        var at = Asked.Where(Whole, Asked.Pupil("09-09", marks), "09-09");
        Assert.Equal(expected, row.Of(plan.PlaceOf(Rule(rule).On!), at));
        Assert.Equal(plan.PlaceOf(Rule(rule).On!), Planned(rule).Place);
    }

    [Theory]
    [InlineData("entry")]
    [InlineData("neither")]
    public void Where_all_of_it_reads_the_entry_nothing_is_asked_first(string rule)
    {
        _ = BookPlans.Of(Book).Make(On);
        Assert.Equal((-1, "letter"), (Planned(rule).Place, Planned(rule).Entry));
    }

    // A day has nothing of its own that a condition reads.
    [Fact]
    public void A_rule_of_days_has_its_whole_condition()
    {
        var plan = BookPlans.Of(Book).Make(On);
        Assert.Equal(-1, plan.PlaceOf(Rule("left").On!));
        Assert.Equal(plan.PlaceOf(Rule("left")), Planned("left").Place);
    }

    [Theory]
    [InlineData("09-08 O O", 2)]
    [InlineData("09-08 O /", 1)]
    [InlineData("09-08 / /", 0)]
    public void A_rule_calls_for_an_entry_where_both_hold(string marks, int expected)
    {
        _ = BookPlans.Of(Book).Make(On);
        var pupil = Asked.Pupil("09-09", marks).Did(Asked.Day("09-07"), "letter").Create();
        var rules = Whole.Advise(pupil, On).Actions.SelectMany(a => a.Rules).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(expected, new[] { "both", "group" }.Count(rules.Contains));
        Assert.Equal((expected > 0, true), (rules.Contains("entry"), rules.Contains("neither")));
    }

    private static RuleDeclaration Rule(string id) => Book.Rules.Single(r => r.Id == id);

    private static PlannedRule Planned(string id) => PlannedDay.Of(Book, Book.On(On), On)!.Rules.Single(r => r.Rule.Id == id);
}
