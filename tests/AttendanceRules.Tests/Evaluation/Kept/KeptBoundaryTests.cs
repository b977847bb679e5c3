using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Kept;

/// <summary>
/// Where what is kept of an advice could be used after a change, and must not be: there the advice is what it is without it.
/// </summary>
public sealed class KeptBoundaryTests
{
    private const int MadeOften = 40;

    private const string Words = """
        "questions": { "wanted": { "ask": "Wanted?", "of": "school", "type": "yes/no" },
          "other": { "ask": "Other?", "of": "school", "type": "yes/no" },
          "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" } },
        "actions": { "call": { "title": "Call", "by": "school" }, "write": { "title": "Write", "by": "school" },
          "talk": { "title": "Talk", "by": "school" }, "one": { "title": "One", "by": "school" },
          "two": { "title": "Two", "by": "school" }, "three": { "title": "Three", "by": "school" } },
        "facts": { "talks": { "casework": "count", "action": "talk", "in": "school year" } },
        """;

    private static readonly DateOnly Day = new(2026, 11, 4);

    // The talk came before the pupil left, the answer after it: the call may have begun in time, and what leaves that open is the answer.
    [Fact]
    public void A_line_that_may_have_begun_before_the_pupil_left_stays_open_by_the_same_question()
    {
        var book = Made.Book(Words + """ "rules": { "a": { "when": "talks >= 1 and wanted", "do": [ "call" ] } } """);
        var pupil = Made.Pupil(Day).InYear(7, Day).OnRoll(null, left: new(2026, 10, 23)).Did(Talk(new(2026, 10, 20)))
            .Answered("wanted", "yes", Day.AddDays(-1));
        var (first, second) = After(book, pupil, t => t.With(Talk(Day)));
        Assert.Equal(["wanted"], Assert.Single(first.Undecided).Missing);
        Assert.Equal(["wanted"], Assert.Single(second.Undecided).Missing);
        Assert.Empty(second.Actions);
    }

    // Two rules leave the call open, so their lines are joined. One of them is answered; the letter is still held back.
    [Fact]
    public void What_is_held_back_stays_open_where_a_joined_line_changes()
    {
        var book = Made.Book(Words + """
            "rules": { "a": { "when": "wanted", "do": [ "call" ] }, "b": { "when": "other", "do": [ "call" ] },
              "c": { "when": "yearGroup > 3", "do": [ "write" ] },
              "holds": { "when": "hurry", "withhold": "write", "because": "There is no time." } }
            """);
        var (first, second) = After(book, Made.Pupil(Day).InYear(7, Day), t => t.With(new Answer("wanted", "no", Day)));
        Assert.Equal([("call", "a b"), ("write", "holds")], first.Undecided.Select(Line));
        Assert.Equal([("call", "b"), ("write", "holds")], second.Undecided.Select(Line));
        Assert.Empty(second.Actions);
    }

    // In the earlier edition the first stage had another name and another step, which is on record.
    [Fact]
    public void A_stage_may_be_asked_where_it_follows_one_that_goes_on_from_an_earlier_edition()
    {
        var book = Made.Book(Words + """
            "pathways": { "p": [ { "title": "Path", "to": "2026-10-20",
                "stages": [ { "id": "old", "when": "talks >= 1", "do": [ "one" ] } ] },
              { "title": "Path", "from": "2026-10-21", "skip": "each",
                "stages": [ { "id": "first", "continues": "old", "when": "talks >= 9", "do": [ "two" ] },
                  { "id": "second", "after": "first", "when": "talks >= 2", "do": [ "three" ] } ] } ] }
            """);
        var pupil = Made.Pupil(Day).InYear(7, Day).Did(Talk(new(2026, 10, 14))).Did(new(2026, 10, 15), "one");
        var (first, second) = After(book, pupil, t => t.With(Talk(Day)));
        Assert.DoesNotContain(first.Actions, a => a.Action == "three");
        Assert.Contains(second.Actions, a => a.Action == "three");
    }

    // Where it is not known what was done, a stage that follows another may have its turn.
    [Fact]
    public void A_stage_may_be_asked_where_casework_was_not_supplied()
    {
        var book = Made.Book(Words + """
            "pathways": { "p": { "title": "Path", "skip": "each", "stages": [ { "id": "first", "when": "other", "do": [ "one" ] },
              { "id": "second", "after": "first", "when": "wanted", "do": [ "two" ] } ] } }
            """);
        var pupil = Made.Pupil(Day).InYear(7, Day).WithoutCasework().Answered("wanted", "no", Day.AddDays(-1))
            .Answered("other", "no", Day.AddDays(-1));
        var (first, second) = After(book, pupil, t => t.With(new Answer("wanted", "yes", Day)));
        Assert.DoesNotContain(first.Undecided, u => u.Action == "two");
        Assert.Contains(second.Undecided, u => u.Action == "two");
    }

    private static (string Action, string Rules) Line(UndecidedAction line) => (line.Action, string.Join(' ', line.Rules));

    private static CaseworkRow Talk(DateOnly on) => new(on, "talk");

    // A plan of conditions is made for a book that is asked often.
    private static (PupilAdvice First, PupilAdvice Second) After(
        RuleBook book, PupilRecordBuilder pupil, Func<PupilTimeline, PupilTimeline> change)
    {
        for (var i = 0; i < MadeOften; i++)
        {
            book.Advise(Made.Pupil(Day).InYear(7, Day).Create(), Day);
        }

        var timeline = book.LayOut(pupil.Create(), keepsValues: true);
        var first = timeline.Advise(Day);
        var changed = change(timeline);
        var second = changed.Advise(Day);
        Assert.Equal(book.Advise(changed.Record, Day).ToJson(), second.ToJson());
        return (first, second);
    }
}
