namespace AttendanceRules.Tests.Rules;

/// <summary>A rate is at most the whole only where what it counts is a part of what it is divided by.</summary>
public sealed class NeverHoldsTests
{
    private const string OverAPart = """ "rate": "absence", "over": "unauthorised", "in": "school year" """;
    private const string OfTheWhole = """ "rate": "absence", "in": "school year" """;

    // 100 in steps of 40 is two and a half steps, and halves go up.
    private const string InSteps = """ "rate": "absence", "in": "school year", "round": 40 """;
    private const string AddedUp = """ "casework": "sum", "action": "act", "value": "share", "in": "school year" """;

    [Theory]
    [InlineData(OverAPart, "f > 150")]
    [InlineData(OverAPart, "f == 101")]
    [InlineData(OfTheWhole, "f >= 100")]
    [InlineData(InSteps, "f >= 120")]
    [InlineData(AddedUp, "f > 100")]
    public void A_number_that_it_can_be_is_right(string fact, string condition) => Assert.Empty(Problems($"{{ {fact} }}", condition));

    [Theory]
    [InlineData(OverAPart, "f < 0")]
    [InlineData(OfTheWhole, "f > 100")]
    [InlineData(InSteps, "f > 120")]
    public void A_number_that_it_can_never_be_is_told(string fact, string condition) =>
        Assert.Equal(["never-holds"], Problems($"{{ {fact} }}", condition));

    [Fact]
    public void Of_editions_the_one_that_can_be_more_decides()
    {
        const string Until = """ "to": "2026-12-31" """, From = """ "from": "2027-01-01" """;
        Assert.Empty(Problems($"[ {{ {OfTheWhole}, {Until} }}, {{ {OverAPart}, {From} }} ]", "f > 100"));
        Assert.Equal(["never-holds"], Problems($"[ {{ {OfTheWhole}, {Until} }}, {{ {OfTheWhole}, {From} }} ]", "f > 100"));
    }

    private static IEnumerable<string> Problems(string fact, string condition) => Made.Problems($$"""
        "actions": { "act": { "title": "Act", "by": "school", "values": { "share": "percent" } } },
        "facts": { "f": {{fact}} }, "rules": { "r": { "when": "{{condition}}", "do": [ "act" ] } }
        """).Select(p => p.Code);
}
