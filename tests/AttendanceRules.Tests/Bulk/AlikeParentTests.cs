using AttendanceRules.Bulk;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Bulk;

/// <summary>A screen looks at one of several parents whom nothing on record tells apart, and at each where something does.</summary>
public sealed class AlikeParentTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    // A letter to each parent is certain after a missed session; of a parent who does not engage it is a question.
    private static readonly RuleBook Book = Made.Book("""
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
        "questions": { "engages": { "ask": "Q?", "of": "school", "type": "yes/no", "per": "parent" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "rules": { "each": { "when": "missed >= 1", "do": [ { "action": "letter", "each": "parent" } ] },
          "asked": { "of": "parent", "when": "not engages", "do": [ "letter" ] },
          "visited": { "of": "parent", "when": "not engages", "do": [ "visit" ] } }
        """);

    [Fact]
    public void Of_parents_who_are_alike_the_question_is_open_unless_it_is_covered()
    {
        Assert.Equal((false, true, true), Open(Made.Pupil(Day, "2026-09-10 / \\").WithParents("A", "B")));
        Assert.Equal((true, false, true), Open(Made.Pupil(Day, "2026-09-10 I I").WithParents("A", "B")));
    }

    // The letter that names a parent is done for that one; the other's is called for.
    [Fact]
    public void An_entry_that_names_a_parent_is_not_of_the_other()
    {
        var pupil = Made.Pupil(Day, "2026-09-10 I I").WithParents("A", "B");
        Assert.Equal((true, false, true), Open(pupil.Did(new(2026, 9, 11), "letter", "A")));
        Assert.Equal((false, false, true), Open(pupil.Did(new(2026, 9, 11), "letter", "B")));
    }

    [Fact]
    public void An_answer_about_the_second_parent_counts()
    {
        var screen = Book.ScreenOn(Day);
        var pupil = Made.Pupil(Day, "2026-09-10 / \\").WithParents("A", "B").Answered("engages", "yes", Day, "A");
        Assert.False(screen.Of(pupil.Create()).IsCalledFor(screen.NumberOf("visited")));
        Assert.True(screen.Of(pupil.Answered("engages", "no", Day, "B").Create()).IsCalledFor(screen.NumberOf("visited")));
    }

    // Whether the letter to each is called for, whether the parent's is open, and whether the visit is.
    private static (bool Each, bool Asked, bool Visited) Open(PupilRecordBuilder pupil)
    {
        var screen = Book.ScreenOn(Day);
        var found = screen.Of(pupil.Create());
        return (found.IsCalledFor(screen.NumberOf("each")), found.IsUndecided(screen.NumberOf("asked")),
            found.IsUndecided(screen.NumberOf("visited")));
    }
}
