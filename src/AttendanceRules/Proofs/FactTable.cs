using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>The facts of the conditions at hand, each with a number.</summary>
internal sealed class FactTable
{
    private readonly List<CutFact> facts = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SortedSet<Ratio> Cuts, SortedSet<string> Words)> cuts = new(StringComparer.Ordinal);

    public IReadOnlyList<CutFact> Facts => facts;

    /// <summary>The number of the fact.</summary>
    /// <param name="name">How conditions name it.</param>
    /// <param name="variant">Empty, or a mark of the one after a change; it is cut where the one before is.</param>
    /// <param name="symbol">What it is; null: a part of a condition.</param>
    /// <param name="kind">The kind of its value.</param>
    public int Of(string name, string variant, Symbol? symbol, ValueKind kind)
    {
        if (!numbers.TryGetValue(name + variant, out var number))
        {
            if (!cuts.TryGetValue(name, out var shared))
            {
                cuts[name] = shared = (new(), new(StringComparer.Ordinal));
            }

            number = numbers[name + variant] = facts.Count;
            facts.Add(new CutFact(name + variant, symbol, kind) { Cuts = shared.Cuts, Words = shared.Words });
        }

        return number;
    }

    /// <summary>The number of a fact that is there; null where it is not.</summary>
    public int? Find(string name) => numbers.TryGetValue(name, out var number) ? number : null;
}
