using System.Globalization;

namespace AttendanceRules.Tests.Evaluation.Rules;

/// <summary>Which events and entries are of the present cycle of a rule (S23).</summary>
public sealed class RuleCycleTests
{
    private const string Words = """
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" } },
        "questions": { "began": { "ask": "When?", "of": "school", "type": "date" } },
        "actions": { "write": { "title": "Write", "by": "school" }, "letter": { "title": "Letter", "by": "school" } },
        """;

    private static readonly DateOnly Day = new(2026, 9, 14);

    // The cycle counts from the day after the last letter, which itself began it; what an earlier one called for ended with its cycle.
    [Theory]
    [InlineData("letter 9-10", "09-10")]
    [InlineData("letter 9-8, letter 9-10", "09-10")]
    [InlineData("letter 9-14", "09-14")]
    public void An_event_from_which_a_cycle_counts_is_of_it(string done, string events) => Assert.Equal(events, string.Join(' ',
        Advise("\"on\": \"letter\", \"cycle\": \"since letter\"", done).Actions.Select(a => $"{a.Since:MM-dd}")));

    // When the cycle began nobody has said: what was done before the school year may be of it too, and what is done today is.
    [Theory]
    [InlineData("", "write")]
    [InlineData("write 7-20", "? write: began")]
    [InlineData("write 9-8", "? write: began")]
    [InlineData("write 9-14", "")]
    public void While_it_is_open_when_a_cycle_began_any_entry_may_be_of_it(string done, string lines) =>
        Assert.Equal(lines, Shown.Text(Advise("\"when\": \"missed >= 2\", \"cycle\": \"since began\"", done)));

    private static Advice.PupilAdvice Advise(string rule, string done)
    {
        var pupil = done.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split(' ')).Aggregate(
            Made.Pupil(Day, "2026-09-03 O O"),
            (p, d) => p.Did(DateOnly.ParseExact("2026-" + d[1], "yyyy-M-d", CultureInfo.InvariantCulture), d[0]));
        return Made.Book($$"""{{Words}} "rules": { "r": { {{rule}}, "do": [ "write" ] } } """).Advise(pupil.Create(), Day);
    }
}
