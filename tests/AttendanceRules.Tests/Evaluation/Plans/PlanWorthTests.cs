namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>Whether the conditions of a date become a plan.</summary>
public sealed class PlanWorthTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    // It costs as much as some advice, and a program that asks once has to compile it besides.
    [Fact]
    public void A_plan_is_made_for_the_third_advice_and_not_before()
    {
        var book = Made.Book("""
            "actions": { "call": { "title": "Call", "by": "school" } },
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
            "rules": { "r": { "when": "missed > 1", "do": [ "call" ] }, "s": { "when": "missed < 1", "do": [ "call" ] } }
            """);
        var pupil = Made.Pupil(Day).Create();
        var plans = new List<bool>();
        for (var times = 0; times < 4; times++)
        {
            Assert.Equal(["s"], Assert.Single(book.Advise(pupil, Day).Actions).Rules);
            plans.Add(book.Book.On(Day).Planned is not null);
        }

        Assert.Equal([false, false, true, true], plans);
    }
}
