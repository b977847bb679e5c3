namespace AttendanceRules.Tests.Evaluation;

/// <summary>Which entries settle what is called for.</summary>
public sealed class FulfilmentTests
{
    // Two events overlap: "write" may be done for the first only after the second.
    [Fact]
    public void An_entry_of_a_choice_is_that_of_the_earliest_open_event()
    {
        var advice = Made.Book("""
            "actions": { "write": { "title": "Write", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
            "rules": { "a": { "on": "session O", "oneOf": [ { "action": "write", "notBefore": "5 school days" }, "visit" ] } }
            """).Advise(Made.Pupil(new(2026, 9, 18), "2026-09-08 O O", "2026-09-10 O O").Did(new(2026, 9, 16), "write").Create(),
            new DateOnly(2026, 9, 18));
        Assert.Equal(["visit session O 2026-09-10", "write session O 2026-09-10"],
            advice.Actions.Select(a => $"{a.Action} {a.Event}").Order(StringComparer.Ordinal));
    }
}
