namespace AttendanceRules.Tests.Facts;

/// <summary>Numbers with a name: below zero, between two ends, and too large.</summary>
public sealed class NumberTests
{
    private const string Missed = """, "m": { "count": "sessions", "of": "absence", "in": "school year" } """;

    [Theory]
    [InlineData("m * (0 - 1)", "-4")]
    [InlineData("0 - m", "-4")]
    [InlineData("3 - m * 2", "-5")]
    [InlineData("m * 0.5 - 3", "-1")]
    public void A_number_may_be_below_zero(string number, string expected) => Assert.Equal(expected, Ask(number, "O", "O"));

    // One session of four may be anything: three or four were missed.
    [Theory]
    [InlineData("m", "3..4")]
    [InlineData("m * (0 - 1)", "-4..-3")]
    [InlineData("10 - m", "6..7")]
    [InlineData("m - m", "-1..1")]
    [InlineData("1 - m * 2", "-7..-5")]
    public void A_number_between_two_ends_keeps_both(string number, string expected) => Assert.Equal(expected, Ask(number, "O", "?"));

    [Theory]
    [InlineData("missing", "unknown")]
    [InlineData("missing + 1", "unknown")]
    [InlineData("missing * 0", "0")]
    [InlineData("m - missing", "unknown")]
    public void Of_a_number_that_nobody_has_answered_nothing_is_known(string number, string expected) =>
        Assert.Equal(expected, Ask(number, "O", "O"));

    [Theory]
    [InlineData("m * 1000000000 * 1000000000 * 1000000000")]
    [InlineData("m * 40000 * 40000")]
    public void A_number_that_multiplies_by_more_than_can_be_written_is_refused(string number) =>
        Assert.Contains("number-too-large", Asked.Problems($"{{ \"number\": \"{number}\" }}", Missed));

    [Fact]
    public void The_largest_factor_is_allowed() => Assert.Equal("4000000000", Ask("m * 1000000000", "O", "O"));

    private static string Ask(string number, string first, string second) => Asked.At(
        Made.Book($$"""
            {{Asked.Rest}}, "facts": { "f": { "number": "{{number}}" }{{Missed}} },
            "questions": { "missing": { "ask": "Change in points?", "of": "school", "type": "number" } }
            """),
        Asked.Pupil("09-10", $"09-03 O {first}", $"09-04 O {second}"), "09-10").ToString();
}
