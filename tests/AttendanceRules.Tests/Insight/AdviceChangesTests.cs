using AttendanceRules.Advice;
using AttendanceRules.Insight;

namespace AttendanceRules.Tests.Insight;

/// <summary>What differs between the advice of two days.</summary>
public sealed class AdviceChangesTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void The_same_advice_has_no_changes() => Assert.Empty(Changes([Line("a")], [Line("a")]));

    [Fact]
    public void A_line_is_new_or_gone() => Assert.Equal(["New b", "Gone a"], Changes([Line("a")], [Line("b")]));

    [Fact]
    public void A_line_that_is_overdue_or_stronger_has_escalated_and_eases_the_other_way()
    {
        Assert.Equal(["Escalated a"], Changes([Line("a")], [Line("a") with { Status = ActionStatus.Overdue }]));
        Assert.Equal(["Escalated a"], Changes([Line("a")], [Line("a") with { Force = Force.Must }]));
        Assert.Equal(["Eased a"], Changes([Line("a") with { Status = ActionStatus.Overdue }], [Line("a")]));
    }

    [Fact]
    public void Another_last_day_has_moved_and_an_event_of_its_own_is_another_line()
    {
        Assert.Equal(["Moved a"], Changes([Line("a") with { Due = Day }], [Line("a") with { Due = Day.AddDays(1) }]));
        Assert.Equal(["New a", "Gone a"], Changes([Line("a") with { Event = "x 1" }], [Line("a") with { Event = "x 2" }]));
    }

    [Fact]
    public void Standing_expectations_are_left_out() => Assert.Empty(Changes([], [Line("a") with { Kind = ActionKind.Standing }]));

    private static IEnumerable<string> Changes(IReadOnlyList<RecommendedAction> before, IReadOnlyList<RecommendedAction> after) =>
        AdviceChanges.Between(School(before), School(after)).Select(c => $"{c.Kind} {(c.After ?? c.Before)!.Action}");

    private static SchoolAdvice School(IReadOnlyList<RecommendedAction> actions) => new()
    {
        School = "S", AsOf = Day, Pupils = [], Actions = actions, Pathways = [], Undecided = [], Blocked = [], Withheld = [], Notices = [],
    };

    private static RecommendedAction Line(string action) => new()
    {
        Stakeholder = "school", Action = action, Title = action, Basis = Basis.Guidance, Force = Force.Should, Status = ActionStatus.Due,
            Since = Day, Rules = [], Sources = [], Reasons = [],
    };
}
