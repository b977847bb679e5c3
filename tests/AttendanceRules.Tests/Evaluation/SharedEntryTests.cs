using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// For which of several events an entry is, where the line may be done for one of them only after the next, and some are not certain (S11,
/// S23).
/// </summary>
public sealed class SharedEntryTests
{
    private static readonly DateOnly Day = new(2026, 9, 24);

    // Five school days after Tuesday the 8th are the 15th, after the 10th the 17th, after the 14th the 21st.
    // Sessions are missed on the days of the first column; on those of the second one cannot be classed.
    [Theory]
    [InlineData("8", "10", "7", "? 10 | 8")]
    [InlineData("8", "10", "8", "? 10 | ? 8")]
    [InlineData("8", "10", "10", "? 8")]
    [InlineData("8", "10", "16", "? 8")]
    [InlineData("14", "10", "11", "14 | ? 10")]
    [InlineData("14", "10", "9", "14 | ? 10")]
    [InlineData("14", "10", "14", "? 10")]
    [InlineData("8 10", "14", "7", "10 | 8 | ? 14")]
    [InlineData("8 10", "14", "8", "10 | ? 14 | ? 8")]
    [InlineData("8 10", "14", "9", "10 | ? 14 | ? 8")]
    [InlineData("8 10", "14", "10", "? 10 | ? 14 | ? 8")]
    [InlineData("8 10", "14", "16", "? 10 | ? 8")]
    [InlineData("8 10", "", "9 16", "")]
    [InlineData("8 10", "", "16 9", "")]
    [InlineData("8 10", "", "8", "10")]
    [InlineData("8 10 21", "", "16 21", "10")]
    [InlineData("8 10 21", "", "16 18 21", "")]
    [InlineData("8 10 21", "", "16 18 20", "21")]
    public void An_entry_that_may_be_for_an_event_that_is_not_certain_leaves_the_others_open(
        string certain, string possible, string done, string expected) =>
        Assert.Equal(Sorted(expected), Told("\"5 school days\"", certain, possible, done));

    // The day before which it may not be done is that of the next event, or one before it.
    [Theory]
    [InlineData("\"2 school days\"", "8 10", "", "11", "10")]
    [InlineData("\"1 school day\"", "8 10", "", "11", "8")]
    [InlineData("\"2 school days\"", "8", "10", "8", "? 10 | ? 8")]
    [InlineData("\"1 school day\"", "8", "10", "8", "? 10")]
    public void A_line_is_shared_where_its_first_day_is_not_before_the_next_event(
        string notBefore, string certain, string possible, string done, string expected) =>
        Assert.Equal(Sorted(expected), Told(notBefore, certain, possible, done));

    // Of an event of a parent one entry names the parent and one nobody: that which is certain counts.
    [Theory]
    [InlineData("", "A", "8 B | 14 A | 14 B")]
    [InlineData("9", "", "14 A | 14 B | ? 8 A | ? 8 B")]
    [InlineData("9", "A", "14 A | 14 B | ? 8 B")]
    public void Of_two_entries_the_one_that_is_certain_counts(string unnamed, string named, string expected)
    {
        var pupil = Made.Pupil(Day, "2026-09-08 O /", "2026-09-14 O /").WithParents("A", "B");
        pupil = unnamed.Length > 0 ? pupil.Did(new(2026, 9, 9), "warn") : pupil;
        pupil = named.Length > 0 ? pupil.Did(new(2026, 9, 9), "warn", named) : pupil;
        Assert.Equal(Sorted(expected), Lines(Made.Book("""
            "actions": { "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" } },
            "rules": { "a": { "of": "parent", "on": "session O", "do": [ { "action": "warn", "notBefore": "1 school day" } ] } }
            """).Advise(pupil.Create(), Day)));
    }

    // When the cycle began nobody has said: only what was done on the date itself is certainly done in it.
    [Theory]
    [InlineData("", "write")]
    [InlineData("2026-09-23", "? write: panelDay")]
    [InlineData("2026-09-24", "")]
    public void While_it_is_open_when_the_cycle_began_only_what_is_done_on_the_date_is_certainly_in_it(string done, string expected)
    {
        var pupil = Made.Pupil(Day);
        pupil = done.Length > 0 ? pupil.Did(DateOnly.ParseExact(done, "yyyy-MM-dd", null), "write") : pupil;
        Assert.Equal(expected, Shown.Text(Made.Book("""
            "questions": { "panelDay": { "ask": "When?", "of": "school", "type": "date" } },
            "actions": { "write": { "title": "Write", "by": "school" } },
            "rules": { "a": { "when": "onRoll", "cycle": "since panelDay", "do": [ "write" ] } }
            """).Advise(pupil.Create(), Day)));
    }

    private static string Told(string notBefore, string certain, string possible, string done)
    {
        var pupil = Days(done).Aggregate(
            Made.Pupil(Day, [.. Days(certain).Select(d => $"{d:yyyy-MM-dd} O /"), .. Days(possible).Select(d => $"{d:yyyy-MM-dd} ? /")]),
            (p, d) => p.Did(d, "write"));
        return Lines(Made.Book($$"""
            "actions": { "write": { "title": "Write", "by": "school" } },
            "rules": { "a": { "on": "session O", "do": [ { "action": "write", "notBefore": {{notBefore}} } ] } }
            """).Advise(pupil.Create(), Day));
    }

    private static string Lines(PupilAdvice advice) => Sorted(string.Join(" | ",
        advice.Actions.Select(a => Of("", a.Event, a.Parent)).Concat(advice.Undecided.Select(u => Of("? ", u.Event, u.Parent)))
            .Concat(advice.Notices.Where(n => n.Code == "rule-failed").Select(n => n.Text))));

    private static string Of(string open, string? of, string? parent) =>
        $"{open}{of![^2..].TrimStart('0')}{(parent is null ? "" : " " + parent)}";

    private static string Sorted(string lines) => string.Join(" | ", lines.Split(" | ").Order(StringComparer.Ordinal));

    private static IEnumerable<DateOnly> Days(string days) =>
        days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => new DateOnly(2026, 9, int.Parse(d, null)));
}
