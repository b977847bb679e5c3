using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Where it is open which cycle a pathway is in, what each of them calls for is certain, by whichever stage (S11).</summary>
public sealed class AlternativeTests
{
    // The watch over, its verdict open: the cycle goes on, where "side" calls, or a new one has begun, where "first" does.
    [Theory]
    [InlineData("cycle", "", "side")]
    [InlineData("cycle", ", { \"id\": \"both\", \"after\": [], \"when\": \"missed >= 2\", \"do\": [ \"call\" ] }", "both side")]
    [InlineData("school year", ", { \"id\": \"both\", \"after\": [], \"when\": \"missed >= 2\", \"do\": [ \"call\" ] }", "both side")]
    public void An_action_that_each_cycle_calls_for_has_verdicts_that_say_so(string counted, string more, string expected)
    {
        var book = Made.Book($$"""
            "questions": { "better": { "ask": "Better?", "of": "school", "type": "yes/no" } },
            "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "{{counted}}", "title": "Missed" } },
            "actions": { "call": { "title": "Call", "by": "school" } },
            "pathways": { "p": { "title": "P", "stages": [
              { "id": "first", "do": [ "call" ], "watch": { "for": "5 school days", "improved": "better", "then": "close" } },
              { "id": "side", "after": [], "when": "missed >= 2", "do": [ "call" ] }{{more}} ] } }
            """).Book;
        var day = new DateOnly(2026, 9, 30);
        var pupil = Made.Pupil(day, "2026-09-14 O O").Did(new(2026, 9, 10), "call").Create();
        var log = new VerdictLog();
        var advice = new Advisor(book, book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null), day, null, log).Advise();

        var call = Assert.Single(advice.Actions);
        Assert.Equal(expected.Split(' '), call.Rules);
        Assert.Equal(call.Rules, Calling(Truth.True));
        Assert.Equal(["first"], Calling(Truth.Undecided));

        IEnumerable<string> Calling(Truth outcome) => log.Verdicts.Where(v => v.Action == "call" && v.Outcome == outcome)
            .Select(v => v.Duty.Id).Order(StringComparer.Ordinal);
    }
}
