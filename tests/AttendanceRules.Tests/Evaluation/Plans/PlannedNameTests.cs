using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;
using Asked = AttendanceRules.Tests.Facts.Asked;

namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>What the plan of the date finds of named conditions and of questions is not worked out a second time beside it.</summary>
public sealed class PlannedNameTests
{
    private static readonly RuleBook Whole = Made.Book("""
        "questions": { "heard": { "ask": "Heard?", "of": "school", "type": "yes/no", "when": "missed >= 2" },
          "came": { "ask": "Came?", "of": "school", "type": "yes/no", "per": "parent", "when": "visited" },
          "visited": { "ask": "Visited?", "of": "school", "type": "yes/no", "per": "parent" } },
        "actions": { "act": { "title": "Act", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "since": { "count": "sessions", "of": "absence", "in": "since act" },
          "some": { "is": "missed >= 2" }, "lately": { "is": "since >= 1" }, "unused": { "is": "missed >= 1" } },
        "rules": { "a": { "when": "some and heard", "do": [ "act" ] }, "b": { "when": "lately", "do": [ "act" ] },
          "c": { "of": "parent", "when": "came", "do": [ "act" ] } }
        """);

    private static readonly Book Book = Whole.Book;

    private static readonly DateOnly On = Asked.Day("09-09");

    [Fact]
    public void A_condition_and_whether_a_question_is_asked_come_from_the_plan()
    {
        var at = Begun(Asked.Pupil("09-09", "09-08 O O"));
        Assert.Equal((Truth.True, Truth.True), (PlanRow.Holds(Named("some"), at), PlanRow.IsAsked(Question("heard"), at)));

        // It is asked, and nobody has answered.
        Assert.Null(PlanRow.Holds(Named("heard"), at));
        Assert.Equal(Truth.Undecided, Named("heard").HoldsOnce(at, null));

        // No rule reads the one, and the other is asked of everybody.
        Assert.Null(PlanRow.Holds(Named("unused"), at));
        Assert.Null(PlanRow.IsAsked(Question("visited"), at));
        var other = Begun(Asked.Pupil("09-09", "09-08 O /"));
        Assert.Equal((Truth.False, Truth.False), (PlanRow.Holds(Named("some"), other), PlanRow.IsAsked(Question("heard"), other)));
        Assert.Equal(Truth.False, Named("heard").HoldsOnce(other, null));
    }

    [Fact]
    public void Elsewhere_the_plan_says_nothing()
    {
        var at = Begun(Asked.Pupil("09-09", "09-08 O O"));
        foreach (var other in new[] { at.At(On.AddDays(-1)), at with { IsPlanning = true }, at with { AnyParent = "A" } })
        {
            Assert.Null(PlanRow.Holds(Named("some"), other));
        }

        var none = Asked.Where(Whole, Asked.Pupil("09-09", "09-08 O O"), "09-09");
        Assert.Null(PlanRow.Holds(Named("some"), none));
    }

    // Inside an event the plan says what it has found, of names that do not read the event.
    [Fact]
    public void Inside_an_event_only_what_is_found_already_is_taken()
    {
        var at = Begun(Asked.Pupil("09-09", "09-08 O O"));
        var inside = at with { Event = new EventOccurrence("act", On) };
        Assert.Null(PlanRow.Holds(Named("some"), inside));
        Assert.NotNull(PlanRow.Holds(Named("some"), at));
        Assert.NotNull(PlanRow.Holds(Named("lately"), at));
        Assert.Equal(Truth.True, PlanRow.Holds(Named("some"), inside));
        Assert.Null(PlanRow.Holds(Named("lately"), inside));
    }

    [Fact]
    public void What_rests_on_the_parent_is_that_of_the_parent()
    {
        var at = Begun(Asked.Pupil("09-09").WithParents("A", "B").Answered("visited", "yes", On, "A").Answered("visited", "no", On, "B"));
        var (a, b) = (at with { Parent = "A" }, at with { Parent = "B" });
        Assert.Null(PlanRow.IsAsked(Question("came"), a));
        var planned = PlannedDay.Of(Book, Book.On(On), On)!;
        Assert.All(new[] { a, b }, p => Assert.NotNull(planned.RowOf(p)));
        Assert.Equal((Truth.True, Truth.False), (PlanRow.IsAsked(Question("came"), a), PlanRow.IsAsked(Question("came"), b)));
        Assert.Null(PlanRow.IsAsked(Question("came"), at with { Parent = "Z" }));
    }

    // An advice has begun, and something was asked of the plan.
    private static EvaluationContext Begun(PupilRecordBuilder pupil)
    {
        _ = BookPlans.Of(Book).Make(On);
        var at = Asked.Where(Whole, pupil, "09-09");
        var memo = new EvaluationMemo();
        memo.Begin(On, Book.Names.Numbering.Shared, Book.Names.Numbering.Count, at.File.Parents.Count, null);
        at.File.Begin(memo);
        Assert.NotNull(PlannedDay.Of(Book, Book.On(On), On)!.RowOf(at));
        return at;
    }

    private static Symbol Named(string name) => Book.Names.Find(name)!;

    private static QuestionName Question(string name) => (QuestionName)Named(name);
}
