using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Kept;

/// <summary>
/// A rule whose condition reads what changed, and is what it was, has its lines by other reasons; the advice before keeps its own.
/// </summary>
public sealed class SameConditionTests
{
    private const int MadeOften = 40;

    private static readonly DateOnly Day = new(2026, 11, 4);

    private static readonly RuleBook Book = Made.Book("""
        "questions": { "wanted": { "ask": "Wanted?", "of": "school", "type": "yes/no" } },
        "actions": { "call": { "title": "Call", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "write": { "title": "Write", "by": "school" }, "talk": { "title": "Talk", "by": "school" },
          "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school" } },
        "facts": { "talks": { "casework": "count", "action": "talk", "in": "school year" } },
        "rules": { "a": { "when": "talks >= 1", "do": [ "call" ] },
          "b": { "when": "talks >= 1 and wanted", "do": [ "visit" ] },
          "c": { "of": "parent", "when": "talks >= 2 and wanted", "do": [ "write" ] } },
        "pathways": { "p": { "title": "Path", "skip": "each", "stages": [ { "id": "first", "when": "talks >= 9", "do": [ "one" ] },
          { "id": "second", "after": "first", "when": "talks >= 1", "do": [ "two" ] } ] } }
        """);

    [Fact]
    public void A_line_that_is_called_for_as_before_has_reasons_of_its_own_since_the_same_day()
    {
        var timeline = Timeline(Day.AddDays(-2));
        Assert.Equal((1m, Day.AddDays(-2)), Call(timeline.Advise(Day)));
        Assert.Equal((2m, Day.AddDays(-2)), Call(timeline.With(Talk(Day)).Advise(Day)));
    }

    // What happened on an earlier day may change since when the condition has held.
    [Fact]
    public void An_entry_of_an_earlier_day_changes_since_when_a_line_is_called_for()
    {
        var timeline = Timeline(Day);
        Assert.Equal((1m, Day), Call(timeline.Advise(Day)));
        Assert.Equal((2m, Day.AddDays(-1)), Call(timeline.With(Talk(Day.AddDays(-1))).Advise(Day)));
    }

    // Before the second talk the rule of parents is false.
    [Fact]
    public void What_stays_open_is_open_by_the_same_question_and_what_comes_to_be_open_is_new()
    {
        var timeline = Timeline(Day.AddDays(-2));
        var (first, second) = (timeline.Advise(Day), timeline.With(Talk(Day)).Advise(Day));
        Assert.Equal(["visit"], first.Undecided.Select(u => u.Action));
        Assert.Equal(["visit", "write"], second.Undecided.Select(u => u.Action));
        Assert.All(second.Undecided, u => Assert.Equal(["wanted"], u.Missing));
        Assert.All(second.Undecided, u => Assert.Equal("wanted", Assert.Single(u.Questions).Question));
    }

    // With a third talk both rules stay open: of each line there is one that takes its place.
    [Fact]
    public void Open_lines_that_stay_take_the_places_of_those_before()
    {
        var timeline = Timeline(Day.AddDays(-2), Day.AddDays(-1));
        var (first, second) = (timeline.Advise(Day), timeline.With(Talk(Day)).Advise(Day));
        Assert.Equal(["visit", "write"], first.Undecided.Select(u => u.Action));
        Assert.Equal(["visit", "write"], second.Undecided.Select(u => u.Action));
        Assert.NotSame(first.Undecided[0], second.Undecided[0]);
        Assert.Equal(["wanted"], second.Undecided[1].Missing);
    }

    // The second stage follows the first: while nothing of either is on record nobody asks for its condition.
    [Theory]
    [InlineData("", true)]
    [InlineData("one", false)]
    [InlineData("two", false)]
    public void A_pathway_is_as_it_was_where_the_stages_that_a_change_touches_cannot_be_asked(string step, bool isSame)
    {
        var timeline = Timeline([Day.AddDays(-2)], step.Length > 0 ? new CaseworkRow(Day.AddDays(-1), step) : null);
        var (first, second) = (timeline.Advise(Day), timeline.With(Talk(Day)).Advise(Day));
        Assert.Equal(isSame, ReferenceEquals(first.Pathways, second.Pathways));
        Assert.Equal(Book.Advise(timeline.With(Talk(Day)).Record, Day).ToJson(), second.ToJson());
    }

    // The first stage is on record since yesterday; with the first talk the second is called for.
    [Fact]
    public void A_stage_whose_turn_it_is_is_called_for_after_the_change()
    {
        var timeline = Timeline([], new CaseworkRow(Day.AddDays(-1), "one"));
        var (first, second) = (timeline.Advise(Day), timeline.With(Talk(Day)).Advise(Day));
        Assert.DoesNotContain(first.Actions, a => a.Action == "two");
        Assert.Contains(second.Actions, a => a.Action == "two");
    }

    // The mark of the morning before has a code that no pack knows.
    [Fact]
    public void A_notice_on_the_records_stays_where_notices_of_rules_change()
    {
        var book = Made.Book("""
            "thresholds": { "few": { "title": "Few", "unit": "entries", "permits": "free",
              "values": [ { "from": "2026-08-01", "value": 2 } ] } },
            "actions": { "call": { "title": "Call", "by": "school" }, "talk": { "title": "Talk", "by": "school" } },
            "facts": { "talks": { "casework": "count", "action": "talk", "in": "school year" } },
            "rules": { "a": { "when": "talks < few", "do": [ "call" ] } }
            """);
        var timeline = book.LayOut(Made.Pupil(Day, "2026-11-03 ? \\").Did(Talk(Day.AddDays(-1))).Create(), keepsValues: true);
        var (first, second) = (timeline.Advise(Day), timeline.With(Talk(Day)).Advise(Day));
        Assert.Equal(["default-threshold", "unclassed-mark"], first.Notices.Select(n => n.Code));
        Assert.Equal(["unclassed-mark"], second.Notices.Select(n => n.Code));
    }

    // Of the first parent the condition was true before: it comes to be true of the second.
    [Fact]
    public void A_parent_of_whom_a_condition_comes_to_be_true_has_a_line_beside_the_other()
    {
        var book = Made.Book("""
            "questions": { "engages": { "ask": "Engages?", "of": "school", "type": "yes/no", "per": "parent" } },
            "actions": { "write": { "title": "Write", "by": "school" }, "talk": { "title": "Talk", "by": "school" } },
            "facts": { "talks": { "casework": "count", "action": "talk", "in": "school year" } },
            "rules": { "c": { "of": "parent", "when": "talks >= 2 or engages", "do": [ "write" ] } }
            """);
        PupilRecordBuilder Pupil() => Made.Pupil(Day).WithParents("A", "B").Answered("engages", "yes", Day, "A")
            .Answered("engages", "no", Day, "B").Did(Talk(Day.AddDays(-2)));
        for (var i = 0; i < MadeOften; i++)
        {
            book.Advise(Pupil().Create(), Day);
        }

        var timeline = book.LayOut(Pupil().Create(), keepsValues: true);
        var (first, second) = (timeline.Advise(Day), timeline.With(Talk(Day)).Advise(Day));
        Assert.Equal(["A"], first.Actions.Select(a => a.Parent));
        Assert.Equal(["A", "B"], second.Actions.Select(a => a.Parent));
    }

    // Nobody has said whether it is wanted: with the second talk it is open for the other parent too.
    [Fact]
    public void A_parent_of_whom_a_condition_comes_to_be_open_has_an_open_line_beside_the_other()
    {
        var book = Made.Book("""
            "questions": { "engages": { "ask": "Engages?", "of": "school", "type": "yes/no", "per": "parent" },
              "wanted": { "ask": "Wanted?", "of": "school", "type": "yes/no" } },
            "actions": { "write": { "title": "Write", "by": "school" }, "talk": { "title": "Talk", "by": "school" } },
            "facts": { "talks": { "casework": "count", "action": "talk", "in": "school year" }, "some": { "is": "talks >= 2 or engages" } },
            "rules": { "c": { "of": "parent", "when": "wanted and some", "do": [ "write" ] } }
            """);
        var pupil = Made.Pupil(Day).WithParents("A", "B").Answered("engages", "yes", Day, "A").Answered("engages", "no", Day, "B")
            .Did(Talk(Day.AddDays(-2))).Create();
        var timeline = book.LayOut(pupil, keepsValues: true);
        Assert.Equal(["A"], timeline.Advise(Day).Undecided.Select(u => u.Parent));
        Assert.Equal(["A", "B"], timeline.With(Talk(Day)).Advise(Day).Undecided.Select(u => u.Parent));
    }

    // The talk does not say which days it was about, and the fact asks for that.
    [Fact]
    public void A_notice_that_an_entry_brings_is_new()
    {
        var book = Made.Book("""
            "actions": { "call": { "title": "Call", "by": "school" }, "talk": { "title": "Talk", "by": "school" } },
            "facts": { "talks": { "casework": "count", "action": "talk", "for": "school year" } },
            "rules": { "a": { "when": "talks < 5", "do": [ "call" ] } }
            """);
        var timeline = book.LayOut(Made.Pupil(Day).Create(), keepsValues: true);
        var (first, second) = (timeline.Advise(Day), timeline.With(Talk(Day)).Advise(Day));
        Assert.Empty(first.Notices);
        Assert.Single(second.Notices);
        Assert.Equal(book.Advise(timeline.With(Talk(Day)).Record, Day).ToJson(), second.ToJson());
    }

    private static (decimal Talks, DateOnly Since) Call(PupilAdvice advice)
    {
        var line = Assert.Single(advice.Actions, a => a.Action == "call");
        return (Assert.Single(line.Reasons).Value.Least!.Value, line.Since);
    }

    private static CaseworkRow Talk(DateOnly on) => new(on, "talk");

    private static PupilTimeline Timeline(params DateOnly[] talks) => Timeline(talks, null);

    // A plan of conditions is made for a book that is asked often.
    private static PupilTimeline Timeline(DateOnly[] talks, CaseworkRow? step)
    {
        for (var i = 0; i < MadeOften; i++)
        {
            Book.Advise(Made.Pupil(Day).InYear(7, Day).Create(), Day);
        }

        var builder = Made.Pupil(Day).InYear(7, Day);
        foreach (var on in talks)
        {
            builder.Did(Talk(on));
        }

        return Book.LayOut((step is null ? builder : builder.Did(step)).Create(), keepsValues: true);
    }
}
