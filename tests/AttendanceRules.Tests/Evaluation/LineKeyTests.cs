using AttendanceRules.Advice;
using AttendanceRules.Evaluation;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Lines are kept apart by their keys, whatever a hash of them is.</summary>
public sealed class LineKeyTests
{
    private static readonly RecommendedAction Line = new()
    {
        Stakeholder = "school", Action = "call", Title = "Call", Basis = Basis.Local, Force = Force.Should, Status = ActionStatus.Due,
        Since = Day(1), Rules = ["r"], Sources = [],
    };

    // Their length, and the first, the third and the last of their letters are alike. Lines of one hash are chained.
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void Lines_whose_keys_have_one_hash_are_joined_only_where_the_keys_are_equal(int count)
    {
        string[] actions = ["abmbz", "acmcz", "admdz", "aemez"];
        RecommendedAction[] lines = [.. Enumerable.Range(0, count)
            .Select(n => Line with { Action = actions[n % actions.Length], Rules = [$"r{n:00}"], Due = Day(1).AddDays(n) })];
        Assert.Single(lines.Select(l => new LineKey(l.Stakeholder, l.Role, l.Parent, l.Action, l.Event).GetHashCode()).Distinct());

        // Each by the earliest day of its lines, which is that of the first.
        var joined = Consolidation.Consolidate(lines);
        Assert.Equal(actions[..Math.Min(count, actions.Length)], joined.Select(l => l.Action));
        Assert.All(joined.Select((Line, Of) => (Line, Of)), j => Assert.Equal(
            ((DateOnly?)Day(1 + j.Of), string.Join(' ', lines.Where((_, n) => n % actions.Length == j.Of).Select(l => l.Rules[0]))),
            (j.Line.Due, string.Join(' ', j.Line.Rules))));
    }

    private static DateOnly Day(int day) => new(2026, 9, day);
}
