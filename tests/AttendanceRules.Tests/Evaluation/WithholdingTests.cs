using AttendanceRules.Advice;
using AttendanceRules.Tests.Properties;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Several rules that hold one action back: the strongest outcome counts, whatever the rules are called (S10).</summary>
[Trait("Category", "Slow")]
public sealed class WithholdingTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    // One rule never holds, two are open, two hold.
    private static readonly string[] Conditions = ["not onRoll", "q", "r", "onRoll", "yearGroup == 7"];

    public static TheoryData<int, int> Orders => new MatrixTheoryData<int, int>(Enumerable.Range(0, 24), [3, 4, 5]);

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
        foreach (var seed in Enumerable.Range(0, 12))
        {
            var places = Shuffle.Of(Enumerable.Range(0, 4), seed);
            var verdict = Assert.Single(Assert.Single(Explain(places, places).Verdicts, v => v.Action == "call").Gates,
                g => g.Gate == Gate.Withheld);
            Assert.Equal((Truth.False, "3"), (verdict.Passed, verdict.Detail[^1..]));
        }
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
