using AttendanceRules.Insight;

namespace AttendanceRules.Tests.Insight;

/// <summary>Percentages are rounded, not cut; what is just beside a number that a limit may be is never shown as that number.</summary>
public sealed class ValueWordsTests
{
    [Theory]
    [InlineData(8, 90, "about 8.89% (8 of 90)")]
    [InlineData(1, 8, "12.5% (1 of 8)")]
    [InlineData(2, 3, "about 66.67% (2 of 3)")]
    [InlineData(10, 100, "10% (10 of 100)")]
    [InlineData(2499, 25001, "just under 10% (2499 of 25001)")] // 9.9956
    [InlineData(2501, 25001, "just over 10% (2501 of 25001)")] // 10.0036
    [InlineData(1999, 20001, "about 9.99% (1999 of 20001)")] // 9.9945
    public void A_rate(int part, int whole, string words) => Assert.Equal(words, ValueWords.Of(Leaves.Rate(part, whole)));

    [Fact]
    public void Money_and_a_range() => Assert.Equal(
        ("about £1.67", "between about 4.44% and 5%"),
        (ValueWords.Of(Leaves.Money(5m / 3, Leaves.Pounds)), ValueWords.Of(Leaves.Between(40m / 9, 5, Unit.Percent))));

    [Theory]
    [InlineData("60", "£60", "60 crowns", "60 dinars")]
    [InlineData("1", "£1", "1 crown", "1 dinar")]
    [InlineData("1.5", "£1.50", "just under 2 crowns", "1.500 dinars")]
    [InlineData("0.125", "about £0.13", "just over 0 crowns", "0.125 dinars")]
    public void Money_has_the_words_and_decimals_of_its_currency(string amount, string pounds, string crowns, string dinars)
    {
        var number = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((pounds, crowns, dinars), (ValueWords.Of(Leaves.Money(number, Leaves.Pounds)),
            ValueWords.Of(Leaves.Money(number, new("crowns", "crown", null, 0))),
            ValueWords.Of(Leaves.Money(number, new("dinars", "dinar", null, 3)))));
    }
}
