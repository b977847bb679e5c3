using AttendanceRules.Advice;
using AttendanceRules.Tests.Properties;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Several rules that hold one action back: the strongest outcome counts, whatever the rules are called (S10).</summary>
public sealed class WithholdingTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    // One rule never holds, two are open, two hold.
    private static readonly string[] Conditions = ["not onRoll", "q", "r", "onRoll", "yearGroup == 7"];

    public static TheoryData<int, int> Orders => new MatrixTheoryData<int, int>(Enumerable.Range(0, 4), [3, 4, 5]);

    [Theory]
    [MemberData(nameof(Orders))]
    public void What_is_held_back_does_not_depend_on_the_ids_of_the_rules(int seed, int count)
    {
        var advice = Advise(Shuffle.Of(Enumerable.Range(0, count), seed), Shuffle.Of(Enumerable.Range(0, count), seed + 7));
        var (withheld, undecided) = count == 3 ? (Array.Empty<string>(), new[] { "call 1 2: q, r" })
            : (Conditions[3..count], []);
        Assert.Empty(advice.Actions);
        Assert.Equal(withheld, advice.Withheld.Select(w => w.Because).Order(StringComparer.Ordinal));
        Assert.Equal(undecided, advice.Undecided.Select(u => $"{u.Action} {string.Join(' ', u.Rules.Select(r => r[^1..])
            .Order(StringComparer.Ordinal))}: {string.Join(", ", u.Missing)}"));
    }

    [Fact]
    public void A_verdict_names_the_rules_that_decided()
    {
        foreach (var seed in Enumerable.Range(0, 4))
        {
            var places = Shuffle.Of(Enumerable.Range(0, 4), seed);
            var verdict = Assert.Single(Assert.Single(Explain(places, places).Verdicts, v => v.Action == "call").Gates,
                g => g.Gate == Gate.Withheld);
            Assert.Equal((Truth.False, "3"), (verdict.Passed, verdict.Detail[^1..]));
        }
    }

    [Fact]
    public void What_is_held_back_says_by_which_rule_why_on_which_source_and_what_it_rests_on()
    {
        var book = Made.Book("""
            "sources": { "s": { "title": "S", "from": "2026-08-01", "clauses": { "1": "One.", "2": "Two." } } },
            "questions": { "p": { "ask": "P?", "of": "school", "type": "yes/no", "assume": true },
              "o": { "ask": "O?", "of": "school", "type": "yes/no", "assume": true },
              "q": { "ask": "Q?", "of": "school", "type": "yes/no" }, "r": { "ask": "R?", "of": "school", "type": "yes/no" } },
            "actions": { "call": { "title": "Call", "by": "school" }, "write": { "title": "Write", "by": "school" } },
            "rules": { "a": { "do": [ { "action": "call", "due": "2026-10-02" }, { "action": "write", "due": "2026-10-05" } ] },
              "w": { "when": "p and o", "withhold": "call", "because": "Not now.", "sources": [ "s#2" ] },
              "v": { "when": "p and o and (r or q)", "withhold": "write", "because": "Later." } }
            """);
        var advice = book.Advise(Made.Pupil(Day).Create(), Day);
        var held = Assert.Single(advice.Withheld);
        Assert.Equal(("school", "call", "Call", null, "w", "Not now."),
            (held.Stakeholder, held.Action, held.Title, held.Parent, held.Rule, held.Because));
        Assert.Equal(["s#2"], held.Sources);
        Assert.Equal(["o", "p"], held.Assumed);

        var open = Assert.Single(advice.Undecided);
        Assert.Equal(("school", "write", "Write", new DateOnly(2026, 10, 5)), (open.Stakeholder, open.Action, open.Title, open.Due));
        Assert.Equal(["v"], open.Rules);
        Assert.Equal(["q", "r"], open.Missing);
        Assert.Equal(["q", "r"], open.Questions.Select(q => q.Question));
        Assert.Equal(["o", "p"], open.Assumed);
    }

    // Of a line of each parent the rule is asked about that parent.
    [Fact]
    public void What_is_held_back_from_one_parent_is_given_to_another()
    {
        var book = Made.Book("""
            "questions": { "far": { "ask": "Far away?", "of": "school", "type": "yes/no", "per": "parent" } },
            "actions": { "call": { "title": "Call", "by": "school", "to": "parents" } },
            "rules": { "a": { "do": [ { "action": "call", "each": "parent" } ] },
              "w": { "of": "parent", "when": "far", "withhold": "call", "because": "Far." } }
            """);
        var pupil = Made.Pupil(Day).WithParents("A", "B", "C").Answered("far", "yes", Day, "A").Answered("far", "no", Day, "B");
        Assert.Equal("? call to C: far | call to B | x call to A: w", Shown.Text(book.Advise(pupil.Create(), Day)));
    }

    private static PupilAdvice Advise(IReadOnlyList<int> ids, IReadOnlyList<int> order) => Explain(ids, order).Advice;

    // The id of a rule ends with the number of its condition and begins with its place in the order of ids.
    private static PupilExplanation Explain(IReadOnlyList<int> ids, IReadOnlyList<int> order)
    {
        var rules = order.Select(i => $$"""
            "w{{ids[i]}}-{{i}}": { "when": "{{Conditions[i]}}", "withhold": "call", "because": "{{Conditions[i]}}" }
            """);
        var book = Made.Book($$"""
            "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" }, "r": { "ask": "R?", "of": "school", "type": "yes/no" } },
            "actions": { "call": { "title": "Call", "by": "school" } },
            "rules": { "a": { "do": [ "call" ] }, {{string.Join(", ", rules)}} }
            """);
        return book.Explain(Made.Pupil(Day).InYear(7, Day).Create(), Day);
    }
}
