using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Choices, and ways of which the first that holds is taken: what is done, what is open, what verdicts say (S10, S21).</summary>
public sealed class ChoiceTests
{
    private const string Words = """
        "questions": { "one": { "ask": "One?", "of": "school", "type": "yes/no" },
          "two": { "ask": "Two?", "of": "school", "type": "yes/no" }, "three": { "ask": "Three?", "of": "school", "type": "yes/no" },
          "kept": { "ask": "Kept?", "of": "school", "type": "yes/no" } },
        "actions": { "write": { "title": "Write", "by": "school" }, "note": { "title": "Note", "by": "school" },
          "visit": { "title": "Visit", "by": "school" }, "ring": { "title": "Ring", "by": "school" },
          "ask": { "title": "Ask", "by": "localAuthority", "supplies": "kept" },
          "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" },
          "fine": { "title": "Fine", "by": "school", "to": "parents", "kind": "legal" } },
        """;

    private const string Ways = """
        "firstOf": [ { "when": "one", "do": [ "write", "note" ] }, { "when": "two", "do": [ "visit" ] }, { "do": [ "ring" ] } ]
        """;

    private static readonly DateOnly Day = new(2026, 9, 30);

    // The answers to the first, second and third question: y, n, or not given.
    [Theory]
    [InlineData("nn", "ring")]
    [InlineData("yn", "note | write")]
    [InlineData("y-", "note | write")]
    [InlineData("ny", "visit")]
    [InlineData("-y", "? note: one | ? visit: one | ? write: one")]
    [InlineData("--", "? note: one | ? ring: one, two | ? visit: one, two | ? write: one")]
    [InlineData("n-", "? ring: two | ? visit: two")]
    [InlineData("-n", "? note: one | ? ring: one | ? write: one")]
    public void The_first_way_that_holds_is_taken_and_an_open_one_before_it_holds_both(string answers, string expected) =>
        Assert.Equal(expected, Told($$"""
            "r": { {{Ways}} }
            """, Answered(answers)));

    [Fact]
    public void Three_ways_of_which_two_are_open_hold_all_three() =>
        Assert.Equal("? note: one | ? visit: one, two | ? warn: one, two | ? write: one", Told("""
            "r": { "firstOf": [ { "when": "one", "do": [ "write", "note" ] }, { "when": "two", "do": [ "visit" ] },
              { "when": "three", "do": [ "warn" ] }, { "do": [ "ring" ] } ] }
            """, Answered("--y")));

    [Fact]
    public void Ways_have_their_verdicts_up_to_the_one_that_is_taken()
    {
        Assert.Equal(["r/write: InForce Condition Conditionx", "r/visit: InForce Condition Condition"], Verdicts(Answered("ny")));
        Assert.Equal(["r/write: InForce Condition Condition", "r/note: InForce Condition Condition"], Verdicts(Answered("y")));
        Assert.Equal(
            [
                "r/write: InForce Condition Condition?", "r/note: InForce Condition Condition?",
                "r/visit: InForce Condition Condition Order?one[visit]",
            ], Verdicts(Answered("-y")));
        Assert.Equal(
            ["r/write: InForce Condition Conditionx", "r/visit: InForce Condition Conditionx", "r/ring: InForce Condition Condition"],
            Verdicts(Answered("nn")));

        static IEnumerable<string> Verdicts(PupilRecordBuilder pupil) => Shown.Verdicts(Made.Book($$"""
            {{Words}} "rules": { "r": { {{Ways}} } }
            """), pupil.Create(), Day, "r");
    }

    // What the way that is on record called for besides stays; of two on record the earlier one is meant.
    [Theory]
    [InlineData("write 10", "note")]
    [InlineData("write 10, note 11", "")]
    [InlineData("visit 10", "")]
    [InlineData("ring 10", "")]
    [InlineData("note 10", "ring")]
    [InlineData("visit 10, write 14", "")]
    [InlineData("write 10, visit 14", "note")]
    public void A_way_on_record_settles_the_rule(string done, string expected) => Assert.Equal(expected, Told($$"""
        "r": { {{Ways}} }
        """, Did(Answered("nn"), done)));

    [Fact]
    public void A_way_that_is_withheld_is_passed_over_and_one_of_which_that_is_open_holds_the_next()
    {
        const string Withheld = """, "w": { "when": "two", "withhold": "write", "because": "x" }""";
        string Of(string answers) => Told($$"""
            "r": { "firstOf": [ { "when": "one", "do": [ "write" ] }, { "do": [ "ring" ] } ] }{{Withheld}}
            """, Answered(answers));
        Assert.Equal("ring | x write: w", Of("yy"));
        Assert.Equal("write", Of("yn"));
        Assert.Equal("? ring: two | ? write: two", Of("y-"));
        Assert.Equal("ring", Of("ny"));
    }

    [Theory]
    [InlineData("y-", "! write: kept by ask | ask")]
    [InlineData("yy", "write")]
    [InlineData("n-", "ring")]
    public void What_a_way_needs_blocks_that_way_alone(string answers, string expected)
    {
        var pupil = Answered(answers[..1]);
        Assert.Equal(expected, Told("""
            "r": { "firstOf": [ { "when": "one", "needs": [ "kept" ], "do": [ "write" ] }, { "do": [ "ring" ] } ] }
            """, answers[1] == 'y' ? pupil.Answered("kept", "yes", Day) : pupil));
    }

    [Theory]
    [InlineData("", "fine | ring | warn")]
    [InlineData("warn 10", "")]
    [InlineData("ring 10", "")]
    [InlineData("warn 10, ring 11", "")]
    [InlineData("write 10", "fine | ring | warn")]
    public void One_of_a_choice_on_record_settles_it(string done, string expected) => Assert.Equal(expected, Told("""
        "r": { "oneOf": [ "warn", "fine", "ring" ] }
        """, Did(Made.Pupil(Day), done)));

    [Fact]
    public void A_choice_says_in_its_verdict_what_settled_it()
    {
        var book = Made.Book($$"""
            {{Words}} "rules": { "r": { "oneOf": [ "warn", "fine", "ring" ] } }
            """);
        Assert.Equal(["r: InForce Condition Fulfilledx[fine]"],
            Shown.Verdicts(book, Did(Made.Pupil(Day), "fine 10, ring 14").Create(), Day, "r"));
        Assert.Equal(["r/warn: InForce Condition", "r/fine: InForce Condition", "r/ring: InForce Condition"],
            Shown.Verdicts(book, Made.Pupil(Day).Create(), Day, "r"));
    }

    // A legal step that names no parent may have been taken against either: nothing of the choice is certain.
    [Fact]
    public void A_choice_of_which_it_is_open_whether_it_is_settled_is_held_whole()
    {
        const string Rule = """ "r": { "of": "parent", "oneOf": [ "warn", "fine", "ring" ] } """;
        var pupil = Did(Made.Pupil(Day).WithParents("A"), "warn 10");
        Assert.Equal("? fine to A: parent of warn | ? ring to A: parent of warn | ? warn to A: parent of warn", Told(Rule, pupil));
        Assert.Equal(
            [
                "r/warn to A: InForce Condition Fulfilled?parent of warn Fulfilled?parent of warn[warn]",
                "r/fine to A: InForce Condition Fulfilled?parent of warn", "r/ring to A: InForce Condition Fulfilled?parent of warn",
            ], Shown.Verdicts(Made.Book($"{Words} \"rules\": {{ {Rule} }}"), pupil.Create(), Day, "r"));
        var held = Made.Book($"{Words} \"rules\": {{ {Rule} }}").Advise(pupil.Create(), Day).Undecided;
        Assert.All(held, u => Assert.Equal(["r"], u.Rules));
    }

    [Fact]
    public void The_way_of_each_parent_is_open_where_a_legal_step_names_none()
    {
        const string Rule = """
            "r": { "of": "parent", "firstOf": [ { "when": "one", "do": [ "warn", "note" ] }, { "do": [ "ring" ] } ] }
            """;
        var pupil = Answered("y").WithParents("A", "B");
        Assert.Equal("note to A | note to B | warn to A | warn to B", Told(Rule, pupil));
        Assert.Equal("note to A | note to B | warn to B", Told(Rule, pupil.Did(new(2026, 9, 10), "warn", "A")));
        Assert.Equal(
            "? note to B: parent of warn | ? warn to B: parent of warn | note to A",
            Told(Rule, Answered("y").WithParents("A", "B").Did(new(2026, 9, 10), "warn", "A").Did(new(2026, 9, 11), "warn")));
    }

    [Fact]
    public void Without_casework_every_way_that_may_hold_is_held()
    {
        Assert.Equal("? note: casework | ? write: casework", Told($"\"r\": {{ {Ways} }}", Answered("y").WithoutCasework()));
        Assert.Equal("? ring: casework", Told($"\"r\": {{ {Ways} }}", Answered("nn").WithoutCasework()));
    }

    private static string Told(string rules, PupilRecordBuilder pupil) =>
        Shown.Text(Made.Book($"{Words} \"rules\": {{ {rules} }}").Advise(pupil.Create(), Day));

    private static PupilRecordBuilder Answered(string answers)
    {
        var (pupil, questions) = (Made.Pupil(Day), new[] { "one", "two", "three" });
        for (var i = 0; i < answers.Length; i++)
        {
            pupil = answers[i] == '-' ? pupil : pupil.Answered(questions[i], answers[i] == 'y' ? "yes" : "no", new(2026, 9, 7));
        }

        return pupil;
    }

    private static PupilRecordBuilder Did(PupilRecordBuilder pupil, string done) => done.Length == 0 ? pupil : done.Split(", ")
        .Select(d => d.Split(' ')).Aggregate(pupil, (p, d) => p.Did(new(2026, 9, int.Parse(d[1], null)), d[0]));
}
