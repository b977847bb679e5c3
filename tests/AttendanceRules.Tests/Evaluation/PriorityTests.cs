using System.Globalization;
using System.Text.Json.Nodes;
using AttendanceRules.Advice;
using AttendanceRules.Cases;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>S29: levels of priority are the packs', and lines are in their order.</summary>
public sealed class PriorityTests
{
    private const string Source =
        """ "sources": { "d": { "title": "D", "publisher": "P", "date": "2026-01", "clauses": { "1": "One.", "2": "Two." } } }, """;

    private const string Lines = Source + """
        "actions": {
          "call-home": { "title": "Ring", "by": "school", "kind": "safeguarding" }, "send-return": { "title": "Return", "by": "school",
            "kind": "record" },
          "write-home": { "title": "Write", "by": "school", "kind": "information" }, "help": { "title": "Help", "by": "school" },
          "be-kind": { "title": "Be kind", "by": "school", "kind": "standing", "record": false },
            "find": { "title": "Find", "by": "school", "kind": "register" }
        },
        "rules": {
          "a": { "do": [ "help", { "action": "write-home", "due": "2 school days", "else": "find" },
            { "action": "find", "due": "2 school days" }, "be-kind" ], "sources": [ "d#1" ] },
          "b": { "basis": "statutory", "do": [ "send-return" ], "sources": [ "d#2" ] },
          "c": { "do": [ "call-home" ], "sources": [ "d#1" ] }
        }
        """;

    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void Safeguarding_comes_first_then_the_law_then_what_has_a_day_then_support_and_standing_last()
    {
        var advice = Advise(Lines);
        Assert.Equal(
            ["call-home childrenMostAtRisk", "send-return statutory", "find dated", "write-home dated", "help support", "be-kind standing"],
            advice.Actions.Select(a => $"{a.Action} {a.Priority}"));
        Assert.Equal(["be-kind"], advice.Standing.Select(a => a.Action));
        Assert.DoesNotContain("be-kind", advice.Daily.Select(a => a.Action));
    }

    [Theory]
    [InlineData("yes", "childrenMostAtRisk")]
    [InlineData("no", "childrenSafe")]
    [InlineData("unknown", "childrenMostAtRisk")]
    public void A_child_with_a_social_worker_comes_before_others_and_so_does_one_of_whom_it_is_not_known(string hasWorker, string priority)
    {
        var book = Made.Book(Lines);
        var pupil = Made.Pupil(Day).Supplied("hasSocialWorker", "onProtectionPlan", "childInNeed", "lookedAfter", "hasYouthJusticeWorker")
            .Has("sen", "none").Has("hasSocialWorker", hasWorker);
        Assert.Equal(priority, book.Advise(pupil.Create(), Day).Actions.Single(a => a.Action == "call-home").Priority);
    }

    [Fact]
    public void What_the_law_asks_without_a_day_is_reviewed_again_and_again_and_never_overdue()
    {
        // Since the first school day, 2 September (S13). Every ten school days:
        // 16 and 30 September, 14 October, 4 and 18 November, 2 December.
        var line = Advise(Lines).Actions.Single(a => a.Action == "send-return");
        Assert.Equal((null, null, ActionStatus.Due), (line.Due, line.DueIn, line.Status));
        Assert.Equal(new DateOnly(2026, 9, 2), line.Since);
        Assert.Equal(new DateOnly(2026, 12, 2), line.ReviewBy);
        Assert.Null(Advise(Lines).Actions.Single(a => a.Action == "help").ReviewBy);
    }

    // Ten school days after 16 December are beyond the calendar, whose last school day is 18 December (S26).
    [Theory]
    [InlineData("2026-09-02", "2026-09-16")]
    [InlineData("2026-09-16", "2026-09-16")]
    [InlineData("2026-09-17", "2026-09-30")]
    [InlineData("2026-12-16", "2026-12-16")]
    [InlineData("2026-12-17", "2026-12-18")]
    [InlineData("2026-12-18", "2026-12-18")]
    [InlineData("2026-12-21", "2026-12-21")]
    public void The_day_of_review_is_the_next_one_and_at_the_calendars_end_its_last_school_day_or_the_date(string on, string review)
    {
        var day = DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var line = Made.Book(Lines).Advise(Made.Pupil(day).Create(), day).Actions.Single(a => a.Action == "send-return");
        Assert.Equal(review, line.ReviewBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(ActionStatus.Due, line.Status);
    }

    [Fact]
    public void A_line_names_what_follows_if_it_is_not_done()
    {
        var advice = Advise(Lines);
        Assert.Equal("find", advice.Actions.Single(a => a.Action == "write-home").Else);
        Assert.Null(advice.Actions.Single(a => a.Action == "find").Else);
    }

    [Fact]
    public void The_levels_of_a_pack_take_the_place_of_those_below_it()
    {
        var advice = Advise(Lines + """, "priorities": { "helpFirst": { "title": "Help", "rank": 1, "kinds": "support" } } """);
        Assert.Equal(("help", "helpFirst"), (advice.Actions[0].Action, advice.Actions[0].Priority));
        Assert.All(advice.Actions.Skip(1), a => Assert.Null(a.Priority));
    }

    [Theory]
    [InlineData(""" "kinds": "urgent" """, "unknown-value")]
    [InlineData(""" "basis": "law" """, "unknown-value")]
    [InlineData(""" "status": "late" """, "unknown-value")]
    [InlineData(""" "when": "noSuchThing" """, "unknown-name")]
    [InlineData(""" "reviewBy": "10 days" """, "bare-days")]
    public void A_mistake_in_a_level_has_its_place(string member, string code)
    {
        var problems = Made.Problems(Lines + $$""", "priorities": { "x": { "title": "X", "rank": 1, {{member}} } } """);
        Assert.Contains(problems, p => p.Path.StartsWith("priorities.x", StringComparison.Ordinal) && p.Code == code);
    }

    [Fact]
    public void An_else_names_an_action() =>
        Assert.Contains(Made.Problems(Lines.Replace("\"else\": \"find\"", "\"else\": \"fnd\"", StringComparison.Ordinal)), p =>
            p.Code == "unknown-action" && p.Suggestion!.Contains("find", StringComparison.Ordinal));

    [Fact]
    public void Each_action_of_the_shipped_packs_says_what_sort_of_step_it_is()
    {
        Assert.True(PackSource.ShippedIds.Count > 3, "Too few packs to say anything.");
        Assert.Empty(PackSource.ShippedIds.SelectMany(Undeclared));
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("england")]
    [InlineData("good-practice")]
    public void In_each_case_each_statutory_line_that_is_not_standing_has_a_day_a_length_or_a_review(string pack)
    {
        var advice = CaseRunner.Run(RuleBook.Load(PackSource.Shipped(pack))).SelectMany(c => c.Advice.Select(a => (c.Case, a))).ToList();
        var statutory = advice.SelectMany(a => a.a.Daily.Where(x => x.Basis == Basis.Statutory).Select(x => (a.Case, x))).ToList();
        Assert.True(statutory.Count > 100, "Too few statutory lines to say anything.");
        Assert.Empty(statutory.Where(s => s.x.Due is null && s.x.DueIn is null && s.x.ReviewBy is null)
            .Select(s => $"{s.Case}: {s.x.Action}").Distinct());
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void In_each_case_what_is_reviewed_has_no_last_day_and_is_never_overdue()
    {
        var advice = CaseRunner.Run(RuleBook.England).SelectMany(c => c.Advice).ToList();
        var reviewed = advice.SelectMany(a => a.Actions.Select(l => (a.AsOf, Line: l))).Where(r => r.Line.ReviewBy is not null).ToList();
        Assert.True(reviewed.Count > 10, "Too few lines with a review to say anything: " + reviewed.Count);
        Assert.All(reviewed, r => Assert.Equal((null, null), (r.Line.Due, r.Line.DueIn)));
        Assert.All(reviewed, r => Assert.NotEqual(ActionStatus.Overdue, r.Line.Status));
        Assert.All(reviewed, r => Assert.True(r.Line.ReviewBy >= r.AsOf, r.Line.Action));
    }

    [Fact]
    public void Casework_that_is_missing_can_be_taken_as_empty_and_the_advice_says_so()
    {
        var (book, pupil) = (Made.Book(Lines), Made.Pupil(Day).WithoutCasework().Create());
        var open = book.Advise(pupil, Day);
        Assert.DoesNotContain(open.Actions, a => a.Action == "help");
        Assert.Contains(open.Undecided, u => u.Action == "help" && u.Missing.Contains("casework"));

        var assumed = book.Advise(pupil, Day, new AdviceOptions { AssumeNothingDone = true });
        Assert.Contains(assumed.Actions, a => a.Action == "help");
        Assert.Equal(["nothing-done-assumed"], assumed.Notices.Select(n => n.Code)
            .Where(c => c is "nothing-done-assumed" or "no-casework"));
        var known = book.Advise(Made.Pupil(Day).Did(new DateOnly(2026, 11, 19), "help").Create(), Day,
            new AdviceOptions { AssumeNothingDone = true });
        Assert.DoesNotContain(known.Actions, a => a.Action == "help");
    }

    private static PupilAdvice Advise(string members) => Made.Book(members).Advise(Made.Pupil(Day).Create(), Day);

    private static IEnumerable<string> Undeclared(string id)
    {
        return PackSource.Shipped(id).Read().Where(f => !f.Name.StartsWith("calendars/", StringComparison.Ordinal)).SelectMany(f =>
        {
            var root = JsonNode.Parse(f.Content, null, Made.Lenient);
            return root?["actions"]?.AsObject().Where(a => a.Value is JsonObject o && !o.ContainsKey("replaces") && !o.ContainsKey("kind"))
                .Select(a => $"{id}/{f.Name}: {a.Key}") ?? [];
        });
    }
}
