using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// What advice has beside its actions: about records, arranged steps, rules that were not looked at, names that are not facts.
/// </summary>
public sealed class ToldOnceTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    private const string Legal = """
        "actions": { "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" },
          "fine": { "title": "Fine", "by": "school", "to": "parents", "kind": "legal" },
          "note": { "title": "Note", "by": "school" } },
        "rules": { "r": { "of": "parent", "when": "not onRoll", "do": [ "warn", "fine", "note" ] } }
        """;

    private const string NoParents = "no-parents: No parents were supplied; one unnamed parent is assumed.";

    // Of each legal step once, in the order of their names; a step that is not legal needs no parent, nor does one of a later day.
    [Theory]
    [InlineData("A", "warn 30, fine 8, warn 7", "fine warn")]
    [InlineData("A", "note 8", "")]
    [InlineData("A", "unknown 8", "")]
    [InlineData("A", "note 7, unknown 8, warn 9", "warn")]
    [InlineData("A", "warn 8 A", "")]
    [InlineData("A", "warn 8 A, warn 9", "warn")]
    [InlineData("", "warn 8", "none")]
    [InlineData("", "", "none")]
    public void A_legal_step_that_names_no_parent_is_told_where_parents_are_known(string parents, string done, string expected)
    {
        var pupil = done.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split(' ')).Aggregate(
            parents.Length > 0 ? Made.Pupil(Day).WithParents(parents) : Made.Pupil(Day),
            (p, d) => p.Did(new(2026, 9, int.Parse(d[1], null)), d[0], d.Length > 2 ? d[2] : null));
        var told = Made.Book(Legal).Advise(pupil.Create(), Day, new AdviceOptions { AcceptRecordProblems = true }).Notices
            .Where(n => n.Code is "legal-without-parent" or "no-parents").Select(n => $"{n.Code}: {n.Text}");
        Assert.Equal(expected == "none" ? [NoParents] : expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a =>
            $"legal-without-parent: '{a}' is recorded without a parent, so it is unknown which parent it concerns."), told);
    }

    [Theory]
    [InlineData(29, "warn", "")]
    [InlineData(30, "warn", "warn")]
    public void A_step_is_told_from_its_own_day_on(int on, string action, string expected)
    {
        var advice = Made.Book(Legal).Advise(Made.Pupil(Day).WithParents("A").Did(Day, action).Create(), new DateOnly(2026, 9, on));
        Assert.Equal(expected.Length == 0 ? [] : ["legal-without-parent"],
            advice.Notices.Select(n => n.Code).Where(c => c.StartsWith('l')));
    }

    [Fact]
    public void A_calendar_that_was_inferred_is_told()
    {
        var pupil = PupilRecord.Build("P1", SchoolCalendar.Infer([new(2026, 9, 8), new(2026, 9, 9)])).Create();
        var book = Made.Book("""
            "facts": { "a": { "count": "sessions", "of": "absence", "in": "school year" } }
            """);
        Assert.Equal(["inferred-calendar: The calendar was inferred from marks, so terms and future school days are unknown."],
            book.Advise(pupil, Day).Notices.Select(n => $"{n.Code}: {n.Text}"));
        Assert.Empty(book.Advise(Made.Pupil(Day).Create(), Day).Notices);
    }

    // A rule that fails for each of two parents makes one notice.
    [Fact]
    public void What_is_told_twice_is_there_once()
    {
        var draft = new AdviceDraft(null!, null!, Day);
        Notice One(string text) => new() { Code = "x", Text = text };
        Assert.Empty(draft.DistinctNotices());
        draft.AddOnce([One("a"), One("b"), One("a")]);
        Assert.Equal(["a", "b"], draft.DistinctNotices().Select(n => n.Text));
        draft.Notices.AddRange([One("b"), One("c")]);
        Assert.Equal(["a", "b", "c"], draft.DistinctNotices().Select(n => n.Text));
        draft.Notices.Clear();
        draft.Notices.AddRange([One("a"), One("a")]);
        Assert.Equal(["a"], draft.DistinctNotices().Select(n => n.Text));
        draft.GiveBack();
    }

    // Arranged on the 7th for the 14th: its outcome is asked for from the 15th on, of whoever does it, unless there is one.
    [Theory]
    [InlineData(14, "", "", "")]
    [InlineData(15, "", "", "council school")]
    [InlineData(15, "A", "", "council to A school to A")]
    [InlineData(15, "", "held", "")]
    public void The_outcome_of_an_arranged_step_is_asked_for_once_its_day_is_past(int on, string parent, string outcome, string expected)
    {
        var book = Arranging();
        var advice = book.Advise(Made.Pupil(new(2026, 9, on)).WithParents("A").Did(new CaseworkRow(new(2026, 9, 7), "meet")
        {
            Parent = parent.Length > 0 ? parent : null, Due = new(2026, 9, 14), Outcome = outcome.Length > 0 ? outcome : null,
            OutcomeDate = outcome.Length > 0 ? new(2026, 9, 14) : null,
        }).Create(), new DateOnly(2026, 9, on));
        var asked = advice.Actions.Where(a => a.Action == "record-outcome").ToList();
        Assert.Equal(expected, string.Join(' ', asked.Select(a => a.Parent is null ? a.Stakeholder : $"{a.Stakeholder} to {a.Parent}")
            .Order(StringComparer.Ordinal)).Replace("localAuthority", "council", StringComparison.Ordinal));

        // The rules in force on the day of the step that have a line of it, each once; its own sources and theirs.
        Assert.All(asked, a => Assert.Equal(["old", "r"], a.Rules));
        Assert.All(asked, a => Assert.Equal(["s#1", "s#2", "s#3"], a.Sources));
        Assert.All(asked,
            a => Assert.Equal((new DateOnly(2026, 9, 14), ActionStatus.Overdue, "meet 2026-09-07"), (a.Due, a.Status, a.Event)));
    }

    [Fact]
    public void What_was_arranged_by_other_rules_is_nothing_to_these() => Assert.DoesNotContain(Arranging().Advise(
        Made.Pupil(Day).Did(new CaseworkRow(new(2026, 9, 7), "unknown") { Due = new(2026, 9, 14) }).Create(), Day,
        new AdviceOptions { AcceptRecordProblems = true }).Actions, a => a.Action == "record-outcome");

    private static RuleBook Arranging() => Made.Book("""
        "sources": { "s": { "title": "S", "from": "2026-08-01", "clauses": { "1": "One.", "2": "Two.", "3": "Three.", "4": "Four." } } },
        "actions": { "meet": { "title": "Meet", "by": [ "school", "localAuthority" ], "outcomes": [ "held" ], "sources": [ "s#3" ] },
          "ring": { "title": "Ring", "by": "school" } },
        "rules": { "r": { "when": "not onRoll", "sources": [ "s#2", "s#3" ], "do": [ "ring", "meet" ] },
          "old": { "to": "2026-09-07", "when": "not onRoll", "sources": [ "s#1" ], "do": [ "meet" ] },
          "new": { "from": "2026-09-08", "when": "not onRoll", "sources": [ "s#4" ], "do": [ "meet" ] },
          "other": { "when": "not onRoll", "sources": [ "s#4" ], "do": [ "ring" ] } }
        """);

    // Rules and stages that were not looked at have verdicts too, where somebody asks for all.
    [Theory]
    [InlineData(true, "gone: InForcex | later: InForcex | w: InForce Condition Withheld[ring]")]
    [InlineData(false, "goneSchool: InForcex")]
    public void What_was_not_looked_at_has_a_verdict_that_says_so(bool isPupil, string expected)
    {
        var book = Made.Book("""
            "actions": { "ring": { "title": "Ring", "by": "school" } },
            "rules": { "r": { "do": [ "ring" ] }, "gone": { "to": "2026-09-29", "do": [ "ring" ] },
              "w": { "when": "onRoll", "withhold": "ring", "because": "x" }, "s": { "of": "school", "do": [ "ring" ] },
              "goneSchool": { "of": "school", "to": "2026-09-29", "do": [ "ring" ] } },
            "pathways": { "now": { "title": "N", "stages": [ { "id": "a", "when": "not onRoll", "do": [ "ring" ] } ] },
              "p": { "title": "P", "from": "2026-10-01", "stages": [ { "id": "later", "do": [ "ring" ] } ] } }
            """).Book;
        var pupil = Made.Pupil(Day).Create();
        var log = new VerdictLog();
        var file = isPupil ? book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null)
            : book.FileOf(new SchoolRecord("S1", Made.Autumn, [pupil], casework: []), null);
        var advisor = new Advisor(book, file, Day, null, log);
        _ = isPupil ? (SubjectAdvice)advisor.Advise() : advisor.Advise([]);
        var before = log.Verdicts.Count;
        advisor.LogOthers();
        Assert.Equal(expected, string.Join(" | ", log.Verdicts.Skip(before)
            .Select(v => $"{v.Duty.Id}: {string.Join(' ', v.Gates.Select(g => $"{g.Gate}{(g.Passed == Truth.False ? "x" : "")}"
                + (g.Detail.Length > 0 ? $"[{g.Detail}]" : "")))}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_name_that_is_no_fact_is_said_with_the_one_that_may_be_meant()
    {
        var book = Made.Book("""
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } }
            """).Book;
        Assert.StartsWith("Unknown fact 'mised'. Did you mean 'missed'?",
            Assert.Throws<ArgumentException>(() => FactValues.Find(book, ["missed", "mised"])).Message, StringComparison.Ordinal);
        var pupil = Made.Pupil(Day).Create();
        Assert.Same(SubjectAdvice.NoFacts,
            FactValues.Of([], new EvaluationContext(book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), Day)));
    }

    // A calendar without a day has no last school day: what is only to be reviewed is reviewed on the date.
    [Fact]
    public void Without_a_school_day_what_is_to_be_reviewed_is_reviewed_on_the_date()
    {
        var line = Assert.Single(Made.Book("""
            "sources": { "s": { "title": "S", "from": "2026-08-01", "clauses": { "1": "One." } } },
            "actions": { "send": { "title": "Send", "by": "school" } },
            "rules": { "a": { "basis": "statutory", "sources": [ "s#1" ], "do": [ "send" ] } },
            "priorities": { "law": { "rank": 1, "title": "Law", "basis": "statutory", "reviewBy": "5 school days" } }
            """).Advise(PupilRecord.Build("P1", new SchoolCalendar([])).Create(), Day).Actions);
        Assert.Equal((Day, "law"), (line.ReviewBy, line.Priority));
    }

    // Whoever gives up after the last pupil hears of it, though there is no other.
    [Fact]
    public async Task Whoever_gives_up_is_heard_after_each_pupil()
    {
        var book = Made.Book("""
            "actions": { "ring": { "title": "Ring", "by": "school" } }, "rules": { "r": { "do": [ "ring" ] } }
            """);
        using var stop = new CancellationTokenSource();
        await using var all = ThreadPoolAdvice.Of(Pupils(), p => book.Advise(p, Day), stop.Token).GetAsyncEnumerator(default);
        Assert.True(await all.MoveNextAsync());
        Assert.Equal("P1", all.Current.Pupil);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await all.MoveNextAsync());

        static async IAsyncEnumerable<PupilRecord> Pupils()
        {
            await Task.CompletedTask;
            yield return Made.Pupil(Day).Create();
        }
    }

    // A parent beyond those that can be numbered is none of them.
    [Fact]
    public void More_parents_than_can_be_numbered_are_asked_about_without_a_number()
    {
        var book = Made.Book(""" "facts": { } """).Book;
        var pupil = PupilRecord.Build("P1", Made.Autumn)
            .WithParents([.. Enumerable.Range(1, short.MaxValue + 2).Select(n => $"p{n:00000}")]).Create();
        var at = new EvaluationContext(book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), Day);
        Assert.Equal([1, short.MaxValue, -1, -1], new[] { 1, short.MaxValue, short.MaxValue + 1, short.MaxValue + 2 }
            .Select(n => (at with { Parent = $"p{n:00000}" }).ParentNumber));
    }

    // In a thread of its own nothing is kept from before.
    [Fact]
    public void A_place_that_is_lent_is_made_once_and_used_again()
    {
        var book = Made.Book(""" "facts": { } """).Book;
        var pupil = Made.Pupil(Day).WithParents("A").Create();
        var file = book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null);
        var lent = new List<EvaluationContext>();
        var thread = new Thread(() => Remembering.While(book, file, Day, 0, _ =>
        {
            var plain = new EvaluationContext(file, Day);
            lent.Add(plain.Lent(Day.AddDays(-1)));
            lent.Add(plain.Lent(Day.AddDays(-1)));
            return 0;
        }));
        thread.Start();
        thread.Join();
        Assert.Same(lent[0], lent[1]);
    }
}
