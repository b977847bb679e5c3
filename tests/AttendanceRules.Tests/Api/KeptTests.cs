namespace AttendanceRules.Tests.Api;

/// <summary>What advice works out about itself once: a copy with other members has its own, and equality does not ask for it.</summary>
public sealed class KeptTests
{
    private static readonly DateOnly Day = new(2026, 9, 10);

    [Fact]
    public void A_copy_with_other_actions_has_its_own_daily_list()
    {
        var advice = RuleBook.England.Advise(Made.Pupil(Day, "2026-09-10 O").Create(), Day);
        Assert.NotEmpty(advice.Daily);
        Assert.Same(advice.Daily, advice.Daily);
        Assert.Empty((advice with { Actions = [] }).Daily);
    }

    [Fact]
    public void Advice_whose_lists_were_read_equals_its_copy()
    {
        var advice = RuleBook.England.Advise(Made.Pupil(Day, "2026-09-10 O").Create(), Day);
        var copy = advice with { };
        Assert.NotNull(advice.Questions);
        Assert.Equal(copy, advice);
        Assert.Equal(copy.GetHashCode(), advice.GetHashCode());
    }
}
