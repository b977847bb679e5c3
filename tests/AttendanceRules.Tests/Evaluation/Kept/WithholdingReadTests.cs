using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Kept;

/// <summary>A change of what withholds an action makes lines anew only where a line calls for that action.</summary>
public sealed class WithholdingReadTests
{
    private static readonly DateOnly Day = new(2026, 11, 4);

    private static readonly DateOnly Before = Day.AddDays(-1);

    private static readonly DateOnly Marked = new(2026, 9, 10);

    private static readonly RuleBook Book = Made.Book("""
        "questions": { "wanted": { "ask": "Wanted?", "of": "school", "type": "yes/no" },
          "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" },
          "bell": { "ask": "Bell?", "of": "school", "type": "yes/no" } },
        "actions": { "call": { "title": "Call", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "rules": { "a": { "when": "yearGroup > 2", "do": [ "call" ] },
          "b": { "when": "wanted", "do": [ "visit" ] },
          "c": { "when": "bell", "do": [ "visit" ] },
          "holds": { "when": "hurry or bell", "withhold": "visit", "because": "There is no time." },
          "stops": { "when": "missed >= 2", "withhold": "visit", "because": "Nobody is there." } }
        """);

    [Fact]
    public void An_answer_that_could_withhold_what_no_line_calls_for_leaves_the_lines_as_they_were()
    {
        var (first, second) = Advised("no", "no", t => t.With(new Answer("hurry", "yes", Day)));
        Assert.Equal("call", Actions(first));
        Assert.Same(first.Actions, second.Actions);
        Assert.Empty(second.Withheld);
    }

    [Theory]
    [InlineData("no", "yes", "call visit", "call", "visit")]
    [InlineData("yes", "no", "call", "call visit", "")]
    public void An_answer_that_withholds_a_line_or_lets_it_go_makes_the_lines_anew(
        string before, string answer, string was, string actions, string withheld)
    {
        var (first, second) = Advised("yes", before, t => t.With(new Answer("hurry", answer, Day)));
        Assert.Equal(was, Actions(first));
        Assert.Equal(actions, Actions(second));
        Assert.Equal(withheld, string.Join(' ', second.Withheld.Select(w => w.Action)));
    }

    // By the bell rule c calls for the visit, and it is withheld.
    [Fact]
    public void A_line_that_is_new_is_withheld_by_what_made_it()
    {
        var (first, second) = Advised("no", "no", t => t.With(new Answer("bell", "yes", Day)));
        Assert.Equal(("call", "call"), (Actions(first), Actions(second)));
        Assert.Equal(["visit"], second.Withheld.Select(w => w.Action));
    }

    // No session was missed, or one; the mark says that one more was.
    [Theory]
    [InlineData("yes", "/ /", "call visit", "")]
    [InlineData("yes", "/ O", "call", "visit")]
    [InlineData("no", "/ O", "call", "")]
    public void A_mark_withholds_a_line_that_is_called_for(string wanted, string marks, string actions, string withheld)
    {
        var (first, second) = Advised(
            wanted, "no", t => t.With(new Mark(Marked, HalfDay.Morning, "O", Known: Marked.AddDays(1))), $"2026-09-10 {marks}");
        Assert.Equal(wanted == "yes" ? "call visit" : "call", Actions(first));
        Assert.Equal(actions, Actions(second));
        Assert.Equal(withheld, string.Join(' ', second.Withheld.Select(w => w.Action)));
        Assert.Equal(wanted == "no", ReferenceEquals(first.Actions, second.Actions));
    }

    // Two answers of one day say different things, so nobody knows which one counts.
    [Fact]
    public void What_perhaps_withholds_a_line_leaves_it_open()
    {
        var (first, second) = Advised("yes", "no", t => t.With(new Answer("hurry", "yes", Before)));
        Assert.Equal(("call visit", "call"), (Actions(first), Actions(second)));
        Assert.Equal(["visit"], second.Undecided.Select(u => u.Action));
        Assert.Empty(second.Withheld);
    }

    // The morning has a mark already, known on the same day: which one counts is not known.
    [Fact]
    public void What_a_mark_perhaps_withholds_is_open()
    {
        var (first, second) = Advised("yes", "no", t => t.With(new Mark(Day, HalfDay.Morning, "O")), "2026-09-10 / O");
        Assert.Equal(("call visit", "call"), (Actions(first), Actions(second)));
        Assert.Equal(["visit"], second.Undecided.Select(u => u.Action));
        Assert.Empty(second.Withheld);
    }

    private static string Actions(PupilAdvice advice) => string.Join(' ', advice.Actions.Select(a => a.Action));

    private static (PupilAdvice First, PupilAdvice Second) Advised(
        string wanted, string hurry, Func<PupilTimeline, PupilTimeline> change, params string[] marks)
    {
        var pupil = Made.Pupil(Day, marks).InYear(7, Day).Create();
        var timeline = Book.LayOut(pupil.WithAnswers([
            .. pupil.Answers, new Answer("wanted", wanted, Before), new Answer("hurry", hurry, Before), new Answer("bell", "no", Before)]),
            keepsValues: true);
        return (timeline.Advise(Day), change(timeline).Advise(Day));
    }
}
