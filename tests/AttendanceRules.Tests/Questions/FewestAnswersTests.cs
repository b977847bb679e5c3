using static AttendanceRules.Tests.Questions.Asking;

namespace AttendanceRules.Tests.Questions;

/// <summary>The fewest questions after which none is open, whatever is answered.</summary>
public sealed class FewestAnswersTests
{
    [Fact]
    public void Independent_questions_are_all_needed()
    {
        var fewest = Of(Book(YesNo("a") + "," + YesNo("b"), Rule("r", "a", "act") + "," + Rule("s", "b", "act-two"))).FindFewest();
        Assert.Equal(["a", "b"], fewest.Questions.Select(q => q.Question));
        Assert.Equal(2, fewest.AtLeast);
    }

    // Yes to b makes the action certain by the first rule; no lets it fall away by both.
    [Fact]
    public void A_question_that_decides_nothing_beside_another_is_left_out()
    {
        var found = Of(Book(YesNo("a") + "," + YesNo("b"), Rule("r", "b", "act") + "," + Rule("s", "a and b", "act")));
        Assert.Equal(2, found.Questions.Count);
        Assert.Equal(["b"], found.FindFewest().Questions.Select(q => q.Question));
    }

    // After x the line of a is open, after y that of b: which of them is not known before.
    [Fact]
    public void What_may_be_asked_after_any_answer_is_among_them()
    {
        var book = Book(
            """ "kind": { "ask": "Which kind?", "of": "school", "type": [ "x", "y" ] }, """ + YesNo("a", """, "when": "kind == 'x'" """)
                + "," + YesNo("b", """, "when": "kind == 'y'" """),
            Rule("r", "kind == 'x' and a", "act") + "," + Rule("s", "kind == 'y' and b", "act-two"));
        var fewest = Of(book).FindFewest();
        Assert.Equal(["kind", "a", "b"], fewest.Questions.Select(q => q.Question));
        Assert.Equal([true, false, false], fewest.Questions.Select(q => q.CanBeAnswered));
    }

    // Yes or no to c settles the third action alone; but once the watch has not improved, the second asks b.
    [Fact]
    public void What_a_verdict_opens_is_settled_together_with_what_asks_the_same()
    {
        var book = Book(YesNo("better") + "," + YesNo("b") + "," + YesNo("c"),
            Rule("r", "c", "act-three") + "," + Rule("s", "b and c", "act-three"),
            """
            , "pathways": { "path": { "title": "Path", "skip": "never", "stages": [
              { "id": "first", "do": [ "act" ], "watch": { "for": "5 school days", "improved": "better", "then": "stay" } },
              { "id": "second", "when": "b", "do": [ "act-two" ] } ] } }
            """);
        var found = Of(book, Made.Pupil(Day).Did(new DateOnly(2026, 9, 14), "act"));
        Assert.Equal(["b", "better", "c"], found.Questions.Select(q => q.Asked.Question).Order(StringComparer.Ordinal));
        Assert.Equal(["b", "better", "c"], found.FindFewest().Questions.Select(q => q.Question).Order(StringComparer.Ordinal));
    }

    // Each pair of twelve questions has a line: yes and no to each of them are more than are tried.
    [Fact]
    [Trait("Category", "Slow")]
    public void Where_too_much_would_have_to_be_tried_it_says_so_and_how_many_are_needed_at_least()
    {
        var names = Enumerable.Range(1, 12).Select(i => $"q{i}").ToList();
        var pairs = names.SelectMany((x, i) => names.Skip(i + 1).Select(y => (x, y))).ToList();
        var book = Made.Book($$"""
            "questions": { {{string.Join(", ", names.Select(n => YesNo(n)))}} },
            "actions": { {{string.Join(", ", pairs.Select(p => $$""" "do-{{p.x}}-{{p.y}}": { "title": "Do", "by": "school" } """))}} },
            "rules": { {{string.Join(", ", pairs.Select(p => Rule($"r-{p.x}-{p.y}", $"{p.x} and {p.y}", $"do-{p.x}-{p.y}")))}} }
            """);
        var fewest = Of(book).FindFewest();
        Assert.True(fewest.IsTooLarge);
        Assert.Empty(fewest.Questions);
        Assert.Equal(12, fewest.AtLeast);
    }
}
