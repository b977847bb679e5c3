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

    // The line may be done five school days after its event, which is after the next one: an entry is for the earliest still open.
    [Theory]
    [InlineData("", "", "08 | 10")]
    [InlineData("8", "", "10")]
    [InlineData("9", "", "10")]
    [InlineData("16", "", "10")]
    [InlineData("16 18", "", "")]
    [InlineData("7", "", "08 | 10")]
    [InlineData("7 16", "", "10")]
    [InlineData("23", "", "10")]
    [InlineData("23", "\"lapses\": \"10 school days\", ", "")]
    [InlineData("16", "\"lapses\": \"20 school days\", ", "10")]
    public void An_entry_is_for_the_earliest_event_that_is_still_open(string done, string more, string expected)
    {
        var pupil = done.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            Made.Pupil(new(2026, 9, 24), "2026-09-08 O O", "2026-09-10 O O"), (p, d) => p.Did(new(2026, 9, int.Parse(d, null)), "write"));
        var advice = Made.Book($$"""
            "actions": { "write": { "title": "Write", "by": "school" } },
            "rules": { "a": { "on": "session O", {{more}}"do": [ { "action": "write", "notBefore": "5 school days" } ] } }
            """).Advise(pupil.Create(), new DateOnly(2026, 9, 24));
        Assert.Equal(expected, string.Join(" | ", advice.Actions.Select(a => a.Event![^2..]).Order(StringComparer.Ordinal)));
        Assert.Empty(advice.Undecided);
    }

    // Without parents on record there is one unnamed, whom every entry is about.
    [Theory]
    [InlineData(null, "")]
    [InlineData("A", "undecided")]
    public void A_legal_step_of_the_unnamed_parent_needs_no_name(string? parent, string expected)
    {
        var pupil = Made.Pupil(new(2026, 9, 18)).Did(new(2026, 9, 16), "warn");
        var advice = Made.Book("""
            "actions": { "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" },
              "leaflet": { "title": "Leaflet", "by": "school", "record": false } },
            "pathways": { "p": { "title": "P", "of": "parent", "stages": [ { "id": "s", "do": [ "warn", "leaflet" ] } ] } }
            """).Advise((parent is null ? pupil : pupil.WithParents(parent)).Create(), new DateOnly(2026, 9, 18));
        Assert.Empty(advice.Actions);
        Assert.Equal(expected.Length > 0, advice.Undecided.Any(u => u.Action == "leaflet"));
    }
}
