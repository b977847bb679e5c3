using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>Which parts of a rule's condition are asked before it: its group, and the comparison that comes first.</summary>
public sealed class PlannedRuleTests
{
    private static readonly DateOnly On = Asked.Day("09-09");

    private static readonly Book Book = Made.Book("""
        "questions": { "told": { "ask": "Told?", "of": "school", "type": "yes/no" } },
        "actions": { "act": { "title": "Act", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "some": { "is": "missed >= 4 and told" } },
        "groups": { "all": { "title": "All" }, "away": { "title": "Away", "when": "missed >= 2" } },
        "rules": {
          "alone": { "when": "missed >= 3", "do": [ "act" ] },
          "four": { "when": "missed >= 4", "do": [ "act" ] },
          "first": { "when": "missed >= 3 and told", "do": [ "act" ] },
          "named": { "when": "some and missed >= 3", "do": [ "act" ] },
          "second": { "when": "told and missed >= 3", "do": [ "act" ] },
          "either": { "when": "missed >= 3 or told", "do": [ "act" ] },
          "grouped": { "group": "away", "when": "missed >= 3", "do": [ "act" ] },
          "told": { "group": "away", "when": "told", "do": [ "act" ] },
          "ofEntry": { "on": "act", "when": "missed >= 3 and told", "do": [ "act" ] } }
        """).Book;

    [Theory]
    [InlineData("alone", "")] // it is a comparison itself
    [InlineData("first", "alone")]
    [InlineData("named", "four")]
    [InlineData("second", "")]
    [InlineData("either", "")]
    [InlineData("grouped", "away alone")]
    [InlineData("told", "away")]
    [InlineData("ofEntry", "")] // it is asked on the day of the entry
    public void A_group_and_a_comparison_that_comes_first_are_asked_ahead(string rule, string expected)
    {
        var plan = BookPlans.Of(Book).Make(On);
        var planned = PlannedDay.Of(Book, Book.On(On), On)!.Rules.Single(r => r.Rule.Id == rule);
        int PlaceOf(string name) => plan.PlaceOf(Book.Rules.FirstOrDefault(r => r.Id == name)
            ?? (object)Book.Groups.Single(g => g.Name == name).When);
        Assert.Equal([.. expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PlaceOf)], planned.Ahead);
    }
}
