using AttendanceRules.RulesEngine.Results;
using RulesEngine.Models;

namespace AttendanceRules.RulesEngine.Tests.Results;

/// <summary>Results of a local workflow as answers to questions of a pack.</summary>
public sealed class AnswerTests
{
    private const string Pack = """
        "facts": { "missed": { "title": "Missed", "count": "sessions", "of": "absence", "in": "school year" } },
        "questions": {
          "atRiskAtHome": { "ask": "At risk at home?", "of": "school", "type": "yes/no" },
          "tier": { "ask": "Which tier?", "of": "school", "type": [ "one", "two" ] },
          "agrees": { "ask": "Agrees?", "of": "parents", "type": "yes/no", "per": "parent" }
        },
        "actions": { "visit": { "title": "Visit", "by": "school" } },
        "rules": { "r": { "when": "atRiskAtHome", "do": [ "visit" ] } }
        """;

    private static readonly DateOnly On = new(2026, 9, 8);
    private static readonly RuleBook Book = Made.Book(Pack);

    [Fact]
    public void A_workflow_that_a_team_has_settles_a_question()
    {
        // Two sessions missed, and a concern that only the local system knows.
        var pupil = Made.Pupil(On, "2026-09-02 O").Create();
        Assert.Equal(["atRiskAtHome"], Book.Advise(pupil, On).Undecided.SelectMany(u => u.Missing));

        var results = Local(pupil, concerns: 3);
        var answers = Book.ReadAnswers(results, [new AnswerRule { Rule = "Local concern", Question = "atRiskAtHome" }], On);
        Assert.Equal([new Records.Answer("atRiskAtHome", "yes", On)], answers);
        var advice = Book.Advise(pupil.AddAnswers(answers), On);
        Assert.Equal("visit", Assert.Single(advice.Actions).Action);
        Assert.Empty(advice.Undecided);
    }

    [Fact]
    public void A_rule_that_is_not_true_answers_nothing_unless_that_is_asked_for()
    {
        var results = Local(Made.Pupil(On).Create(), concerns: 3);
        AnswerRule rule = new() { Rule = "Local concern", Question = "atRiskAtHome" };
        Assert.Empty(Book.ReadAnswers(results, [rule], On));
        Assert.Equal("no", Assert.Single(Book.ReadAnswers(results, [rule with { OnFailure = "no" }], On)).Value);
    }

    [Fact]
    public void Yes_and_no_may_be_rules_of_their_own_so_that_unknown_stays_unknown()
    {
        AnswerRule[] rules = [new() { Rule = "certain.missed >= 2", Question = "atRiskAtHome" },
            new() { Rule = "certain.missed < 2", Question = "atRiskAtHome", OnSuccess = "no" }];
        IEnumerable<string> Values(params string[] lines) => Book.ReadAnswers(Asking.Results(Book.RuleParameters(
            Made.Pupil(On, lines).Create(), On), [.. rules.Select(r => r.Rule)]), rules, On).Select(a => a.Value);

        Assert.Equal(["yes"], Values("2026-09-02 O"));
        Assert.Equal(["no"], Values("2026-09-02 O \\"));
        Assert.Empty(Values("2026-09-02 O ?"));
    }

    [Fact]
    public void An_answer_may_be_about_a_parent()
    {
        var results = Asking.Results([new RuleParameter("x", 1)], "x == 1");
        Assert.Equal([new Records.Answer("agrees", "yes", On, "A")],
            Book.ReadAnswers(results, [new AnswerRule { Rule = "x == 1", Question = "agrees" }], On, "A"));
    }

    [Theory]
    [InlineData("x == 1", "atRisk", "yes", null, "Unknown question 'atRisk'.")]
    [InlineData("x == 1", "missed", "yes", null, "Unknown question 'missed'.")]
    [InlineData("x == 1", "tier", "three", null, "'three' does not answer 'tier'. It is one of: one, two.")]
    [InlineData("x == 9", "tier", "one", "none", "'none' does not answer 'tier'. It is one of: one, two.")]
    [InlineData("x == 2", "tier", "one", null, "The results have no rule 'x == 2'. Did you mean")]
    public void A_wrong_name_or_value_is_an_error(string rule, string question, string onSuccess, string? onFailure, string message)
    {
        var results = Asking.Results([new RuleParameter("x", 1)], "x == 1", "x == 9");
        var error = Assert.Throws<ArgumentException>(() => Book.ReadAnswers(results,
            [new AnswerRule { Rule = rule, Question = question, OnSuccess = onSuccess, OnFailure = onFailure }], On));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_is_refused_where_the_question_has_one_answer()
    {
        var results = Asking.Results([new RuleParameter("x", 1)], "x == 1");
        var error = Assert.Throws<ArgumentException>(() =>
            Book.ReadAnswers(results, [new AnswerRule { Rule = "x == 1", Question = "tier", OnSuccess = "one" }], On, "A"));
        Assert.StartsWith("'tier' is asked of the pupil, not of each parent. Leave the parent out.", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rules_that_answer_differently_are_an_error_and_two_that_agree_are_one_answer()
    {
        var results = Asking.Results([new RuleParameter("x", 1)], "x == 1", "x < 2");
        AnswerRule[] rules = [new() { Rule = "x == 1", Question = "tier", OnSuccess = "one" },
            new() { Rule = "x < 2", Question = "tier", OnSuccess = "two" }];
        Assert.Equal("The rules 'x == 1' and 'x < 2' answer 'tier' differently: one and two.",
            Assert.Throws<InvalidOperationException>(() => Book.ReadAnswers(results, rules, On)).Message);
        Assert.Single(Book.ReadAnswers(results, [rules[0], rules[1] with { OnSuccess = "one" }], On));
    }

    // In each case RulesEngine says that the rule is not true.
    [Theory]
    [InlineData("y == 1", null)] // cannot be read
    [InlineData("y == 1", "Not so.")] // cannot be read, with a message of its own
    [InlineData("x.Length == 1", "Not so.")] // fails while it runs
    [InlineData("certain.mised >= 1", "Not so.")] // a wrong name of ours
    public void A_rule_that_could_not_be_run_is_an_error_and_never_a_no(string expression, string? ownMessage)
    {
        RuleParameter[] parameters = [RuleParameter.Create<string?>("x", null), .. Book.RuleParameters(Made.Pupil(On).Create(), On)];
        var results = Asking.Run([new Rule { RuleName = "r", Expression = expression, ErrorMessage = ownMessage }], parameters);
        Assert.False(Assert.Single(results).IsSuccess);
        var error = Assert.Throws<InvalidOperationException>(() =>
            Book.ReadAnswers(results, [new AnswerRule { Rule = "r", Question = "atRiskAtHome", OnFailure = "no" }], On));
        Assert.StartsWith("The rule 'r' could not be run, so it says nothing: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_a_rules_own_is_not_a_failure()
    {
        var results = Asking.Run([new Rule { RuleName = "r", Expression = "x == 2", ErrorMessage = "Error in the number: $(x)." }],
            [new RuleParameter("x", 1)]);
        Assert.Equal("Error in the number: 1.", Assert.Single(results).ExceptionMessage);
        Assert.Equal("no", Assert.Single(Book.ReadAnswers(results,
            [new AnswerRule { Rule = "r", Question = "atRiskAtHome", OnFailure = "no" }], On)).Value);
    }

    [Fact]
    public void Rules_inside_rules_answer_too_and_fail_too()
    {
        Rule Nested(string second) => new()
        {
            RuleName = "both", Operator = "And", Rules =
                [new Rule { RuleName = "first", Expression = "x == 1" }, new Rule { RuleName = "second", Expression = second }],
        };
        AnswerRule[] rules = [new() { Rule = "first", Question = "atRiskAtHome" }];
        Assert.Equal("yes", Assert.Single(Book.ReadAnswers(Asking.Run([Nested("x == 2")], [new RuleParameter("x", 1)]), rules, On)).Value);
        Assert.Throws<InvalidOperationException>(() => Book.ReadAnswers(Asking.Run([Nested("y == 2")], [new RuleParameter("x", 1)]),
            [rules[0] with { Rule = "both", OnFailure = "no" }], On));
    }

    private static IReadOnlyList<RuleResultTree> Local(Records.PupilRecord pupil, int concerns) => Asking.Run(
        [new Rule { RuleName = "Local concern", Expression = "local >= 3 && certain.missed >= 2" }],
        [.. Book.RuleParameters(pupil, On), new RuleParameter("local", concerns)]);
}
