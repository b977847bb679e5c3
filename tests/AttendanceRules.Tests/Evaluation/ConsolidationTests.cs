using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Lines of one key become one, and what is open is dropped where a certain line says as much (S29).</summary>
public sealed class ConsolidationTests
{
    private static readonly string[] Stakeholders = ["school", "council"];

    private static readonly RecommendedAction Line = new()
    {
        Stakeholder = "school", Action = "call", Title = "Call", Basis = Basis.Local, Force = Force.Should, Status = ActionStatus.Due,
        Since = Day(1), Rules = ["r"], Sources = [],
    };

    private static readonly UndecidedAction Open = new()
    {
        Stakeholder = "school", Action = "call", Title = "Call", Basis = Basis.Guidance, Force = Force.Should, Due = Day(10), Rules = ["r"],
        Missing = ["q"], Questions = [],
    };

    [Fact]
    public void Each_part_of_the_key_makes_another_line()
    {
        RecommendedAction[] lines = [Line, Line with { Stakeholder = "council" }, Line with { Role = "head" }, Line with { Parent = "A" },
            Line with { Action = "visit" }, Line with { Event = "session O 2026-09-08" }];
        Assert.Equal(6, Ordered(lines).Length);
        Assert.Equal(6, Ordered([.. lines, .. lines]).Length);
    }

    [Fact]
    public void Lines_come_by_their_day_then_stakeholder_then_action_then_parent_then_event()
    {
        RecommendedAction[] lines =
        [
            Line with { Due = Day(5), Action = "z" },
            Line with { Due = Day(9), Action = "a" },
            Line with { Due = Day(9), Action = "a", Stakeholder = "school", Event = "e 1" },
            Line with { Due = Day(9), Action = "a", Stakeholder = "school", Event = "e 2" },
            Line with { Due = Day(9), Action = "a", Stakeholder = "school", Parent = "A" },
            Line with { Due = Day(9), Action = "a", Stakeholder = "school", Parent = "B" },
            Line with { Due = Day(9), Action = "b", Stakeholder = "school" },
            Line with { Due = Day(9), Action = "a", Stakeholder = "council" },
            Line with { Due = Day(9), Action = "a", Stakeholder = "nobody that the pack names" },
            Line with { Action = "0" },
        ];
        Assert.Equal(lines.Select(Key), Ordered(Properties.Shuffle.Of(lines, 1)).Select(Key));
        Assert.Equal(lines.Select(Key), Ordered([.. lines.Reverse()]).Select(Key));

        static string Key(RecommendedAction a) => $"{a.Due} {a.Stakeholder} {a.Action} {a.Parent} {a.Event}";
    }

    [Fact]
    public void What_is_open_comes_by_stakeholder_then_action_then_parent_then_role_then_event_and_not_by_its_day()
    {
        UndecidedAction[] lines =
        [
            Open with { Action = "a", Due = Day(9) }, Open with { Action = "a", Event = "e 1", Due = Day(8) },
            Open with { Action = "a", Role = "head", Due = Day(7) }, Open with { Action = "a", Parent = "A", Due = Day(6) },
            Open with { Action = "b", Due = Day(5) }, Open with { Action = "a", Stakeholder = "council", Due = Day(4) },
        ];
        Assert.Equal(lines.Select(Key), Consolidation.Consolidate([.. lines.Reverse()], Stakeholders).Select(Key));

        static string Key(UndecidedAction u) => $"{u.Stakeholder} {u.Action} {u.Parent} {u.Role} {u.Event}";
    }

    [Fact]
    public void Many_lines_are_in_the_same_order_as_few_and_those_of_one_rank_stay_as_they_come()
    {
        // Every third one has no day and comes last; the roles differ, which nothing is ordered by in front of them.
        RecommendedAction[] lines = [.. Enumerable.Range(0, 200).Select(n => Line with
        {
            Due = n % 3 == 0 ? null : Day(1 + (n % 7)), Action = $"a{n % 5}", Parent = $"P{n:000}", Title = $"{n}",
        })];
        var expected = lines.OrderBy(l => l.Due ?? DateOnly.MaxValue).ThenBy(l => l.Action, StringComparer.Ordinal)
            .ThenBy(l => l.Parent, StringComparer.Ordinal).Select(l => l.Title).ToList();
        Assert.Equal(expected, Ordered(lines).Select(l => l.Title));
        foreach (var count in new[] { 2, 8, 9, 16, 17, 25, 63, 64, 65, 129 })
        {
            var some = lines[..count];
            Assert.Equal(expected.Where(t => some.Any(l => l.Title == t)),
                Ordered(Properties.Shuffle.Of(some, count)).Select(l => l.Title));
            Assert.Equal(some.Where((_, i) => i % 2 == 0).Concat(some.Where((_, i) => i % 2 == 1)),
                LineGroups.InOrder([.. some], static (line, by) => new LineRank(line.Title[^1] % by, 0), 2));
        }
    }

    [Fact]
    public void The_same_by_two_rules_has_the_earliest_day_and_the_strongest_of_everything()
    {
        var joined = Joined(
            Line with
            {
                Due = Day(20), Since = Day(3), Status = ActionStatus.Due, Basis = Basis.Statutory, Force = Force.May, Rules = ["b"],
                Sources = ["s#2", "s#1"], OneOf = "b", Else = "visit", Values = [Amount("z", 1), Amount("a", 2)], Title = "Later",
                DueQuestions = [Question("q"), Question("p")], Reasons = [Because("x"), Because("y")],
            },
            Line with
            {
                Due = Day(10), Since = Day(4), Status = ActionStatus.Overdue, Basis = Basis.Local, Force = Force.Must, Rules = ["c", "a"],
                Sources = ["s#3", "s#1"], OneOf = "a", Values = [Amount("z", 1)], Title = "Sooner", DueQuestions = [Question("q")],
                Reasons = [Because("y"), Because("z")],
            });
        Assert.Equal((Day(10), Day(3), ActionStatus.Overdue, Basis.Statutory, Force.Must),
            (joined.Due, joined.Since, joined.Status, joined.Basis, joined.Force));
        Assert.Equal(("Sooner", "a", "visit", null), (joined.Title, joined.OneOf, joined.Else, joined.DueIn));
        Assert.Equal(["a", "b", "c"], joined.Rules);
        Assert.Equal(["s#1", "s#2", "s#3"], joined.Sources);
        Assert.Equal(["a", "z"], joined.Values.Select(v => v.Name));
        Assert.Equal(["p", "q"], joined.DueQuestions.Select(q => q.Question));

        // Reasons come by the first rule of each line.
        Assert.Equal(["x", "y", "z"], joined.Reasons.Select(r => r.Text));
    }

    [Fact]
    public void Of_the_same_day_the_line_of_the_first_rule_is_what_is_told()
    {
        var (second, first) = (Line with { Title = "Second", Rules = ["b"] }, Line with { Title = "First", Rules = ["a"] });
        Assert.Equal("First", Joined(second, first).Title);
        Assert.Equal("None", Joined(second, Line with { Title = "None", Rules = [] }).Title);
        Assert.Equal("Dated", Joined(first, Line with { Title = "Dated", Rules = ["z"], Due = Day(5) }).Title);
    }

    // A length is shown only where no rule has a day: that of the first rule which has one.
    [Theory]
    [InlineData(null, "5 school days", "9 school days", "5 school days")]
    [InlineData(null, null, "9 school days", "9 school days")]
    [InlineData(5, "5 school days", "9 school days", null)]
    public void A_length_is_told_where_no_rule_has_a_day(int? due, string? one, string? other, string? expected) => Assert.Equal(expected,
        Joined(Line with { Rules = ["c"], DueIn = "7 school days" }, Line with { Rules = ["b"], DueIn = other },
            Line with { Rules = ["a"], DueIn = one, Due = due is { } day ? Day(day) : null }).DueIn);

    [Fact]
    public void A_line_without_another_stays_as_it_is()
    {
        Assert.Same(Line, Assert.Single(Ordered([Line])));
        Assert.Same(Line, Consolidation.Join([Line]));
        Assert.Same(Open, Assert.Single(Consolidation.Consolidate([Open], Stakeholders)));
    }

    // Most pupils call for nothing.
    [Fact]
    public void Of_nothing_nothing_is_made()
    {
        Assert.Same(Array.Empty<RecommendedAction>(), Consolidation.Consolidate(Array.Empty<RecommendedAction>()));
        Assert.Same(Array.Empty<UndecidedAction>(), Consolidation.Consolidate(Array.Empty<UndecidedAction>(), Stakeholders));
        Assert.Same(Array.Empty<BlockedAction>(), Consolidation.Consolidate(Array.Empty<BlockedAction>()));
        Assert.Same(Array.Empty<WithheldAction>(), Consolidation.Consolidate(Array.Empty<WithheldAction>()));
    }

    [Fact]
    public void What_is_open_by_two_rules_lacks_what_each_lacks()
    {
        var joined = Assert.Single(Consolidation.Consolidate(
        [
            Open with { Rules = ["b"], Missing = ["r", "q"], Questions = [Question("r"), Question("q")], Assumed = ["y"],
                Basis = Basis.Local, Force = Force.Must, Due = Day(12) },
            Open with { Rules = ["a"], Missing = ["p", "q"], Questions = [Question("p"), Question("q")], Assumed = ["y", "x"],
                Basis = Basis.Statutory, Force = Force.May, Due = Day(11) },
        ], Stakeholders));
        Assert.Equal(["a", "b"], joined.Rules);
        Assert.Equal(["p", "q", "r"], joined.Missing);
        Assert.Equal(["p", "q", "r"], joined.Questions.Select(q => q.Question));
        Assert.Equal(["x", "y"], joined.Assumed);
        Assert.Equal((Basis.Statutory, Force.Must, Day(11)), (joined.Basis, joined.Force, joined.Due));
    }

    [Theory]
    [InlineData("b a", "q", "x", 0)]
    [InlineData("a", "r q", "x", 0)]
    [InlineData("a", "q", "y x", 0)]
    [InlineData("a", "q", "x", 2)]
    public void One_that_is_open_alone_is_put_in_order(string rules, string missing, string assumed, int questions)
    {
        var one = Assert.Single(Consolidation.Consolidate([Open with
        {
            Rules = rules.Split(' '), Missing = missing.Split(' '), Assumed = assumed.Split(' '),
            Questions = questions == 0 ? [] : [Question("r"), Question("q")],
        }], Stakeholders));
        Assert.Equal(rules.Split(' ').Order(StringComparer.Ordinal), one.Rules);
        Assert.Equal(missing.Split(' ').Order(StringComparer.Ordinal), one.Missing);
        Assert.Equal(assumed.Split(' ').Order(StringComparer.Ordinal), one.Assumed);
        Assert.Equal(questions == 0 ? [] : ["q", "r"], one.Questions.Select(q => q.Question));
    }

    // The certain line is guidance that should be done by day 10, as the open one is.
    [Theory]
    [InlineData("the same", true)]
    [InlineData("stronger in law", true)]
    [InlineData("weaker in law", false)]
    [InlineData("stronger", true)]
    [InlineData("weaker", false)]
    [InlineData("sooner", true)]
    [InlineData("later", false)]
    [InlineData("without a day", false)]
    [InlineData("of another stakeholder", false)]
    [InlineData("of another role", false)]
    [InlineData("of another parent", false)]
    [InlineData("of another action", false)]
    [InlineData("of another event", false)]
    public void What_is_certain_covers_what_is_open_where_it_is_as_strong_and_due_no_later(string it, bool covers)
    {
        var certain = Line with { Basis = Basis.Guidance, Due = Day(10) };
        certain = it switch
        {
            "stronger in law" => certain with { Basis = Basis.Statutory }, "weaker in law" => certain with { Basis = Basis.Local },
            "stronger" => certain with { Force = Force.Must }, "weaker" => certain with { Force = Force.May },
            "sooner" => certain with { Due = Day(9) }, "later" => certain with { Due = Day(11) },
            "without a day" => certain with { Due = null }, "of another stakeholder" => certain with { Stakeholder = "council" },
            "of another role" => certain with { Role = "head" }, "of another parent" => certain with { Parent = "A" },
            "of another action" => certain with { Action = "visit" }, "of another event" => certain with { Event = "e" },
            _ => certain,
        };
        Assert.Equal(covers, Consolidation.Covers(certain, Open));
        Assert.Equal(covers, Consolidation.IsCovered([Line with { Action = "other" }, certain], Open));
    }

    [Fact]
    public void What_is_open_without_a_day_is_covered_whatever_the_day()
    {
        var certain = Line with { Basis = Basis.Guidance };
        Assert.True(Consolidation.Covers(certain, Open with { Due = null }));
        Assert.True(Consolidation.Covers(certain with { Due = Day(28) }, Open with { Due = null }));
        Assert.False(Consolidation.IsCovered([], Open));
    }

    [Fact]
    public void The_weakest_asks_least_by_its_force_then_its_basis_then_its_day()
    {
        RecommendedAction[] lines =
        [
            Line with { Force = Force.May, Basis = Basis.Local }, Line with { Force = Force.May, Basis = Basis.Local, Due = Day(9) },
            Line with { Force = Force.May, Basis = Basis.Local, Due = Day(8) }, Line with { Force = Force.May, Basis = Basis.Statutory },
            Line with { Force = Force.Should, Basis = Basis.Local },
        ];
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.Same(lines[i], Consolidation.Weakest([.. lines[i..].Reverse()]));
        }
    }

    [Fact]
    public void What_is_blocked_comes_by_action_then_parent_then_rule()
    {
        BlockedAction[] lines = [Blocked("a", null, "r"), Blocked("a", "A", "r"), Blocked("a", "A", "s"), Blocked("a", "B", "q"),
            Blocked("b", null, "a")];
        Assert.Equal(lines, Consolidation.Consolidate([.. lines.Reverse()]));

        static BlockedAction Blocked(string action, string? parent, string rule) => new()
        {
            Stakeholder = "school", Action = action, Title = "", Parent = parent, Rules = [rule], Missing = [], SuppliedBy = [],
        };
    }

    [Fact]
    public void What_is_withheld_comes_by_action_then_parent_then_rule_then_stakeholder()
    {
        WithheldAction[] lines = [Held("a", null, "r", "school"), Held("a", "A", "r", "council"), Held("a", "A", "r", "school"),
            Held("a", "A", "s", "council"), Held("a", "B", "q", "a"), Held("b", null, "a", "a")];
        Assert.Equal(lines, Consolidation.Consolidate([.. lines.Reverse()]));

        static WithheldAction Held(string action, string? parent, string rule, string stakeholder) => new()
        {
            Stakeholder = stakeholder, Action = action, Title = "", Parent = parent, Rule = rule, Because = "", Sources = [],
        };
    }

    private static RecommendedAction[] Ordered(IReadOnlyList<RecommendedAction> lines) =>
        LineGroups.InOrder(Consolidation.Consolidate(lines), static (line, all) => Consolidation.RankOf(line, all), Stakeholders);

    private static RecommendedAction Joined(params RecommendedAction[] lines)
    {
        var (one, other) = (Assert.Single(Consolidation.Consolidate(lines)),
            Assert.Single(Consolidation.Consolidate([.. lines.Reverse()])));
        Assert.Equal((one.Title, one.Due, one.DueIn, one.OneOf), (other.Title, other.Due, other.DueIn, other.OneOf));
        return one;
    }

    private static DateOnly Day(int day) => new(2026, 9, day);

    private static OpenQuestion Question(string name) => new() { Question = name, Ask = name + "?", Of = "school" };

    private static ActionValue Amount(string name, int number) => new()
    {
        Name = name, Value = TypedValue.Of(Value.Exact(number)), Source = "",
    };

    private static Reason Because(string text) => new()
    {
        Fact = text, Title = text, Value = TypedValue.Of(Value.True), Comparator = Comparator.None, Text = text,
        Evidence = [],
    };
}
