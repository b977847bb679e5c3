using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>What a line of a rule becomes: for whom, by when, blocked by what, again after how long (S10, S26, S29).</summary>
public sealed class LineTests
{
    private const string Words = """
        "sources": { "s": { "title": "S", "from": "2026-08-01", "clauses": { "1": "One.", "2": "Two." } } },
        "thresholds": { "price": { "title": "Price", "unit": "money", "permits": "locked", "values": [
            { "from": "2026-08-01", "value": 60, "source": "s#1" }, { "from": "2026-09-14", "value": 80, "source": "s#2" } ] },
          "latePrice": { "title": "Later", "unit": "money", "permits": "locked", "values": [ { "from": "2026-10-01", "value": 9 } ] } },
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" },
          "fit": { "is": "able and willing" } },
        "questions": { "kept": { "ask": "Kept?", "of": "localAuthority", "type": "yes/no" },
          "able": { "ask": "Able?", "of": "school", "type": "yes/no" }, "willing": { "ask": "Willing?", "of": "school", "type": "yes/no" },
          "agrees": { "ask": "Agrees?", "of": "school", "type": "yes/no", "per": "parent" } },
        "actions": { "write": { "title": "Write", "by": [ "school", "localAuthority" ], "servedBy": [ "club", "course" ] },
          "visit": { "title": "Visit", "by": "school" }, "see": { "title": "See", "by": "localAuthority" },
          "ask": { "title": "Ask", "by": [ "localAuthority", "school" ], "supplies": "kept" },
          "ask-again": { "title": "Ask again", "by": "school", "supplies": "kept" },
          "club": { "title": "Club", "by": "school", "provider": "The club", "duration": "6 weeks", "chargeable": true,
            "cost": [ "price", "latePrice" ], "sources": [ "s#1" ] },
          "course": { "title": "Course", "by": "school", "from": "2026-10-01" },
          "note": { "title": "Note", "by": "school", "record": "only" } },
        """;

    private static readonly DateOnly Day = new(2026, 9, 30);

    [Fact]
    public void Each_stakeholder_has_a_line_of_an_action_that_several_do()
    {
        var lines = Advise("""
            "r": { "basis": "statutory", "sources": [ "s#1" ], "do": [ { "action": "write", "due": "2026-10-02" } ] }
            """, Made.Pupil(Day)).Actions;
        Assert.Equal(["localAuthority", "school"], lines.Select(l => l.Stakeholder).Order(StringComparer.Ordinal));
        Assert.All(lines, l => Assert.Equal((new DateOnly(2026, 10, 2), Basis.Statutory, Force.Must, ActionStatus.Due, "s#1"),
            (l.Due, l.Basis, l.Force, l.Status, Assert.Single(l.Sources))));
    }

    [Fact]
    public void What_is_open_is_open_for_each_stakeholder()
    {
        var open = Advise("""
            "r": { "when": "able", "do": [ { "action": "write", "force": "may", "due": "2 school days after 2026-10-02" } ] }
            """, Made.Pupil(Day)).Undecided;
        Assert.Equal(["localAuthority", "school"], open.Select(l => l.Stakeholder).Order(StringComparer.Ordinal));
        Assert.All(open, l => Assert.Equal((new DateOnly(2026, 10, 6), Basis.Local, Force.May, "able", "r"),
            (l.Due, l.Basis, l.Force, Assert.Single(l.Missing), Assert.Single(l.Rules))));
    }

    // Statutory is must and the rest should, unless the line says otherwise.
    [Theory]
    [InlineData("statutory", "", Force.Must)]
    [InlineData("guidance", "", Force.Should)]
    [InlineData("local", "", Force.Should)]
    [InlineData("statutory", "may", Force.May)]
    [InlineData("guidance", "must", Force.Must)]
    public void How_strong_it_is_follows_from_the_basis_unless_the_line_says_it(string basis, string force, Force expected) =>
        Assert.Equal(expected, Assert.Single(Advise($$"""
            "r": { "basis": "{{basis}}", "sources": [ "s#1" ],
              "do": [ { "action": "visit"{{(force.Length == 0 ? "" : $", \"force\": \"{force}\"")}} } ] }
            """, Made.Pupil(Day)).Actions).Force);

    [Theory]
    [InlineData("2026-09-29", "", ActionStatus.Overdue)]
    [InlineData("2026-09-30", "", ActionStatus.Due)]
    [InlineData("2026-10-01", "", ActionStatus.Due)]
    [InlineData("2026-10-09", "2026-09-30", ActionStatus.Due)]
    [InlineData("2026-10-09", "2026-10-01", ActionStatus.Ahead)]
    public void Its_status_is_that_of_its_days(string due, string notBefore, ActionStatus expected) => Assert.Equal(expected,
        Assert.Single(Advise($$"""
            "r": { "do": [ { "action": "visit", "due": "{{due}}"{{(notBefore.Length == 0 ? "" : $", \"notBefore\": \"{notBefore}\"")}} } ] }
            """, Made.Pupil(Day)).Actions).Status);

    [Fact]
    public void What_serves_an_action_is_offered_with_what_it_costs_on_the_date()
    {
        var offer = Assert.Single(Advise("""
            "r": { "do": [ "write" ] }
            """, Made.Pupil(Day)).Actions[0].Support);
        Assert.Equal(("club", "Club", "The club", "6 weeks", true),
            (offer.Action, offer.Title, offer.Provider, offer.Duration, offer.IsChargeable));
        var cost = Assert.Single(offer.Cost);
        Assert.Equal(("price", "80", "s#2"), (cost.Name, cost.Value.ToString(), cost.Source));
        Assert.Equal(["s#1"], offer.Sources);
        Assert.Equal(2, Made.Book($$"""
            {{Words}} "rules": { "r": { "do": [ "write" ] } }
            """).Advise(Made.Pupil(new(2026, 10, 1)).Create(), new DateOnly(2026, 10, 1)).Actions[0].Support.Count);
    }

    // The event is of the 8th, the price rose on the 14th: a notice keeps the price of its day (S17, S29).
    [Fact]
    public void Amounts_are_told_in_the_order_of_their_names_each_with_its_source()
    {
        const string Values = """
            "values": { "z": { "amount": "price", "until": "10 school days" }, "a": { "amount": "missed" } }
            """;
        var pupil = Made.Pupil(Day, "2026-09-08 O /", "2026-09-10 / ?");
        Assert.Equal(["a 1..2 ", "z 60 s#1 until 09-22"], Amounts($$"""
            "r": { "on": "session O", "do": [ { "action": "visit", {{Values}} } ] }
            """, pupil));
        Assert.Equal(["a 1..2 ", "z 80 s#2 until 09-16"], Amounts($$"""
            "r": { "do": [ { "action": "visit", {{Values}} } ] }
            """, pupil));

        static IEnumerable<string> Amounts(string rules, PupilRecordBuilder of) => Advise(rules, of).Actions.First(a => a.Action == "visit")
            .Values.Select(v => $"{v.Name} {v.Value} {v.Source}{(v.Until is { } until ? $" until {until:MM-dd}" : "")}");
    }

    [Theory]
    [InlineData("", "! visit: kept, willing by ask, ask-again | ask | ask | ask-again")]
    [InlineData("kept", "! visit: willing")]
    [InlineData("willing", "! visit: kept by ask, ask-again | ask | ask | ask-again")]
    [InlineData("kept willing", "visit")]
    public void A_need_that_is_not_met_blocks_and_what_supplies_it_is_asked_of_each_of_its_own(string answered, string expected)
    {
        var pupil = answered.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(Made.Pupil(Day), (p, q) => p.Answered(q, "yes", new(2026, 9, 7)));
        Assert.Equal(expected, Shown.Text(Advise(""" "r": { "needs": [ "willing", "kept" ], "do": [ "visit" ] } """, pupil)));
        var advice = Advise(""" "r": { "needs": [ "willing", "kept" ], "do": [ "visit" ] } """, pupil);
        Assert.All(advice.Actions, a => Assert.Equal(["r"], a.Rules));
        Assert.All(advice.Actions.Where(a => a.Action.StartsWith("ask", StringComparison.Ordinal)),
            a => Assert.Contains("kept", a.Reasons.Select(r => r.Text)));
    }

    // "fit" holds where both do: what it lacks are the questions that could still change it.
    [Theory]
    [InlineData("", "! visit: able, willing")]
    [InlineData("able=yes", "! visit: willing")]
    [InlineData("able=no", "! visit: able")]
    [InlineData("able=no willing=no", "! visit: able, willing")]
    [InlineData("able=yes willing=yes", "visit")]
    public void A_fact_among_the_needs_is_replaced_by_its_questions(string answers, string expected) => Assert.Equal(expected,
        Shown.Text(Advise(""" "r": { "needs": [ "fit" ], "do": [ "visit" ] } """, answers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(a => a.Split('=')).Aggregate(Made.Pupil(Day), (p, a) => p.Answered(a[0], a[1], new(2026, 9, 7))))));

    [Theory]
    [InlineData("see", "", "! visit: see by see | see")]
    [InlineData("see", "see", "visit")]
    [InlineData("note", "", "! visit: note")]
    [InlineData("note", "note", "visit")]
    public void A_step_among_the_needs_is_asked_of_its_own_stakeholder_unless_it_is_only_recorded(
        string need, string done, string expected) =>
        Assert.Equal(expected, Shown.Text(Advise($$""" "r": { "needs": [ "{{need}}" ], "do": [ "visit" ] } """,
            done.Length == 0 ? Made.Pupil(Day) : Made.Pupil(Day).Did(new(2026, 9, 10), done))));

    // Nobody knows whether the line is done: what supplies its need is open for the same reason.
    [Fact]
    public void What_supplies_an_open_line_says_what_is_missing() => Assert.Equal(
        "? ask-again: casework | ? ask: casework | ? ask: casework | ? visit: casework",
        Shown.Text(Advise(""" "r": { "needs": [ "kept" ], "do": [ "visit" ] } """, Made.Pupil(Day).WithoutCasework())));

    // What is open and lacks what it needs is listed as open, and so is what supplies it.
    [Fact]
    public void An_open_line_that_lacks_what_it_needs_is_open_with_its_suppliers()
    {
        const string Rule = """ "r": { "when": "able", "needs": [ "kept" ], "do": [ "visit" ] } """;
        Assert.Equal("? ask-again: able | ? ask: able | ? ask: able | ? visit: able", Shown.Text(Advise(Rule, Made.Pupil(Day))));
        Assert.Equal(["r/visit: InForce Condition? Needs?kept"],
            Shown.Verdicts(Made.Book($"{Words} \"rules\": {{ {Rule} }}"), Made.Pupil(Day).Create(), Day, "r"));
        Assert.Equal(["r/visit: InForce Condition Needsx"],
            Shown.Verdicts(Made.Book($"{Words} \"rules\": {{ {Rule} }}"), Made.Pupil(Day).Answered("able", "yes", Day).Create(), Day, "r"));
    }

    // The rule is true since 2 September; five school days after it is the 9th, after the 10th the 17th.
    [Theory]
    [InlineData("", 8, "visit due 09-09 since 09-02 Ahead")]
    [InlineData("", 9, "visit due 09-09 since 09-02 Due")]
    [InlineData("", 10, "visit due 09-09 since 09-02 Overdue")]
    [InlineData("10", 16, "visit due 09-17 since 09-02 Ahead")]
    [InlineData("10", 17, "visit due 09-17 since 09-02 Due")]
    [InlineData("10 4", 18, "visit due 09-17 since 09-02 Overdue")]
    [InlineData("10 21", 18, "visit due 09-17 since 09-02 Overdue")]
    public void A_line_that_repeats_counts_from_the_last_one_done(string done, int on, string expected)
    {
        var day = new DateOnly(2026, 9, on);
        var pupil = done.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(Made.Pupil(day), (p, d) => p.Did(new(2026, 9, int.Parse(d, null)), "visit"));
        Assert.Equal([expected], Shown.Dated(Made.Book($$"""
            {{Words}} "rules": { "r": { "do": [ { "action": "visit", "every": "5 school days" } ] } }
            """).Advise(pupil.Create(), day)));
    }

    [Fact]
    public void A_line_that_repeats_says_how_often_where_the_calendar_ends_before()
    {
        var day = new DateOnly(2026, 12, 18);
        Assert.Equal(["visit due 5 school days since 09-02 Ahead"], Shown.Dated(Made.Book($$"""
            {{Words}} "rules": { "r": { "do": [ { "action": "visit", "every": "5 school days" } ] } }
            """).Advise(Made.Pupil(day).Did(day, "visit").Create(), day)));
    }

    [Fact]
    public void A_line_that_repeats_is_each_parents_own()
    {
        var advice = Advise("""
            "r": { "do": [ { "action": "visit", "each": "parent", "every": "5 school days" } ] }
            """, Made.Pupil(Day).WithParents("A", "B").Did(new(2026, 9, 28), "visit", "A"));
        Assert.Equal(["visit to B due 09-09 since 09-02 Overdue", "visit to A due 10-05 since 09-02 Ahead"], Shown.Dated(advice));
    }

    [Fact]
    public void Without_casework_a_line_that_repeats_is_held()
    {
        const string Rule = """ "r": { "do": [ { "action": "visit", "every": "5 school days" } ] } """;
        Assert.Equal("? visit: casework", Shown.Text(Advise(Rule, Made.Pupil(Day).WithoutCasework())));
        Assert.Equal(["r/visit: InForce Condition Fulfilled?casework[visit]"],
            Shown.Verdicts(Made.Book($"{Words} \"rules\": {{ {Rule} }}"), Made.Pupil(Day).WithoutCasework().Create(), Day, "r"));
        Assert.Equal("? visit: able", Shown.Text(Advise("""
            "r": { "when": "able", "do": [ { "action": "visit", "every": "5 school days" } ] }
            """, Made.Pupil(Day))));
        Assert.Equal("! visit: willing", Shown.Text(Advise("""
            "r": { "needs": [ "willing" ], "do": [ { "action": "visit", "every": "5 school days" } ] }
            """, Made.Pupil(Day))));
    }

    // Of each parent the question is asked about that parent.
    [Fact]
    public void A_line_for_each_parent_asks_about_each()
    {
        var advice = Advise("""
            "r": { "do": [ { "action": "visit", "each": "parent", "when": "agrees" }, "see" ] }
            """, Made.Pupil(Day).WithParents("A", "B").Answered("agrees", "yes", Day, "A"));
        Assert.Equal("? visit to B: agrees | see | visit to A", Shown.Text(advice));
        Assert.Equal(("agrees", "B"), Assert.Single(advice.Undecided.SelectMany(u => u.Questions).Select(q => (q.Question, q.About))));
        Assert.Equal(["agrees"], Assert.Single(advice.Actions, a => a.Action == "visit").Reasons.Select(r => r.Text));
    }

    [Fact]
    public void A_line_has_its_own_condition_and_period()
    {
        const string Rule = """
            "r": { "do": [ { "action": "visit", "when": "able" }, { "action": "see", "to": "2026-09-29" },
              { "action": "write", "from": "2026-09-30" }, { "action": "ask", "from": "2026-10-01" } ] }
            """;
        Assert.Equal("? visit: able | write | write", Shown.Text(Advise(Rule, Made.Pupil(Day))));
        Assert.Equal("write | write", Shown.Text(Advise(Rule, Made.Pupil(Day).Answered("able", "no", Day))));
        Assert.Equal(
            ["r/see: InForce Condition InForcex", "r/ask: InForce Condition InForcex", "r/visit: InForce Condition Conditionx",
                "r/write: InForce Condition"],
            Shown.Verdicts(Made.Book($"{Words} \"rules\": {{ {Rule} }}"), Made.Pupil(Day).Answered("able", "no", Day).Create(), Day, "r"));
    }

    private static PupilAdvice Advise(string rules, PupilRecordBuilder pupil) =>
        Made.Book($"{Words} \"rules\": {{ {rules} }}").Advise(pupil.Create(), Day);
}
