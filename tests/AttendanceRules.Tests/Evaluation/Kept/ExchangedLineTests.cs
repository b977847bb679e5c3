using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Kept;

/// <summary>Of advice after a change, a line that is new takes the place of the one before it, and the others are as they were.</summary>
public sealed class ExchangedLineTests
{
    private static readonly DateOnly Day = new(2026, 11, 4);

    private static readonly RuleBook Book = Made.Book("""
        "questions": { "wanted": { "ask": "Wanted?", "of": "school", "type": "yes/no" } },
        "priorities": { "now": { "rank": 1, "title": "Now", "basis": [ "statutory" ] },
          "soon": { "rank": 2, "title": "Soon" } },
        "actions": { "call": { "title": "Call", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "write": { "title": "Write", "by": "school" }, "talk": { "title": "Talk", "by": "school" },
          "rest": { "title": "Rest", "by": "school" } },
        "facts": { "talks": { "casework": "count", "action": "talk", "in": "school year" } },
        "rules": { "a": { "when": "talks >= 1", "do": [ "call" ] },
          "b": { "when": "yearGroup > 2", "do": [ "visit" ] },
          "c": { "when": "talks <= 2", "do": [ "write" ] },
          "d": { "when": "wanted", "do": [ "write" ] },
          "e": { "when": "talks >= 4", "do": [ "rest" ] },
          "f": { "when": "talks >= 5 and yearGroup > 2", "do": [ "visit" ] } }
        """);

    // Rules a and c read the entry and call as before.
    [Fact]
    public void A_line_that_is_called_for_as_before_takes_the_place_of_the_one_before_with_reasons_of_its_own()
    {
        var (first, second) = After(1);
        Assert.Equal(["call", "visit", "write"], first.Actions.Select(a => a.Action));
        Assert.Equal(["call", "visit", "write"], second.Actions.Select(a => a.Action));
        Assert.Same(first.Actions[1], second.Actions[1]);
        Assert.NotSame(first.Actions[0], second.Actions[0]);
        Assert.Equal([1m, 2m], new[] { first, second }.Select(a => Assert.Single(a.Actions[0].Reasons).Value.Least!.Value));
        Assert.Equal(first.Actions.Select(a => (a.Priority, a.ReviewBy)), second.Actions.Select(a => (a.Priority, a.ReviewBy)));
        Assert.Empty(second.Undecided);
    }

    // With the third entry rule c calls no more, and rule d is open.
    [Fact]
    public void A_line_that_is_gone_no_longer_covers_what_is_open()
    {
        var (first, second) = After(2);
        Assert.Empty(first.Undecided);
        Assert.Equal(["call", "visit"], second.Actions.Select(a => a.Action));
        Assert.Equal(["write"], second.Undecided.Select(u => u.Action));
        Assert.Same(first.Actions[1], second.Actions[1]);
    }

    // With the fifth entry rule f calls for the visit besides rule b.
    [Fact]
    public void A_line_by_one_more_rule_is_joined()
    {
        var (first, second) = After(4);
        Assert.Equal(["b"], first.Actions.Single(a => a.Action == "visit").Rules);
        Assert.Equal(["b", "f"], second.Actions.Single(a => a.Action == "visit").Rules);
    }

    [Fact]
    public void A_line_that_is_new_comes_in_its_order()
    {
        var (first, second) = After(3);
        Assert.Equal(["call", "visit"], first.Actions.Select(a => a.Action));
        Assert.Equal(["call", "rest", "visit"], second.Actions.Select(a => a.Action));
    }

    private static (PupilAdvice First, PupilAdvice Second) After(int talks)
    {
        var builder = Made.Pupil(Day).InYear(7, Day);
        for (var n = 1; n <= talks; n++)
        {
            builder.Did(new CaseworkRow(Day.AddDays(-n), "talk"));
        }

        var timeline = Book.LayOut(builder.Create(), keepsValues: true);
        return (timeline.Advise(Day), timeline.With(new CaseworkRow(Day, "talk")).Advise(Day));
    }
}
