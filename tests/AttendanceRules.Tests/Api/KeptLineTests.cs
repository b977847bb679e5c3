using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Api;

/// <summary>A line that a change does not reach is kept for the next advice, and its level of priority is that of each advice.</summary>
public sealed class KeptLineTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    // The rule reads marks alone; the level asks a question.
    private static readonly RuleBook Book = Made.Book("""
        "questions": { "urgent": { "ask": "Urgent?", "of": "school", "type": "yes/no" } },
        "priorities": { "now": { "rank": 1, "title": "Now", "status": [ "due" ], "when": "urgent", "reviewBy": "5 school days" },
          "none": { "rank": 2, "title": "Else", "status": [ "overdue" ] } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "actions": { "write": { "title": "Write", "by": "school" } },
        "rules": { "r": { "when": "missed >= 1", "do": [ "write" ] } }
        """);

    // Since 10 September; five school days from then on again and again are the 17th, the 24th and 1 October.
    [Fact]
    public void An_answer_that_changes_the_level_changes_it_in_the_next_advice_alone()
    {
        var open = Book.LayOut(Made.Pupil(Day, "2026-09-10 O O").Create(), keepsValues: true);
        var first = open.Advise(Day);
        var denied = open.With(new Answer("urgent", "no", Day));
        var second = denied.Advise(Day);
        var third = open.With(new Answer("urgent", "yes", Day)).Advise(Day);
        Assert.Equal([("now", "2026-10-01"), (null, null), ("now", "2026-10-01")], new[] { first, second, third }.Select(Level));
    }

    private static (string?, string?) Level(PupilAdvice advice)
    {
        var line = Assert.Single(advice.Actions);
        return (line.Priority, line.ReviewBy is { } day ? Problems.IsoDate.Text(day) : null);
    }
}
