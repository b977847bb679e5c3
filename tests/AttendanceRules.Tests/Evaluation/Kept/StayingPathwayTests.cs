using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Kept;

/// <summary>
/// A pathway of which a change touches conditions of stages alone goes on from where it was, unless one of these decided where that is.
/// </summary>
public sealed class StayingPathwayTests
{
    private static readonly DateOnly Day = new(2026, 11, 4);

    // With the second talk the second stage is called for; the third stays open, because nobody has said whether it is wanted.
    [Fact]
    public void A_stage_whose_condition_comes_to_be_true_is_called_for_from_where_the_pathway_was() => Check("""
        "pathways": { "p": { "title": "Path", "skip": "each", "stages": [ { "id": "a", "when": "talks < 9", "do": [ "one" ] },
          { "id": "b", "after": "a", "when": "talks >= 2", "do": [ "two" ] },
          { "id": "c", "after": "a", "when": "talks >= 1 and wanted", "do": [ "call" ] } ] } }
        """, "talk 11-2, one 11-3", t => t.With(Talk),
        "a since 11-03 Undecided cycle 08-01; b Open; c Undecided from 11-04 lacks wanted", "? call: wanted",
        "a since 11-03 Due cycle 08-01; b Due from 11-04; c Undecided from 11-04 lacks wanted", "? call: wanted | two");

    // Of each parent it goes on from where it was of that parent.
    [Fact]
    public void Each_parent_goes_on_from_where_that_parent_was()
    {
        var book = Book("""
            "pathways": { "p": { "title": "Path", "of": "parent", "skip": "each", "stages": [
              { "id": "a", "when": "talks < 9", "do": [ "one" ] }, { "id": "b", "after": "a", "when": "talks >= 2", "do": [ "two" ] },
              { "id": "c", "when": "talks >= 2", "do": [ "call" ] } ] } }
            """);
        var pupil = Made.Pupil(Day).WithParents("A", "B").Did(new CaseworkRow(Day.AddDays(-2), "talk"))
            .Did(new CaseworkRow(Day.AddDays(-1), "one") { Parent = "A" }).Create();
        var timeline = book.LayOut(pupil, keepsValues: true);
        Assert.Equal("one to B", Shown.Text(timeline.Advise(Day)));
        Assert.Equal("call to A | call to B | one to B | two to A", Shown.Text(timeline.With(Talk).Advise(Day)));
    }

    // One step may be what two stages call for on its day: with the talk of that day the second stage called for it too.
    [Fact]
    public void A_condition_that_decides_what_a_step_of_the_date_is_for_puts_another_stage_on_record() => Check("""
        "pathways": { "p": { "title": "Path", "skip": "each", "stages": [ { "id": "a", "when": "talks < 9", "do": [ "one" ] },
          { "id": "b", "after": [], "when": "talks >= 1", "do": [ "one", "two" ] } ] } }
        """, "one 11-4", t => t.With(Talk), "a since 11-04 Open cycle 08-01; b Open", "", "b since 11-04 Finished cycle 08-01", "two");

    // The half term ends on 23 October, and what waited until 4 November holds its cycle as long as it is called for.
    [Fact]
    public void A_stage_that_waited_and_is_called_for_no_more_lets_its_cycle_end()
    {
        Check(Waiting("hurry"), "one 10-21", t => t.With(new Answer("hurry", "no", Day)),
            "a since 10-21 Due cycle 09-02; b Due from 11-04", "two", "- Due cycle 11-04; a Due", "one",
            new Answer("hurry", "yes", Day.AddDays(-1)));
    }

    [Fact]
    public void A_stage_that_waited_and_comes_to_be_called_for_keeps_its_cycle() => Check(Waiting("missed >= 1"), "one 10-21",
        t => t.With(new Mark(Day, HalfDay.Morning, "O", Known: Day.AddDays(1))), "- Due cycle 11-04; a Due", "one",
        "a since 10-21 Due cycle 09-02; b Due from 11-04", "two");

    // Two talks of one day have the order of their rows, and all entries are laid out anew. The step of the first stage is not that of the
    // second.
    [Fact]
    public void A_step_counts_for_its_stage_alone_where_entries_are_laid_out_anew() => Check("""
        "pathways": { "p": { "title": "Path", "skip": "each", "stages": [ { "id": "a", "when": "talks < 9", "do": [ "one" ] },
          { "id": "b", "after": "a", "when": "talks >= 2", "do": [ "one", "two" ] } ] } }
        """, "one 11-3, talk 11-4", t => t.With(Talk), "a since 11-03 Open cycle 08-01; b Open", "",
        "a since 11-03 Due cycle 08-01; b Due from 11-04", "one | two");

    // A rule that calls as before has the notice it had.
    [Fact]
    public void Notices_that_are_the_same_are_taken_as_they_were()
    {
        var book = Book("""
            "thresholds": { "few": { "title": "Few", "unit": "entries", "permits": "free",
              "values": [ { "from": "2026-08-01", "value": 5 } ] } },
            "rules": { "r": { "when": "talks < few", "do": [ "call" ] } }
            """);
        var timeline = book.LayOut(Made.Pupil(Day).Create(), keepsValues: true);
        var (first, second) = (timeline.Advise(Day), timeline.With(Talk).Advise(Day));
        Assert.Equal(["default-threshold"], second.Notices.Select(n => n.Code));
        Assert.Same(first.Notices, second.Notices);
    }

    private static CaseworkRow Talk => new(Day, "talk");

    private static string Waiting(string when) => $$"""
        "pathways": { "p": { "title": "Path", "skip": "each", "cycle": "this half term", "stages": [
          { "id": "a", "when": "talks < 9", "do": [ "one" ] },
          { "id": "b", "after": "a", "wait": "5 school days", "when": "{{when}}", "do": [ "two" ] } ] } }
        """;

    private static RuleBook Book(string members) => Made.Book($$"""
        "questions": { "wanted": { "ask": "Wanted?", "of": "school", "type": "yes/no" },
          "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" } },
        "actions": { "call": { "title": "Call", "by": "school" }, "talk": { "title": "Talk", "by": "school" },
          "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school" } },
        "facts": { "talks": { "casework": "count", "action": "talk", "in": "school year" },
          "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" } },
        {{members}}
        """);

    private static void Check(string members, string done, Func<PupilTimeline, PupilTimeline> change, string position, string lines,
        string positionAfter, string linesAfter, Answer? answer = null)
    {
        var book = Book(members);
        var builder = Made.Pupil(Day);
        foreach (var step in done.Split(", "))
        {
            var (action, on) = (step.Split(' ')[0], step.Split(' ')[1].Split('-'));
            builder.Did(new CaseworkRow(new DateOnly(2026, int.Parse(on[0], null), int.Parse(on[1], null)), action));
        }

        var timeline = book.LayOut(builder.Create(), keepsValues: true);
        timeline = answer is null ? timeline : timeline.With(answer);
        var first = timeline.Advise(Day);
        Assert.Equal((position, lines), (Shown.Position(Assert.Single(first.Pathways)), Shown.Text(first)));
        var changed = change(timeline);
        var second = changed.Advise(Day);
        Assert.Equal((positionAfter, linesAfter), (Shown.Position(Assert.Single(second.Pathways)), Shown.Text(second)));
        Assert.Equal(book.Advise(changed.Record, Day).ToJson(), second.ToJson());
    }
}
