using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Evaluation;

/// <summary>Values of named facts for the reader; facts that hang on a pathway are told by the pathway.</summary>
internal static class FactValues
{
    /// <exception cref="ArgumentException">A name is no fact.</exception>
    public static IReadOnlyList<Symbol> Find(Book book, IReadOnlyList<string> names)
    {
        var facts = book.Names.Facts.Order(StringComparer.Ordinal).ToList();
        var chosen = names.Contains(AdviceOptions.AllFacts, StringComparer.Ordinal) ? facts : names;
        return [.. chosen.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(n => facts.Contains(n, StringComparer.Ordinal) ? book.Names.Find(n)! :
            throw new ArgumentException($"'{n}' is no fact of the packs. {Nearest.Suggest(n, facts)}", nameof(names))).Where(f => !f.NeedsPathway)];
    }

    public static SortedDictionary<string, string> Of(IReadOnlyList<Symbol> facts, EvaluationContext scope) =>
        new(Values(facts, scope).ToDictionary(v => v.Name, v => v.Value.ToString(), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Why those that are none are so, by name.</summary>
    public static SortedDictionary<string, string> NoneBecause(IReadOnlyList<Symbol> facts, EvaluationContext scope) =>
        new(Values(facts, scope).Where(v => v.Value.Because is not null).ToDictionary(v => v.Name, v => v.Value.Because!, StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<(string Name, Value Value)> Values(IReadOnlyList<Symbol> facts, EvaluationContext scope)
    {
        foreach (var fact in facts.Where(f => scope.File.Pupil is not null || f.IsOfSchool))
        {
            foreach (var parent in fact.IsPerParent ? scope.File.Parents : [""])
            {
                yield return (parent.Length > 0 ? $"{fact.Name} for {parent}" : fact.Name, fact.At(parent.Length > 0 ? scope with { Parent = parent } : scope));
            }
        }
    }
}
