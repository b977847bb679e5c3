using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;
using Asked = AttendanceRules.Tests.Facts.Asked;

namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>What a plan finds of a condition, in turn and all at once, is what the condition is by itself.</summary>
public sealed class PlanRowTests
{
    private static readonly string[] Conditions =
    [
        "missed >= 2", "missed > 2", "missed <= 2", "missed < 2", "missed == 2", "missed != 2", "2 <= missed", "2 > missed",
        "missed >= limit", "limit > missed", "missed >= many", "missed + late >= 3", "3 <= missed + late", "rate >= 20", "none >= 1",
        "told", "not told", "some", "not some", "both", "not both", "either", "not either", "open", "not open", "dated", "not dated",
        "ended", "not ended", "word == 'low'", "word in ('low', 'high')", "not (word in ('low', 'mid'))", "many in (1, 2)",
        "missed >= 2 and late < 1", "missed >= 2 or late >= 1", "missed >= 2 and told and some", "missed >= 3 or told or not some",
        "missed >= 1 and missed >= 2 and missed >= 3 and late < 9", "missed >= 9 or late >= 9 or told or many >= 1 or missed == 2",
        "(missed >= 2 or told) and (late < 1 or not told)", "(missed >= 2 and told) or (late >= 1 and not told) or both",
        "not (missed >= 2 and (told or late >= 1))", "not (some or both)", "not (not (missed >= 2))", "onRoll and missed >= 2",
        "not onRoll", "anyParent.visits >= 1", "not (anyParent.visits >= 1)", "anyParent.came", "not anyParent.came",
        "school.room", "missed >= 1 and (missed >= 2 and (missed >= 3 or (told and not some)))", "yearGroup >= 7 and age < 12",
        "told or told", "missed >= 2 or missed >= 2",
    ];

    private static readonly RuleBook Whole = Made.Book($$"""
        "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 2 } ] } },
        "questions": { "told": { "ask": "Told?", "of": "school", "type": "yes/no" },
          "many": { "ask": "How many?", "of": "school", "type": "sessions" },
          "room": { "ask": "Room?", "of": "school", "type": "yes/no", "per": "school" },
          "came": { "ask": "Came?", "of": "school", "type": "yes/no", "per": "parent" },
          "visits": { "ask": "Visits?", "of": "school", "type": "number", "per": "parent" } },
        "actions": { "act": { "title": "Act", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "late": { "count": "sessions", "of": "late", "in": "school year" }, "rate": { "rate": "absence", "in": "school year" },
          "none": { "count": "sessions", "of": "absence", "in": "since act" },
          "word": { "band": "missed", "rows": { "low": "< 2", "mid": ">= 2 and < 4" }, "else": "high" },
          "inCycle": { "count": "sessions", "of": "absence", "in": "cycle" },
          "some": { "is": "missed >= 2" }, "both": { "is": "some and told" }, "either": { "is": "some or told" },
          "open": { "is": "told and many >= 1" }, "ended": { "to": "2026-09-02", "is": "onRoll" },
          "dated": [ { "to": "2026-09-02", "is": "onRoll" }, { "from": "2026-09-03", "is": "missed >= 2" } ] },
        "groups": { "all": { "title": "All" }, "away": { "title": "Away", "when": "missed >= 2" } },
        "rules": { {{string.Join(", ", Conditions.Select((c, i) => $$""" "r{{i}}": { "when": "{{c}}", "do": [ "act" ] } """))}},
          "empty": { "do": [ "act" ] } },
        "pathways": { "p": { "title": "P", "stages": [
          { "id": "a", "when": "missed >= 2 and inCycle >= 1", "do": [ "act" ] },
          { "id": "b", "when": "missed >= 4", "do": [ "act" ] } ] } }
        """);

    private static readonly Book Book = Whole.Book;

    private static readonly DateOnly On = Asked.Day("09-09");

    private static readonly PupilRecordBuilder[] Pupils =
    [
        Asked.Pupil("09-09"), Asked.Pupil("09-09", "09-08 O /"), Asked.Pupil("09-09", "09-07 O", "09-08 L /").InYear(7, On),
        Asked.Pupil("09-09", "09-07 O ?", "09-08 I"), Asked.Pupil("09-09", "09-07 ?"),
        Asked.Pupil("09-09", "09-07 O", "09-08 O").Answered("told", "yes", On).Answered("many", "1", On).Born(new(2014, 9, 15)),
        Asked.Pupil("09-09", "09-07 O /").Answered("told", "no", On).Answered("many", "2", On).WithParents("A", "B")
            .Answered("came", "yes", On, "A").Answered("visits", "0", On),
        Asked.Pupil("09-09", "09-07 O").Answered("told", "yes", On).WithParents("A").Answered("came", "no", On).Answered("visits", "2", On),
        Asked.Pupil("09-09", "09-07 X", "09-08 X").WithoutCasework(), Asked.Pupil("09-09").OnRoll(new(2026, 9, 2), new(2026, 9, 8)),
    ];

    [Fact]
    public void Each_condition_is_what_it_is_by_itself()
    {
        var plan = BookPlans.Of(Book).Make(On);
        var said = new HashSet<(string, Truth)>();
        foreach (var pupil in Pupils)
        {
            var record = pupil.Create();
            EvaluationContext Again() => new(Book.FileOf(record, Book.TimeOf(record.Calendar), null, null), On);
            PlanRow row = new(), settled = new(), ranged = new();
            row.Begin(plan);
            settled.Begin(plan);
            ranged.Begin(plan, new PlanRanges(plan));
            for (var place = 0; place < plan.Places.Length; place++)
            {
                _ = plan.Places[place].Kind == PlanKind.Asked ? settled.Of(place, Again()) : default;
                Assert.Equal(plan.Places[place].Kind == PlanKind.Asked || plan.Constants.Any(c => c.Place == place),
                    settled.IsKnownAt(place));
            }

            settled.Settle(Array.ConvertAll(plan.Numbers, n => new PlanNumber(n.At(Again()))));
            foreach (var rule in Book.Rules)
            {
                var (alone, place) = (rule.When.Evaluate(Again()), plan.PlaceOf(rule));
                var what = $"{rule.WhenText} of {record.Marks.Count} marks";
                Assert.Equal((what, alone, alone), (what, row.Of(place, Again()), row.Of(place, Again())));
                Assert.Equal((what, alone, alone), (what, settled.Settled(place), ranged.Of(place, Again())));
                Assert.True(row.IsKnownAt(place));
                said.Add((rule.Id, alone));
            }

            foreach (var group in Book.Groups)
            {
                Assert.Equal(group.When.When.Evaluate(Again()), row.Of(plan.PlaceOf(group.When), Again()));
            }

            // What reads a cycle, and what comes after it, is left out: the rest is false where the whole is.
            var missed = Book.Rules.Single(r => r.WhenText == "missed >= 2").When.Evaluate(Again());
            Assert.Equal(missed, row.Of(plan.PlaceOf(Book.Pathways[0].Stages[0]), Again()));
        }

        // Most came out in more than one way.
        Assert.True(said.Count >= Conditions.Length * 3 / 2, $"{said.Count} outcomes of {Conditions.Length} conditions");
    }

    // While advice is made a day's plan is asked on that day alone, inside no event, and of parents whom the pupil has.
    [Fact]
    public void A_planned_day_is_asked_where_nothing_but_the_parent_is_meant()
    {
        _ = BookPlans.Of(Book).Make(On);
        var day = PlannedDay.Of(Book, Book.On(On), On)!;
        Assert.Same(day, PlannedDay.Of(Book, Book.On(On), On));
        var context = Asked.Where(Whole, Pupils[6], "09-09");
        RuleDeclaration rule = Book.Rules.Single(r => r.WhenText == "missed >= 2");
        RuleDeclaration two = Book.Rules.Single(r => r.WhenText == "missed < 2");
        Assert.Null(day.RowOf(context)); // no advice is made
        var memo = new EvaluationMemo();
        memo.Begin(On, Book.Names.Numbering.Shared, Book.Names.Numbering.Count, 2, null);
        context.File.Begin(memo);
        var row = day.RowOf(context)!;
        Assert.Same(row, day.RowOf(context));
        Assert.NotSame(row, day.RowOf(context with { Parent = "A" }));
        foreach (var other in new[] { context with { IsPlanning = true }, context with { AnyParent = "A" }, context with { Parent = "Z" },
            context with { Event = new EventOccurrence("left", On) }, context with { AnsweredBy = On }, context.At(On.AddDays(-1)) })
        {
            Assert.Null(day.RowOf(other));
            Assert.Null(day.Of(rule, other));
            Assert.False(day.IsFalse(Book.Pathways[0].Stages[1], other));
        }

        Assert.Equal((Truth.False, Truth.True), (day.Of(rule, context), day.Of(two, context)));
        Assert.Equal((Truth.False, Truth.True), (day.Of(rule, context with { Parent = "A" }), day.Of(two, context with { Parent = "B" })));
        Assert.True(day.IsFalse(Book.Pathways[0].Stages[1], context));
        Assert.Equal(Book.On(On).OfPupils.Count, day.Rules.Length);
        Assert.Equal(Book.On(On).Groups.Count, day.Groups.Length);
        Assert.All(day.Rules.Where(r => r.Entry is null).Select(r => r.Place).Concat(day.Groups), p => Assert.True(p >= 0));
    }
}
