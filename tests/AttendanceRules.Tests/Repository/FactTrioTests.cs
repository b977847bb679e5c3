using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Binding.Facts;

namespace AttendanceRules.Tests.Repository;

/// <summary>A kind of fact has one name in each room: what it means, how packs write it, and how it is worked out.</summary>
public sealed class FactTrioTests
{
    [Fact]
    public void Each_fact_has_a_binder_of_its_name() =>
        Assert.Equal([], Stems<CountFact>("Fact").Except(Stems<CountBinder>("Binder"), StringComparer.Ordinal));

    [Fact]
    public void Each_binder_has_a_fact_of_its_name() =>
        Assert.Equal([], Stems<CountBinder>("Binder").Except(Stems<CountFact>("Fact"), StringComparer.Ordinal));

    [Fact]
    public void Each_fact_has_an_evaluator_of_its_name() =>
        Assert.Equal([], Stems<CountFact>("Fact").Except(Stems<CountEvaluator>("Evaluator"), StringComparer.Ordinal));

    [Fact]
    public void Each_evaluator_works_out_a_name_of_its_own()
    {
        // What is not a fact ends in Name, or in nothing where every pupil has it.
        var symbols = typeof(CountFact).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(Symbol))).Select(t => t.Name)
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(Stems<CountEvaluator>("Evaluator").Where(e => e != "Symbol"), e =>
            Assert.Contains(new[] { e + "Fact", e + "Name", e }, symbols.Contains));
    }

    [Fact]
    public void Each_binder_of_a_kind_is_registered_once()
    {
        var binders = typeof(IFactBinder).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false }
            && t.IsAssignableTo(typeof(IFactBinder)));
        Assert.Equal(binders.Select(b => b.Name).Order(StringComparer.Ordinal), FactKinds.All.Select(b => b.GetType().Name)
            .Order(StringComparer.Ordinal));
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
        .Where(t => t is { IsClass: true, IsNested: false } && t.Namespace == typeof(T).Namespace)
        .Select(t => t.Name.Split('`')[0]).Where(n => n.EndsWith(ending, StringComparison.Ordinal)).Select(n => n[..^ending.Length]);
}
