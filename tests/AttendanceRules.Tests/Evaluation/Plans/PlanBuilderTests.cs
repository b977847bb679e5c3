using System.Globalization;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>For which days a plan is, which conditions it holds, and which of its places are the same for every parent.</summary>
public sealed class PlanBuilderTests
{
    private const string Facts = """
        "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 },
            { "from": "2026-10-15", "value": 4 } ] },
          "late": { "title": "Late", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 2 },
            { "from": "2026-09-10", "value": 3 } ] } },
        "questions": { "told": { "ask": "Told?", "of": "school", "type": "yes/no" },
          "visits": { "ask": "Visits?", "of": "school", "type": "number", "per": "parent" },
          "met": { "ask": "Met?", "of": "school", "type": "yes/no", "per": "parent" } },
        "characteristics": { "ill": { "title": "Ill", "type": "yes/no" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "present": { "count": "sessions", "of": "present", "in": "school year" },
          "sent": { "casework": "count", "action": "act", "in": "ever" },
          "days": { "count": "days", "of": "absence", "in": "school year" },
          "sentDays": { "casework": "days", "action": "act", "in": "ever" },
          "some": { "is": "missed >= 1" }, "known": { "is": "met or missed >= 1" },
          "dated": [ { "to": "2026-09-20", "is": "missed >= 1" }, { "from": "2026-09-21", "to": "2026-10-12", "is": "missed >= 2" } ],
          "number": [ { "to": "2026-09-25", "count": "sessions", "of": "absence", "in": "school year" },
            { "from": "2026-09-26", "to": "2026-10-09", "count": "sessions", "of": "O", "in": "school year" } ],
          "word": [ { "to": "2026-09-22", "band": "missed", "rows": { "low": "< 2" }, "else": "high" },
            { "from": "2026-09-23", "to": "2026-10-08", "band": "missed", "rows": { "low": "< 3" }, "else": "high" } ] },
        "actions": { "act": { "title": "Act", "by": "school" } }
        """;

    private static readonly DateOnly On = new(2026, 10, 1);

    // The pack is in force from 1 August 2026 on; the plan is that of 1 October.
    [Theory]
    [InlineData(""" "when": "missed >= 3" """, "08-01", "")]
    [InlineData(""" "from": "2026-09-10", "to": "2026-10-20", "when": "missed >= 3" """, "09-10", "10-20")]
    [InlineData(""" "from": "2026-10-01", "to": "2026-10-01", "when": "missed >= 3" """, "10-01", "10-01")]
    [InlineData(""" "from": "2026-10-02", "when": "missed >= 3" """, "01-01", "10-01")]
    [InlineData(""" "to": "2026-09-30", "when": "missed >= 3" """, "10-01", "")]
    [InlineData(""" "when": "missed >= limit" """, "08-01", "10-14")]
    [InlineData(""" "when": "limit <= missed" """, "08-01", "10-14")]
    [InlineData(""" "when": "missed >= late" """, "09-10", "")]
    [InlineData(""" "when": "missed >= late and missed < limit" """, "09-10", "10-14")]
    [InlineData(""" "when": "missed >= 3 or missed < limit" """, "08-01", "10-14")]
    [InlineData(""" "when": "dated" """, "09-21", "10-12")]
    [InlineData(""" "when": "not dated" """, "09-21", "10-12")]
    [InlineData(""" "when": "number >= 3" """, "09-26", "10-09")]
    [InlineData(""" "when": "3 < number" """, "09-26", "10-09")]
    [InlineData(""" "when": "number >= 3 and dated" """, "09-26", "10-09")]
    public void A_plan_is_for_the_days_on_which_nothing_in_it_changes(string rule, string from, string to)
    {
        var plan = PlanOf(rule);
        Assert.Equal((from, to), (plan.From.ToString("MM-dd", CultureInfo.InvariantCulture), plan.To == DateOnly.MaxValue ? ""
            : plan.To.ToString("MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(""" "when": "onRoll" """, true)]
    [InlineData(""" "to": "2026-09-30", "when": "onRoll" """, false)]
    [InlineData(""" "from": "2026-10-02", "when": "onRoll" """, false)]
    [InlineData(""" "to": "2026-09-30", "on": "left", "when": "onRoll" """, true)] // it goes on for what happened while it was in force
    [InlineData(""" "from": "2026-10-02", "on": "left", "when": "onRoll" """, false)]
    [InlineData(""" "of": "school", "when": "sent >= 1" """, false)]
    public void It_holds_the_conditions_that_may_call_on_the_day(string rule, bool expected)
    {
        var book = Made.Book($$"""{{Facts}}, "rules": { "r": { {{rule}}, "do": [ "act" ] } }""").Book;
        Assert.Equal(expected, BookPlans.Of(book).Make(On).PlaceOf(book.Rules.Single()) >= 0);
    }

    [Theory]
    [InlineData(""" "when": "missed >= 3" """, "08-01", "")]
    [InlineData(""" "from": "2026-09-10", "to": "2026-10-20", "when": "missed >= 3" """, "09-10", "10-20")]
    [InlineData(""" "when": "missed >= limit" """, "08-01", "10-14")]
    public void So_it_is_of_the_stages_of_a_pathway(string stage, string from, string to)
    {
        var book = Made.Book($$"""
            {{Facts}}, "pathways": { "p": { "title": "P", "stages": [ { "id": "a", {{stage}}, "do": [ "act" ] } ] } }
            """).Book;
        var plan = BookPlans.Of(book).Make(On);
        Assert.Equal((from, to), (plan.From.ToString("MM-dd", CultureInfo.InvariantCulture), plan.To == DateOnly.MaxValue ? ""
            : plan.To.ToString("MM-dd", CultureInfo.InvariantCulture)));
        Assert.True(plan.PlaceOf(book.Pathways.Single().Stages.Single()) >= 0);
    }

    // What reads an entry, an answer, or a value of each parent is not the same for each; nor is what joins it with something else.
    [Fact]
    public void A_place_that_rests_on_no_parent_is_shared() => Shared("", ["missed >= 3", "missed + present >= 3", "yearGroup >= 7",
        "age >= 7", "onRoll", "not onRoll", "ill", "some", "missed >= 3 and ill", "missed >= 3 or not some"], ["sent >= 1",
        "sentDays + days >= 1", "days + sentDays >= 1", "anyParent.visits >= 1", "told", "missed >= 3 and told", "told or missed >= 3",
        "missed >= 3 or sent >= 1"]);

    [Fact]
    public void So_it_is_in_a_rule_of_each_parent() => Shared(""" "of": "parent", """, ["missed >= 1", "some"],
        ["met", "visits >= 1", "visits + missed >= 1", "known"]);

    private static void Shared(string of, string[] shared, string[] own)
    {
        var whens = shared.Concat(own).ToList();
        var book = Made.Book($$"""
            {{Facts}}, "rules": { {{string.Join(", ", whens.Select((w, i) =>
                $$""" "r{{i}}": { {{of}} "when": "{{w}}", "do": [ "act" ] } """))}} }
            """).Book;
        var plan = BookPlans.Of(book).Make(On);
        Assert.All(book.Rules, r => Assert.Equal((whens[int.Parse(r.Id[1..], CultureInfo.InvariantCulture)],
            int.Parse(r.Id[1..], CultureInfo.InvariantCulture) < shared.Length),
                (whens[int.Parse(r.Id[1..], CultureInfo.InvariantCulture)], plan.IsShared[plan.PlaceOf(r)])));
    }

    // A number that is compared several times is one number; equal parts are one place.
    [Fact]
    public void What_is_equal_is_in_it_once()
    {
        var plan = PlanOf(""" "when": "(missed >= 3 and told) or (missed >= 3 and ill) or 3 <= missed or missed < 3" """);
        Assert.Single(plan.Numbers);
        Assert.Equal(2, plan.Asked.Length);
        Assert.Equal([(Comparator.AtLeast, "3"), (Comparator.LessThan, "3")],
            plan.Comparisons.Where(c => c.Limit.B > 0).Select(c => (c.Comparator, c.Limit.ToString())));
    }

    [Theory]
    [InlineData("missed >= 3", Comparator.AtLeast)]
    [InlineData("missed > 3", Comparator.MoreThan)]
    [InlineData("missed <= 3", Comparator.AtMost)]
    [InlineData("missed < 3", Comparator.LessThan)]
    [InlineData("3 >= missed", Comparator.AtMost)]
    [InlineData("3 > missed", Comparator.LessThan)]
    [InlineData("3 <= missed", Comparator.AtLeast)]
    [InlineData("3 < missed", Comparator.MoreThan)]
    [InlineData("missed == 3", Comparator.AtLeast, Comparator.AtMost)]
    [InlineData("3 != missed", Comparator.LessThan, Comparator.MoreThan)]
    public void A_number_is_compared_from_its_side(string when, params Comparator[] expected) => Assert.Equal(expected,
        PlanOf($""" "when": "{when}" """).Comparisons.Where(c => c.Limit.B > 0).Select(c => c.Comparator));

    // Three asks are worth a plan; it is found for each of its days, and for another stretch another is made.
    [Fact]
    public void A_plan_is_made_when_it_is_worth_it_and_kept()
    {
        var plans = BookPlans.Of(Made.Book($$"""{{Facts}}, "rules": { "r": { "when": "missed >= limit", "do": [ "act" ] } }""").Book);
        Assert.Null(plans.On(On));
        Assert.Null(plans.On(On));
        var plan = plans.On(On);
        Assert.NotNull(plan);
        Assert.Same(plan, plans.Make(On));
        Assert.Same(plan, plans.On(plan.From));
        Assert.Same(plan, plans.On(plan.To));
        var next = plans.On(plan.To.AddDays(1));
        Assert.NotSame(plan, next);
        Assert.Same(next, plans.Make(plan.To.AddDays(1)));
        Assert.Same(plan, plans.Make(On));
    }

    [Fact]
    public void No_more_than_sixty_four_are_kept()
    {
        var values = string.Join(", ", Enumerable.Range(0, 70).Select(i => FormattableString.Invariant(
            $"{{ \"from\": \"{new DateOnly(2026, 8, 1).AddDays(i):yyyy-MM-dd}\", \"value\": {i} }}")));
        var plans = BookPlans.Of(Made.Book($$"""
            "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ {{values}} ] } },
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
            "actions": { "act": { "title": "Act", "by": "school" } },
            "rules": { "r": { "when": "missed >= limit", "do": [ "act" ] } }
            """).Book);
        var all = Enumerable.Range(0, 64).Select(i => plans.Make(new DateOnly(2026, 8, 1).AddDays(i))).ToList();
        Assert.Equal(64, all.Distinct().Count());
        Assert.Same(all[0], plans.Make(new(2026, 8, 1)));
        var next = plans.Make(new(2026, 10, 4));
        Assert.Same(next, plans.Make(new(2026, 10, 4)));
        Assert.NotSame(all[0], plans.Make(new(2026, 8, 1)));
    }

    // From the first day of what changed last before the date to the day before what changes next.
    [Fact]
    public void Days_are_narrowed_from_both_sides()
    {
        var days = new PlanDays(On);
        Assert.Equal((DateOnly.MinValue, DateOnly.MaxValue), (days.From, days.To));
        days.Change(new DateOnly(2026, 9, 5));
        days.Change(new DateOnly(2026, 9, 1));
        days.Change(new DateOnly(2026, 11, 5));
        days.Change(new DateOnly(2026, 11, 9));
        Assert.Equal((new DateOnly(2026, 9, 5), new DateOnly(2026, 11, 4)), (days.From, days.To));
        days.Change(new(2026, 9, 7), new(2026, 10, 20));
        Assert.Equal((new DateOnly(2026, 9, 7), new DateOnly(2026, 10, 20)), (days.From, days.To));
        days.Change(new(2026, 9, 1), null);
        days.Change(new(2026, 9, 1), DateOnly.MaxValue);
        Assert.Equal((new DateOnly(2026, 9, 7), new DateOnly(2026, 10, 20)), (days.From, days.To));
        days.Change(On, On);
        Assert.Equal((On, On), (days.From, days.To));
        days.Change(new DateOnly(2026, 10, 2));
        Assert.Equal((On, On), (days.From, days.To));
    }

    private static ConditionPlan PlanOf(string rule) => BookPlans
        .Of(Made.Book($$"""{{Facts}}, "rules": { "r": { {{rule}}, "do": [ "act" ] } }""").Book).Make(On);
}
