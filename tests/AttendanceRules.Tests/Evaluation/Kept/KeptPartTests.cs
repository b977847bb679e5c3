using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Kept;

/// <summary>Of advice after a change, the parts that it does not touch are those of the advice before, and all others are new.</summary>
public sealed class KeptPartTests
{
    private const int MadeOften = 40;

    private static readonly DateOnly Day = new(2026, 11, 4);

    private static readonly RuleBook Book = Made.Book("""
        "questions": { "wanted": { "ask": "Wanted?", "of": "school", "type": "yes/no" },
          "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" },
          "other": { "ask": "Other?", "of": "school", "type": "yes/no" } },
        "thresholds": { "few": { "title": "Few", "unit": "pupils", "permits": "free",
          "values": [ { "from": "2026-08-01", "value": 2 } ] } },
        "actions": { "call": { "title": "Call", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "write": { "title": "Write", "by": "school" }, "one": { "title": "One", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "rules": { "a": { "when": "yearGroup > few and wanted", "do": [ "call" ] },
          "b": { "when": "yearGroup > few", "do": [ "visit" ] },
          "c": { "when": "yearGroup > 3", "do": [ "write" ] },
          "holds": { "when": "hurry", "withhold": "write", "because": "There is no time." } },
        "pathways": { "p": { "title": "Path", "stages": [ { "id": "s", "when": "wanted and hurry and missed >= 1", "do": [ "one" ] } ] } }
        """);

    [Fact]
    public void An_answer_that_nothing_reads_leaves_every_part_as_it_was()
    {
        var (first, second) = Advised(new Answer("other", "yes", Day));
        Assert.Same(first.Actions, second.Actions);
        Assert.Same(first.Undecided, second.Undecided);
        Assert.Same(first.Notices, second.Notices);
        Assert.Equal(["visit"], second.Actions.Select(a => a.Action));
        Assert.Equal(["call", "write"], second.Undecided.Select(u => u.Action));
    }

    // Both rules rest on the default; the one that no longer calls named it first.
    [Fact]
    public void A_notice_of_two_rules_stays_where_one_of_them_no_longer_calls()
    {
        var called = Timeline().With(new Answer("wanted", "yes", Day));
        var first = called.Advise(Day);
        var kept = called.With(new Answer("other", "yes", Day));
        var second = kept.With(new Answer("wanted", "no", Day)).Advise(Day);
        Assert.Equal(["call", "visit"], first.Actions.Select(a => a.Action));
        Assert.Equal(["visit"], second.Actions.Select(a => a.Action));
        Assert.Single(second.Notices, n => n.Code == "default-threshold");
    }

    [Theory]
    [InlineData("yes", "visit", "call", "write")]
    [InlineData("no", "visit write", "call", "")]
    public void An_answer_by_which_a_line_is_withheld_makes_the_lines_anew(string answer, string actions, string open, string withheld)
    {
        var (_, second) = Advised(new Answer("hurry", answer, Day));
        Assert.Equal(actions, string.Join(' ', second.Actions.Select(a => a.Action)));
        Assert.Equal(open, string.Join(' ', second.Undecided.Select(u => u.Action)));
        Assert.Equal(withheld, string.Join(' ', second.Withheld.Select(w => w.Action)));
    }

    // Nothing is missed, so the stage is false whatever is answered. Of an earlier day the answer could count in a cycle before.
    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void A_pathway_is_as_it_was_where_its_stages_stay_false_and_only_the_date_changes(int days, bool isSame)
    {
        for (var i = 0; i < MadeOften; i++)
        {
            Book.Advise(Made.Pupil(Day).InYear(7, Day).Create(), Day);
        }

        var (first, second) = Advised(new Answer("wanted", "yes", Day.AddDays(days)));
        Assert.Equal(isSame, ReferenceEquals(first.Pathways, second.Pathways));
        Assert.Equal(["NotStarted"], second.Pathways.Select(p => p.Status.ToString()));
        Assert.Equal(["call", "visit"], second.Actions.Select(a => a.Action));
    }

    [Fact]
    public void A_pathway_is_new_where_one_of_its_stages_may_be_called_for()
    {
        var (before, second) = (Timeline("2026-09-10 O O"), new Answer("wanted", "yes", Day));
        var hurried = before.With(new Answer("hurry", "yes", Day));
        hurried.Advise(Day);
        Assert.Equal(["one"], hurried.With(second).Advise(Day).Actions.Select(a => a.Action).Intersect(["one"]));
    }

    private static (PupilAdvice First, PupilAdvice Second) Advised(Answer answer)
    {
        var timeline = Timeline();
        return (timeline.Advise(Day), timeline.With(answer).Advise(Day));
    }

    private static PupilTimeline Timeline(params string[] marks) =>
        Book.LayOut(Made.Pupil(Day, marks).InYear(7, Day).Create(), keepsValues: true);
}
