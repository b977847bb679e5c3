using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Facts;

/// <summary>What is asked of any parent: of a pupil or of each parent, on either side, and denied as a whole.</summary>
public sealed class AnyParentTests
{
    private static readonly DateOnly On = new(2026, 9, 29);

    // Answers of parent A and of parent B; "-" for none given.
    [Theory]
    [InlineData("anyParent.visits >= 3", "1", "4", "due")]
    [InlineData("anyParent.visits >= 3", "1", "2", "")]
    [InlineData("anyParent.visits >= 3", "1", "-", "undecided")]
    [InlineData("anyParent.visits >= 3", "-", "4", "due")]
    [InlineData("3 <= anyParent.visits", "1", "4", "due")]
    [InlineData("3 <= anyParent.visits", "1", "2", "")]
    [InlineData("not (anyParent.visits >= 3)", "1", "2", "due")]
    [InlineData("not (anyParent.visits >= 3)", "1", "4", "")]
    [InlineData("not (anyParent.visits >= 3)", "1", "-", "undecided")]
    [InlineData("not (3 <= anyParent.visits)", "1", "4", "")]
    [InlineData("not (not (anyParent.visits >= 3))", "1", "4", "due")]
    [InlineData("anyParent.visits == 1", "1", "4", "due")]
    [InlineData("anyParent.visits in (4, 5)", "1", "4", "due")]
    [InlineData("not (anyParent.visits in (4, 5))", "1", "4", "")]
    [InlineData("not (anyParent.visits in (4, 5))", "1", "2", "due")]
    [InlineData("anyParent.often", "1", "4", "due")]
    [InlineData("not anyParent.often", "1", "4", "")]
    [InlineData("not anyParent.often", "1", "2", "due")]
    [InlineData("anyParent.visits + 1 >= anyParent.visits * 2", "1", "4", "due")]
    public void One_parent_is_enough_and_a_denial_speaks_of_every_parent(string when, string a, string b, string expected)
    {
        var book = Book("pupil", when);
        Assert.Equal(expected, Said(book, a, b));

        // Asked in a rule of each parent it is about any parent just the same.
        Assert.Equal(expected, Said(Book("parent", when), a, b));
    }

    [Theory]
    [InlineData("anyParent.visits > visits", "1", "4", "A")]
    [InlineData("visits > anyParent.visits", "1", "4", "B")]
    [InlineData("not (anyParent.visits > visits)", "1", "4", "B")]
    public void A_parent_is_compared_with_any_parent(string when, string a, string b, string expected) =>
        Assert.Equal([expected], Advise(Book("parent", when), a, b).Actions.Select(r => r.Parent));

    [Theory]
    [InlineData(""" "when": "visits >= 3", "do": [ "letter" ] """)]
    [InlineData(""" "when": "not often", "do": [ "letter" ] """)]
    [InlineData(""" "when": "onRoll", "do": [ { "action": "letter", "when": "often" } ] """)]
    [InlineData(""" "needs": [ "often" ], "do": [ "letter" ] """)]
    [InlineData(""" "of": "school", "when": "often", "do": [ "letter" ] """)]
    [InlineData(""" "firstOf": [ { "when": "often", "do": [ "letter" ] } ] """)]
    public void A_question_about_each_parent_is_refused_where_no_parent_is_meant(string rule)
    {
        var problem = Assert.Single(Made.Problems(Members(rule)));
        Assert.Equal("which-parent", problem.Code);
        var name = rule.Contains("often", StringComparison.Ordinal) ? "often" : "visits";
        Assert.Equal($"Write anyParent.{name}, or make the rule or pathway \"of\": \"parent\", or give the line \"each\": \"parent\".",
            problem.Suggestion);
    }

    [Theory]
    [InlineData(""" "of": "parent", "when": "visits >= 3", "do": [ "letter" ] """)]
    [InlineData(""" "when": "anyParent.often", "do": [ "letter" ] """)]
    [InlineData(""" "when": "onRoll", "do": [ { "action": "letter", "each": "parent", "when": "often" } ] """)]
    public void The_remedies_are_read(string rule) => Assert.Empty(Made.Problems(Members(rule)));

    [Fact]
    public void The_reason_says_whom_it_asked()
    {
        var due = Assert.Single(Advise(Book("pupil", "not (anyParent.visits >= 3) and not anyParent.often"), "1", "2").Actions);
        Assert.Equal(["not (anyParent.visits >= 3)", "not (anyParent.visits >= 3)", "not (visits >= 3)"], due.Reasons.Select(r => r.Text)
            .Order(StringComparer.Ordinal).Take(3));
    }

    [Fact]
    public void A_number_of_any_parent_is_refused() =>
        Assert.Equal(["any-parent-number"], Made.Problems(Members(""" "do": [ "letter" ] """,
            """, "twice": { "number": "anyParent.visits * 2" } """)).Select(p => p.Code));

    private static string Said(RuleBook book, string a, string b)
    {
        var advice = Advise(book, a, b);
        return advice.Actions.Count > 0 ? "due" : advice.Undecided.Count > 0 ? "undecided" : "";
    }

    private static PupilAdvice Advise(RuleBook book, string a, string b)
    {
        var pupil = Made.Pupil(On).WithParents("A", "B");
        foreach (var (parent, answer) in new[] { ("A", a), ("B", b) }.Where(x => x.Item2 != "-"))
        {
            pupil.Answered("visits", answer, On, parent);
        }

        return book.Advise(pupil.Create(), On);
    }

    private static RuleBook Book(string of, string when) => Made.Book(Members($""" "of": "{of}", "when": "{when}", "do": [ "letter" ] """));

    private static string Members(string rule, string more = "") => $$"""
        "questions": { "visits": { "ask": "How often did this parent come?", "of": "school", "type": "number", "per": "parent" } },
        "facts": { "often": { "is": "visits >= 3" }{{more}} },
        "actions": { "letter": { "title": "Letter", "by": "school" } },
        "rules": { "r": { {{rule}} } }
        """;
}
