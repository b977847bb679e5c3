using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>One rule, pathway, group or pupil that fails is a notice with its id; the others go on.</summary>
public sealed class ContainedTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    [Fact]
    public void A_rule_a_pathway_and_a_withholding_rule_that_fail_stop_no_other()
    {
        var book = Made.Book("""
            "actions": { "write": { "title": "Write", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
              "ring": { "title": "Ring", "by": "school" } },
            "rules": { "a": { "do": [ "ring" ] }, "b": { "do": [ "write" ] }, "c": { "withhold": "write", "because": "x" } },
            "pathways": { "p": { "title": "P", "stages": [ { "id": "s", "do": [ "ring" ] } ] },
              "q": { "title": "Q", "stages": [ { "id": "t", "do": [ "visit" ] } ] } }
            """).Book;
        var failing = new Book
        {
            Sources = book.Sources, Stakeholders = book.Stakeholders, Codes = book.Codes, Actions = book.Actions, Names = book.Names,
            Groups = book.Groups, Includes = book.Includes, BankHolidays = book.BankHolidays, Week = book.Week,
            YearStart = book.YearStart,
            Rules = [.. book.Rules.Select(r => r.Id is "a" or "c" ? r with { When = new Failing() } : r)],
            Pathways = [.. book.Pathways.Select(p => p.Id == "p" ? p with { Stages = [p.Stages[0] with { When = new Failing() }] } : p)],
        };
        var pupil = Made.Pupil(Day).Create();
        var advice = new Advisor(failing, failing.FileOf(pupil, failing.TimeOf(pupil.Calendar), null, null), Day).Advise();

        Assert.Equal(["visit", "write"], advice.Actions.Select(a => a.Action).Order(StringComparer.Ordinal));
        var told = advice.Notices.Where(n => n.Code == "rule-failed").Select(n => n.Text).ToList();
        Assert.Equal(["'a'", "'p'", "'c'"], told.Select(t => t.Split(' ')[0]));
        Assert.All(told, t => Assert.DoesNotContain("secret", t, StringComparison.Ordinal));

        // The action of a rule that fails to hold it back is advised, so no notice may say that what depends on it is left out.
        Assert.All(told, t => Assert.EndsWith("What depends on it may be missing from the advice, or be wrong in it.", t,
            StringComparison.Ordinal));
    }

    // The second stage is passed, as what follows it is on record: it is not called for, so whether its condition fails is not asked.
    [Fact]
    public void A_stage_that_is_passed_may_fail()
    {
        var book = Made.Book("""
            "actions": { "write": { "title": "Write", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
              "ring": { "title": "Ring", "by": "school" } },
            "pathways": { "p": { "title": "P", "stages": [ { "id": "a", "do": [ "write" ] },
              { "id": "b", "after": [], "do": [ "write" ] }, { "id": "c", "after": "b", "do": [ "visit" ] },
              { "id": "d", "after": "c", "do": [ "ring" ] } ] } }
            """).Book;
        var failing = book.Holding([], [.. book.Pathways.Select(p => p.Id != "p" ? p : p with
        {
            Stages = [.. p.Stages.Select(s => s.Id == "b" ? s with { When = new Failing() } : s)],
        })]);
        var pupil = Made.Pupil(Day).Did(new(2026, 9, 8), "visit").Did(new(2026, 9, 10), "write").Create();
        var advice = new Advisor(failing, failing.FileOf(pupil, failing.TimeOf(pupil.Calendar), null, null), Day).Advise();
        Assert.Equal("ring", Shown.Text(advice));
    }

    [Fact]
    public void A_pupil_that_fails_is_listed_with_a_notice()
    {
        var advice = Contained.Pupil("P7", Day, () => throw new InvalidOperationException("secret"));
        Assert.Equal(("P7", Day), (advice.Pupil, advice.AsOf));
        var notice = Assert.Single(advice.Notices);
        Assert.Equal("pupil-failed", notice.Code);
        Assert.Contains("P7", notice.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caller_that_gives_up_and_a_process_in_need_are_not_swallowed()
    {
        var notices = new List<Notice>();
        Assert.Throws<OperationCanceledException>(() => Contained.Run(notices, "a", () => throw new OperationCanceledException()));
        Assert.Throws<InsufficientMemoryException>(() => Contained.Pupil("P7", Day, () => throw new InsufficientMemoryException()));
        Assert.Empty(notices);
    }

    [Fact]
    public void What_fails_gives_nothing_and_says_what_it_was()
    {
        var notices = new List<Notice>();
        Assert.Equal([1, 2], Contained.List<int>(notices, "whole", () => [1, 2]));
        Assert.Empty(notices);
        Assert.Empty(Contained.List<int>(notices, "broken", () => throw new InvalidOperationException("secret")));
        Assert.Equal(("rule-failed", "'broken' could not be evaluated (InvalidOperationException). "
            + "What depends on it may be missing from the advice, or be wrong in it."), (notices[0].Code, Assert.Single(notices).Text));
        Assert.Equal("Pupil P7 could not be evaluated (FormatException). The advice does not include this pupil's actions.",
            Assert.Single(Contained.Pupil("P7", Day, () => throw new FormatException("secret")).Notices).Text);
        Assert.All(
            new Exception[] { new InsufficientMemoryException(), new InsufficientExecutionStackException(), new TaskCanceledException() },
            e => Assert.False(Contained.IsOfTheWork(e)));
        Assert.True(Contained.IsOfTheWork(new ArithmeticException()));
    }

    // Its lists go to the next advice of the thread, and nothing that was in them.
    [Fact]
    public void What_one_advice_gave_back_is_empty_for_the_next()
    {
        var (first, second) = (new AdviceDraft(null!, null!, Day), new AdviceDraft(null!, null!, Day));
        var actions = first.Actions;
        Assert.NotSame(actions, second.Actions);
        var advice = Made.Book("""
            "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" }, "n": { "ask": "N?", "of": "school", "type": "yes/no" } },
            "actions": { "write": { "title": "Write", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
              "ring": { "title": "Ring", "by": "school" }, "see": { "title": "See", "by": "school" } },
            "rules": { "a": { "do": [ "write" ] }, "b": { "when": "q", "do": [ "visit" ] }, "c": { "needs": [ "n" ], "do": [ "see" ] },
              "d": { "do": [ "ring" ] }, "e": { "withhold": "ring", "because": "x" } },
            "pathways": { "p": { "title": "P", "stages": [ { "id": "s", "when": "not onRoll", "do": [ "ring" ] } ] } }
            """).Advise(Made.Pupil(Day).Create(), Day);
        first.Actions.AddRange(advice.Actions);
        first.Undecided.AddRange(advice.Undecided);
        first.Blocked.AddRange(advice.Blocked);
        first.Withheld.AddRange(advice.Withheld);
        first.Pathways.AddRange(advice.Pathways);
        first.Notices.Add(new Notice { Code = "x", Text = "X." });
        Assert.True(Math.Min(first.Actions.Count, first.Undecided.Count) > 0 && Math.Min(first.Blocked.Count, first.Withheld.Count) > 0
            && first.Pathways.Count > 0);
        first.GiveBack();
        var next = new AdviceDraft(null!, null!, Day);
        Assert.Same(actions, next.Actions);
        Assert.Equal((0, 0, 0, 0, 0, 0), (next.Actions.Count, next.Undecided.Count, next.Blocked.Count, next.Withheld.Count,
            next.Pathways.Count, next.Notices.Count));
        Assert.NotSame(actions, new AdviceDraft(null!, null!, Day).Actions);
    }

    private sealed class Failing : Expression
    {
        public override IEnumerable<Symbol> Names => [];

        public override IEnumerable<Symbol> OwnNames => [];

        public override Expression Negated() => this;

        public override TResult Accept<TArgument, TResult>(IExpressionVisitor<TArgument, TResult> visitor, TArgument argument) =>
            throw new InvalidOperationException("secret");
    }
}
