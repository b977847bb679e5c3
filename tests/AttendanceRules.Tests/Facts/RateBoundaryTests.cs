namespace AttendanceRules.Tests.Facts;

/// <summary>Rates at their boundaries (S5, S6).</summary>
public sealed class RateBoundaryTests
{
    private static string Ask(string members, string on, params string[] lines) => Asked.At($"{{ {members} }}", Asked.Pupil("09-15", lines)
        .Did(Asked.Day("09-09"), "letter"), on).ToString();

    [Theory]
    [InlineData("09-15", "1/20")]
    [InlineData("09-14", "1/18")]
    [InlineData("09-01", "none")]
    public void A_rate_is_the_exact_pair_of_counts(string on, string rate) =>
        Assert.Equal(rate, Ask("\"rate\": \"absence\", \"in\": \"school year\"", on, "09-14 I /"));

    [Fact]
    public void A_mark_that_cannot_be_classed_is_absent_or_present_or_not_possible() =>
        Assert.Equal("5..10", Ask("\"rate\": \"absence\", \"in\": \"school year\"", "09-15", "09-14 I ?"));

    [Theory]
    [InlineData("09-14 I O", "1/2")]
    [InlineData("09-14 I", "2/2")]
    [InlineData("09-14 /", "none")]
    [InlineData("09-14 I ?", "50..100")]
    public void A_rate_may_be_over_a_second_class(string line, string rate) =>
        Assert.Equal(rate, Ask("\"rate\": \"authorised\", \"over\": \"absence\", \"in\": \"school year\"", "09-15", line));

    [Theory]
    [InlineData("09-14 I O", "1/1")]
    [InlineData("09-14 O ?", "0..100")] // not absent for a reason, or once
    [InlineData("09-14 ? /", "0..")] // of ill over unauthorised there may be one over none
    public void A_class_that_is_no_part_of_the_other_may_be_more_than_all_of_it(string line, string rate) =>
        Assert.Equal(rate, Ask("\"rate\": \"authorised\", \"over\": \"unauthorised\", \"in\": \"school year\"", "09-15", line));

    // From the day of the letter, 9 September, on: 2 of 12, 2 of 14 …; by the 15th 4 of 20.
    [Theory]
    [InlineData("highest", "from letter", "4/20")]
    [InlineData("lowest", "from letter", "2/18")]
    [InlineData("highest", "to letter", "2/8")] // on the 7th
    [InlineData("highest", "since visit", "none")]
    public void The_highest_or_lowest_of_a_window_is_asked_on_each_of_its_school_days(string which, string window, string rate) =>
        Assert.Equal(rate, Ask($"\"rate\": \"absence\", \"in\": \"school year\", \"{which}\": \"{window}\"", "09-15", "09-07 I",
            "09-15 I"));

    [Theory]
    [InlineData("1", "6")] // 1 of 18 is 5.56
    [InlineData("0.1", "5.6")]
    [InlineData("5", "5")]
    public void A_rate_is_rounded_only_where_a_fact_says_so(string step, string rate) =>
        Assert.Equal(rate, Ask($"\"rate\": \"absence\", \"in\": \"school year\", \"round\": {step}", "09-14", "09-14 I /"));

    [Fact]
    // 5 is between 4 and 6
    public void A_half_is_rounded_up() => Assert.Equal("6", Ask("\"rate\": \"absence\", \"in\": \"school year\", \"round\": 2", "09-15",
        "09-14 I /"));

    [Theory]
    [InlineData("\"rate\": \"absence\", \"highest\": \"ever\", \"lowest\": \"ever\"", "senseless-member")]
    [InlineData("\"rate\": \"absence\", \"in\": \"ever\", \"round\": 0", "bad-number")]
    [InlineData("\"rate\": \"absence\", \"in\": \"ever\", \"of\": \"absence\"", "senseless-member")]
    [InlineData("\"rate\": \"absense\", \"in\": \"ever\"", "unknown-class")]
    public void What_has_no_sense_is_refused(string members, string code) => Assert.Contains(code, Asked.Problems($"{{ {members} }}"));
}
