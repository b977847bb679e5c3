using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Onsets;

namespace AttendanceRules.Tests.Evaluation.Onsets;

/// <summary>What windows are on the days of a calendar is kept once.</summary>
public sealed class SharedDaysTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    [Fact]
    public void The_same_days_of_a_calendar_are_one_list()
    {
        var (time, first) = (Time(), Days(4));
        Assert.Same(first, SharedDays.Of(time, first));
        Assert.Same(first, SharedDays.Of(time, Days(4)));
    }

    [Fact]
    public void Other_days_and_those_of_another_calendar_are_another_list()
    {
        var (time, first, longer, elsewhere) = (Time(), Days(4), Days(5), Days(4));
        SharedDays.Of(time, first);
        Assert.Same(longer, SharedDays.Of(time, longer));
        Assert.Same(elsewhere, SharedDays.Of(Time(), elsewhere));
    }

    private static (int From, int Since)[] Days(int count) => [.. Enumerable.Range(0, count).Select(n => (n, n))];

    private static SchoolTime Time()
    {
        var pupil = Made.Pupil(Day).Create();
        return Made.Book(""" "facts": { } """).Book.TimeOf(pupil.Calendar);
    }
}
