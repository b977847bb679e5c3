using AttendanceRules.Advice;
using AttendanceRules.Evaluation;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Lines of one key are joined first, and come in order by their ranks later.</summary>
public sealed class LineGroupsTests
{
    private static readonly string[] Stakeholders = ["school", "council"];

    private static readonly RecommendedAction Line = new()
    {
        Stakeholder = "school", Action = "call", Title = "Call", Basis = Basis.Local, Force = Force.Should, Status = ActionStatus.Due,
        Since = Day(1), Rules = ["r"], Sources = [],
    };

    // Where they come is what their ranks say.
    [Fact]
    public void Lines_that_are_joined_come_in_the_order_of_the_first_of_each()
    {
        RecommendedAction[] lines = [.. Enumerable.Range(0, 100).Select(n => Line with { Action = $"a{n * 37 % 70}", Rules = [$"r{n}"] })];
        var joined = Consolidation.Consolidate(lines);
        Assert.Equal(Enumerable.Range(0, 70).Select(n => $"a{n * 37 % 70}"), joined.Select(l => l.Action));
        Assert.Equal(Enumerable.Range(0, 70).Select(n => n < 30 ? 2 : 1), joined.Select(l => l.Rules.Count));
    }

    // A line of a level before comes before it, whatever its day is; of one level and day, that of the earlier last day does.
    [Theory]
    [InlineData(0, 9, 9, 1, 5, 5, -1)]
    [InlineData(1, 5, 9, 1, 9, 5, -1)]
    [InlineData(1, 9, 5, 1, 9, 9, -1)]
    [InlineData(1, 9, 9, 1, 9, 9, 0)]
    public void What_comes_first_of_a_rank_counts_before_the_rest(
        int level, int day, int due, int otherLevel, int otherDay, int otherDue, int order)
    {
        var (one, other) = (Rank(level, day, due), Rank(otherLevel, otherDay, otherDue));
        Assert.Equal((order, -order), (Math.Sign(LineRank.Compare(one, other)), Math.Sign(LineRank.Compare(other, one))));

        static LineRank Rank(int level, int day, int due) =>
            Consolidation.RankOf(Line with { Due = Day(due) }, Stakeholders, LineRank.Both(level, day));
    }

    private static DateOnly Day(int day) => new(2026, 9, day);
}
