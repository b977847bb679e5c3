using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>Events and the places inside them are used again for the next pupil, and hold nothing of the one before.</summary>
public sealed class EventRoomTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly RuleBook Book = Made.Book("""
        "actions": { "a": { "title": "A", "by": "school" } }, "rules": { "r": { "do": [ "a" ] } }
        """);

    private readonly EventRoom room = new();
    private readonly EvaluationContext first = At("one");
    private readonly EvaluationContext second = At("two");

    [Fact]
    public void What_is_lent_for_one_pupil_is_lent_once()
    {
        room.Begin();
        var (x, y) = (room.Event("a", Day, null), room.Event("a", Day.AddDays(1), null));
        Assert.NotSame(x, y);
        Assert.NotSame(room.Inside(first, x), room.Inside(first, y));
    }

    [Fact]
    public void What_is_lent_for_the_next_pupil_is_what_the_one_before_had()
    {
        room.Begin();
        var one = room.Event("a", Day, null);
        var inside = room.Inside(first, one);
        Assert.Equal(("a", Day, "a 2026-09-18"), (one.Name, one.Date, one.Text));
        Assert.Equal((first.File, "one", one), (inside.File, inside.Parent, inside.Event));
        room.Begin();
        var two = room.Event("b", Day.AddDays(1), null);
        Assert.Equal(("b", Day.AddDays(1), "b 2026-09-19"), (two.Name, two.Date, two.Text));
        Assert.Same(one, two);
        Assert.Same(inside, room.Inside(second, two));
        Assert.Equal((second.File, "two", two), (inside.File, inside.Parent, inside.Event));
    }

    [Fact]
    public void The_place_on_the_day_of_an_event_is_that_of_the_pupil_at_hand()
    {
        room.Begin();
        var before = room.Inside(first, room.Event("a", Day.AddDays(-2), null)).At(Day.AddDays(-2));
        room.Begin();
        var inside = room.Inside(second, room.Event("a", Day.AddDays(-1), null));
        var after = inside.At(Day.AddDays(-1));
        Assert.Same(before, after);
        Assert.Equal((second.File, Day.AddDays(-1), "two", inside.Event), (after.File, after.Date, after.Parent, after.Event));
        Assert.Same(after, inside.At(Day.AddDays(-1)));
    }

    [Fact]
    public void Forgotten_it_holds_no_records()
    {
        room.Begin();
        var inside = room.Inside(first, room.Event("a", Day.AddDays(-2), new Entry()));
        var onItsDay = inside.At(Day.AddDays(-2));
        var own = inside.Event!;
        room.Forget();
        Assert.Null(own.Entry);
        Assert.Null(inside.File);
        Assert.Null(onItsDay.File);
    }

    private static EvaluationContext At(string parent)
    {
        var pupil = Made.Pupil(Day).WithParents(parent).Create();
        return new EvaluationContext(Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null), Day) { Parent = parent };
    }
}
