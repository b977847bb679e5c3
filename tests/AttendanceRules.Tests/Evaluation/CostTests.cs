using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// What is spared where there is nothing to do: memory of lines that are joined already, rules that are false for everybody.
/// </summary>
public sealed class CostTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    private static readonly RecommendedAction Line = new()
    {
        Stakeholder = "school", Action = "call", Title = "Call", Basis = Basis.Local, Force = Force.Should, Status = ActionStatus.Due,
        Since = Day, Rules = ["r"], Sources = [],
    };

    // Lines are put in order where they are, with room that the thread keeps.
    [Theory]
    [InlineData(2)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(400)]
    public void Lines_of_which_none_is_joined_cost_no_more_than_their_list(int count)
    {
        RecommendedAction[] lines =
            [.. Enumerable.Range(0, count).Select(n => Line with { Action = $"a{n * 7 % count:000}", Parent = $"{n}" })];
        var more = Least(() => Joined(lines)) - Least(() => new RecommendedAction[count]);
        Assert.InRange(more, 0, 24);
        Assert.Equal(lines.OrderBy(l => l.Action, StringComparer.Ordinal).ThenBy(l => l.Parent, StringComparer.Ordinal), Joined(lines));

        static RecommendedAction[] Joined(RecommendedAction[] all) => LineGroups.InOrder(LineGroups.Join(all,
            static a => new LineKey(a.Stakeholder, a.Role, a.Parent, a.Action, a.Event), static s => s[0]),
            static (a, _) => new LineRank(0, 0, a.Action, a.Parent, null, null), 0);
    }

    [Fact]
    public void A_line_alone_without_days_values_and_support_shares_its_empty_lists()
    {
        var joined = Consolidation.Join([Line, Line with { Rules = ["s"] }]);
        Assert.Same(Array.Empty<OpenQuestion>(), joined.DueQuestions);
        Assert.Same(Array.Empty<ActionValue>(), joined.Values);
        var advised = Assert.Single(Made.Book("""
            "actions": { "call": { "title": "Call", "by": "school" } }, "rules": { "r": { "do": [ "call" ] } }
            """).Advise(Made.Pupil(Day).Create(), Day).Actions);
        Assert.Same(Array.Empty<SupportOffer>(), advised.Support);
        Assert.Same(Array.Empty<OpenQuestion>(), advised.DueQuestions);
        Assert.Same(Array.Empty<ActionValue>(), advised.Values);
    }

    // Whichever comes first: the strongest, the earliest day since which, and what is furthest on.
    [Fact]
    public void Joined_lines_are_as_strong_and_as_early_as_one_of_them_whichever_comes_first()
    {
        var weak = Line with { Due = Day, Rules = ["a"] };
        var strong = Line with
        {
            Due = Day.AddDays(1), Rules = ["b"], Basis = Basis.Statutory, Force = Force.Must, Status = ActionStatus.Overdue,
            Since = Day.AddDays(-1),
        };
        foreach (var joined in new[] { Consolidation.Join([weak, strong]), Consolidation.Join([strong, weak]) })
        {
            Assert.Equal((Basis.Statutory, Force.Must, ActionStatus.Overdue, Day.AddDays(-1), Day),
                (joined.Basis, joined.Force, joined.Status, joined.Since, joined.Due));
        }
    }

    // What is known of a stretch is not asked again: not on its days, nor on the last of them.
    [Fact]
    public void A_day_of_a_known_stretch_is_not_asked_again()
    {
        var book = Made.Book(""" "facts": { } """).Book;
        var pupil = Made.Pupil(Day).Create();
        var (file, of, asked) = (book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), new object(), 0);
        DateOnly Since(int day, int notBefore = 2) => Onset.TrueSince(new EvaluationContext(file, new(2026, 9, day)), at =>
        {
            asked++;
            return at.Date.Day == 7 ? Truth.False : Truth.True;
        }, new(2026, 9, notBefore), of);

        // The 8th to the 16th, a Tuesday to a Wednesday, are seven school days; the 7th breaks it.
        Assert.Equal((8, 8), (Since(16).Day, asked));
        foreach (var again in new[] { 16, 15, 9, 8 })
        {
            Assert.Equal((8, 8), (Since(again).Day, asked));
        }

        Assert.Equal((8, 9), (Since(17).Day, asked));
        Assert.Equal((8, 9), (Since(10).Day, asked));
        Assert.Equal((8, 9), (Since(17).Day, asked));

        // Before it another stretch is looked for.
        Assert.Equal((2, 12), (Since(4).Day, asked));
    }

    // Of two lines of the same rule and day the first stays.
    [Fact]
    public void Of_lines_that_differ_in_nothing_that_counts_the_first_is_told() =>
        Assert.Equal("Call", Consolidation.Join([Line, Line with { Title = "Later" }]).Title);

    // What is worked out later is in order and not asked for.
    [Fact]
    public void What_is_open_alone_is_not_worked_out_before_somebody_asks()
    {
        var parts = new Parts();
        var open = new UndecidedAction
        {
            Stakeholder = "school", Action = "call", Title = "Call", Basis = Basis.Local, Force = Force.Should, Rules = ["r"],
            Missing = null!, Questions = null!, Parts = parts,
        };
        Assert.Same(open, Assert.Single(Consolidation.Consolidate([open], ["school"])));
        Assert.Equal(0, parts.Asked);
        Assert.Equal(["q", "p"], open.Missing);
    }

    // A rule that withholds an action which nobody calls for is not asked: there is no notice of what it would fail at.
    [Theory]
    [InlineData("ring", 0)]
    [InlineData("write", 1)]
    public void A_rule_that_withholds_what_is_not_called_for_is_not_asked(string withheld, int told)
    {
        var book = Made.Book($$"""
            "actions": { "write": { "title": "Write", "by": "school" }, "ring": { "title": "Ring", "by": "school" } },
            "rules": { "a": { "do": [ "write" ] }, "w": { "withhold": "{{withheld}}", "because": "x" } }
            """).Book;
        var advice = Advise(With(book, [.. book.Rules.Select(r => r.Id == "w" ? r with { When = Holds(new Failing { Name = "f" }) } : r)]));
        Assert.Equal("write", Assert.Single(advice.Actions).Action);
        Assert.Equal(told, advice.Notices.Count(n => n.Code == "rule-failed"));
    }

    // Once there is a plan of the date rules are asked by it first. What fails there makes the same notice, once for all parents.
    [Fact]
    public void What_fails_while_rules_are_looked_through_is_told_by_the_rule_that_fails()
    {
        var book = Made.Book("""
            "actions": { "write": { "title": "Write", "by": "school" }, "ring": { "title": "Ring", "by": "school" } },
            "rules": { "a": { "of": "parent", "do": [ "ring" ] }, "b": { "do": [ "write" ] } }
            """).Book;
        var failing = With(book, [.. book.Rules.Select(r => r.Id == "a" ? r with { When = Holds(new Failing { Name = "f" }) } : r)]);
        for (var i = 0; i < 8; i++)
        {
            var advice = Advise(failing, "A", "B");
            Assert.Equal("write", Assert.Single(advice.Actions).Action);
            Assert.Equal("'a' could not be evaluated (InvalidOperationException). What depends on it may be missing from the advice, or be "
                + "wrong in it.", Assert.Single(advice.Notices, n => n.Code == "rule-failed").Text);
        }
    }

    [Fact]
    public void Nobody_is_in_a_group_of_which_it_fails_to_say_who_is_in_it()
    {
        var book = Made.Book("""
            "groups": { "sound": { "title": "Sound", "when": "onRoll" }, "broken": { "title": "Broken", "when": "onRoll" },
              "also": { "title": "Also", "when": "onRoll" } }
            """).Book;
        var failing = With(book, book.Rules, [.. book.Groups.Select(g => g.Name != "broken" ? g : g with
        {
            When = new ConditionFact { Name = "broken", Title = "Broken", IsGroup = true, When = Holds(new Failing { Name = "f" }) },
        })]);
        for (var i = 0; i < 8; i++)
        {
            var advice = Advise(failing);
            Assert.Equal(["also", "sound"], advice.Groups);
            Assert.StartsWith("'broken'", Assert.Single(advice.Notices, n => n.Code == "rule-failed").Text, StringComparison.Ordinal);
        }
    }

    // A rule of each parent that rests on no parent is asked once, however many there are.
    [Fact]
    public void A_rule_that_is_false_for_whomever_costs_nothing_for_each_parent()
    {
        var book = Made.Book("""
            "actions": { "ring": { "title": "Ring", "by": "school" } },
            "rules": { "first": { "do": [ "ring" ] }, "a": { "of": "parent", "when": "not onRoll", "do": [ "ring" ] } }
            """).Book;
        var (few, many) = (File(book, 2), File(book, 40));
        Assert.Equal(Least(() => Advice(few)), Least(() => Advice(many)));

        object Advice(SubjectFile file) => new Advisor(book, file, Day).Advise();
        static SubjectFile File(Book of, int parents)
        {
            var pupil = Made.Pupil(Day).Did(new(2026, 9, 8), "ring").WithParents([.. Enumerable.Range(0, parents).Select(n => $"p{n}")])
                .Create();
            return of.FileOf(pupil, of.TimeOf(pupil.Calendar), null, null);
        }
    }

    // Also where much is known of pupils with nothing on record, and where rules are looked through first: whoever asks why hears of each.
    [Fact]
    public void Whoever_asks_why_hears_of_each_rule_however_many_were_advised_before()
    {
        var book = Made.Book("""
            "actions": { "ring": { "title": "Ring", "by": "school" }, "note": { "title": "Note", "by": "school" } },
            "rules": { "a": { "when": "not onRoll", "do": [ "ring" ] }, "b": { "of": "parent", "when": "not onRoll", "do": [ "ring" ] },
              "c": { "on": "note", "do": [ "ring" ] } }
            """);
        var pupil = PupilRecord.Build("P1", Made.Autumn).WithParents("A", "B").Create();
        var before = Verdicts();
        for (var i = 0; i < 8; i++)
        {
            Assert.Empty(book.Advise(PupilRecord.Build($"P{i}", Made.Autumn).WithParents("A", "B").Create(), Day).Actions);
        }

        Assert.Equal(["a: InForce Conditionx", "b: InForce Conditionx", "b: InForce Conditionx", "c: InForce Eventx[note]"], before);
        Assert.Equal(before, Verdicts());

        List<string> Verdicts() => [.. Shown.Verdicts(book, pupil, Day, "a", "b", "c")];
    }

    // A school has rules of its own: those of pupils are not asked for it, and its own are not looked through by theirs.
    [Fact]
    public void A_school_has_its_own_rules()
    {
        var book = Made.Book("""
            "actions": { "ring": { "title": "Ring", "by": "school" }, "note": { "title": "Note", "by": "school" },
              "see": { "title": "See", "by": "school" } },
            "rules": { "a": { "when": "not onRoll", "do": [ "ring" ] }, "b": { "of": "school", "do": [ "note" ] },
              "c": { "of": "school", "do": [ "see" ] } }
            """);
        var school = new SchoolRecord("S1", Made.Autumn, [Made.Pupil(Day).Create()], casework: []);
        for (var i = 0; i < 6; i++)
        {
            var advice = book.Advise(school, Day);
            Assert.Equal(["note", "see"], advice.Actions.Select(a => a.Action).Order(StringComparer.Ordinal));
            Assert.Empty(advice.Notices);
            Assert.Same(SubjectAdvice.NoFacts, advice.Facts);
            Assert.Empty(advice.Pathways);
        }
    }

    private static PupilAdvice Advise(Book book, params string[] parents)
    {
        var pupil = Made.Pupil(Day).WithParents(parents).Create();
        return new Advisor(book, book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), Day).Advise();
    }

    // The least of many times: what is made once, or while methods are compiled, is not counted.
    private static long Least(Func<object> work)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 60; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            GC.KeepAlive(work());
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static Predicate Holds(Symbol symbol) => new(symbol, false, Qualifier.Own);

    private static Book With(Book book, IReadOnlyList<RuleDeclaration> rules, IReadOnlyList<GroupDeclaration>? groups = null) => new()
    {
        Sources = book.Sources, Stakeholders = book.Stakeholders, Codes = book.Codes, Actions = book.Actions, Names = book.Names,
        Groups = groups ?? book.Groups, Includes = book.Includes, BankHolidays = book.BankHolidays, Week = book.Week,
        YearStart = book.YearStart, Rules = rules, Pathways = [],
    };

    private sealed class Parts : IOpenParts
    {
        public int Asked { get; private set; }

        public IReadOnlyList<string> MissingOf(UndecidedAction line) => Found(["q", "p"]);

        public IReadOnlyList<string> AssumedOf(UndecidedAction line) => Found(["b", "a"]);

        public IReadOnlyList<OpenQuestion> QuestionsOf(UndecidedAction line) => Found<OpenQuestion>(
            [new() { Question = "q", Ask = "Q?", Of = "school" }, new() { Question = "p", Ask = "P?", Of = "school" }]);

        private IReadOnlyList<T> Found<T>(IReadOnlyList<T> found)
        {
            Asked++;
            return found;
        }
    }

    private sealed class Failing : Symbol
    {
        public override ValueKind Kind => ValueKind.Truth;

        public override SymbolParts Parts => SymbolParts.None;

        public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) =>
            visitor is SymbolEvaluators ? (TResult)(object)new FailingEvaluator() : default!;
    }

    private sealed class FailingEvaluator : SymbolEvaluatorOf<Failing>
    {
        protected override Value At(Failing symbol, EvaluationContext context) => throw new InvalidOperationException("secret");
    }
}
