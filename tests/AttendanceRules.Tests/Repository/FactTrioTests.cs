using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Binding.Facts;

namespace AttendanceRules.Tests.Repository;

/// <summary>A kind of fact has one name in each room: what it means, and how packs write it.</summary>
public sealed class FactTrioTests
{
    [Fact]
    public void Each_fact_has_a_binder_of_its_name() => Assert.Equal([], Stems<CountFact>("Fact").Except(Stems<CountBinder>("Binder"), StringComparer.Ordinal));

    [Fact]
    public void Each_binder_has_a_fact_of_its_name() => Assert.Equal([], Stems<CountBinder>("Binder").Except(Stems<CountFact>("Fact"), StringComparer.Ordinal));

    [Fact]
    public void Each_binder_of_a_kind_is_registered_once()
    {
        var binders = typeof(IFactBinder).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IFactBinder)));
        Assert.Equal(binders.Select(b => b.Name).Order(StringComparer.Ordinal), FactKinds.All.Select(b => b.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Kinds_with_one_key_share_it_and_differ_by_its_value()
    {
        foreach (var kinds in FactKinds.All.GroupBy(b => b.Key.Name, StringComparer.Ordinal))
        {
            Assert.Single(kinds.Select(b => b.Key).Distinct());
            Assert.Distinct(kinds.SelectMany(b => b.Choices));
            Assert.All(kinds.Skip(1), b => Assert.NotEmpty(b.Choices));
        }
    }

    // Classes in the namespace of the type, without the ending that says which room they are in.
    private static IEnumerable<string> Stems<T>(string ending) => typeof(T).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsNested: false } && t.Namespace == typeof(T).Namespace && t.Name.EndsWith(ending, StringComparison.Ordinal))
        .Select(t => t.Name[..^ending.Length]);
}
