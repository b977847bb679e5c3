using AttendanceRules.Mutations;

namespace AttendanceRules.Tests.Mutations;

/// <summary>What a phrase would say with one thing in it changed.</summary>
public sealed class PhraseMutantTests
{
    [Theory]
    [InlineData("missed >= 3", "missed > 3 | missed >= 4 | missed >= 2")]
    [InlineData("a < 0", "a <= 0 | a < 1")]
    [InlineData("a == 'over 3 days' and b2 != c", "a != 'over 3 days' and b2 != c | a == 'over 3 days' and b2 == c")]
    [InlineData("last 10 school weeks", "last 11 school weeks | last 9 school weeks | last 10 school days")]
    [InlineData("1 school day after call", "2 school day after call | 0 school day after call | 1 calendar days after call")]
    [InlineData("from 2026-09-30", "from 2026-10-01 | from 2026-09-29")]
    [InlineData("from 09-01 to 09-14", "from 09-02 to 09-14 | from 08-31 to 09-14 | from 09-01 to 09-15 | from 09-01 to 09-13")]
    [InlineData("> 2.5", ">= 2.5 | > 3.5 | > 1.5")]
    [InlineData("hasSocialWorker", "")]
    public void Each_number_comparison_unit_and_date_is_changed_alone(string phrase, string mutants) =>
        Assert.Equal(mutants, string.Join(" | ", PhraseMutants.Of(phrase).Select(m => m.Text)));

    [Theory]
    [InlineData("a", "")]
    [InlineData("a and b", "b | a")]
    [InlineData("a and not (b or c > 2)", "not (b or c > 2) | a | a and not (c > 2) | a and not (b)")]
    [InlineData("x == 'this and that' or y", "y | x == 'this and that'")]
    public void Each_part_of_a_condition_is_left_out_alone(string condition, string mutants) =>
        Assert.Equal(mutants, string.Join(" | ", PhraseMutants.WithoutParts(condition).Select(m => m.Text)));

    [Theory]
    [InlineData("a", "")]
    [InlineData("a and not (b or not c)", "a and (b or not c) | a and not (b or c)")]
    [InlineData("x == 'is not so' and not y", "x == 'is not so' and y")]
    [InlineData("authorised and not sicknessReturn", "authorised and sicknessReturn")]
    public void Each_not_is_left_out_alone(string condition, string mutants) =>
        Assert.Equal(mutants, string.Join(" | ", PhraseMutants.WithoutNot(condition).Select(m => m.Text)));

    [Theory]
    [InlineData("Monday", "Tuesday")]
    [InlineData("Saturday", "Sunday")]
    [InlineData("Sunday", "Monday")]
    public void The_next_weekday_takes_the_place_of_one(string weekday, string next) =>
        Assert.Equal(next, PhraseMutants.NextWeekday(weekday));

    [Theory]
    [InlineData("school year", "this term")]
    [InlineData("since call", "from call")]
    [InlineData("from call", "since call")]
    [InlineData("last 3 school days", "school year")]
    [InlineData("from 09-01 to 09-14", "ever")]
    public void Another_window_takes_the_place_of_one(string window, string other) =>
        Assert.Equal(other, PhraseMutants.OtherWindow(window));
}
