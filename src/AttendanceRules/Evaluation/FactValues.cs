using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Problems;

namespace AttendanceRules.Evaluation;

/// <summary>Values of named facts for the reader; facts that depend on a pathway are reported by the pathway.</summary>
internal static class FactValues
{
    /// <exception cref="ArgumentException">A name is not a fact.</exception>
    public static IReadOnlyList<Symbol> Find(Book book, IReadOnlyList<string> names) =>
        names.Count == 0 ? Array.Empty<Symbol>() : FindSome(book, names);

    // A method of its own: what a lambda holds is else made for each pupil, and nearly nobody asks for facts.
    private static List<Symbol> FindSome(Book book, IReadOnlyList<string> names)
    {
        var facts = book.Names.Facts.ToList();
        var chosen = names.Contains(AdviceOptions.AllFacts, StringComparer.Ordinal) ? facts : names;
        return [.. chosen.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(n => facts.Contains(n, StringComparer.Ordinal) ? book.Names.Find(n)! :
            throw new ArgumentException($"Unknown fact '{n}'. {Nearest.Suggest(n, facts)}", nameof(names))).Where(f => !f.NeedsPathway)];
    }

    public static IReadOnlyDictionary<string, FactValue> Of(IReadOnlyList<Symbol> facts, EvaluationContext context) =>
        facts.Count == 0 ? SubjectAdvice.NoFacts : new SortedDictionary<string, FactValue>(
            Values(facts, context).ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<(string Name, FactValue Value)> Values(IReadOnlyList<Symbol> facts, EvaluationContext context)
    {
        foreach (var fact in facts.Where(f => context.File.Pupil is not null || f.IsOfSchool))
        {
            foreach (var parent in fact.IsPerParent ? context.File.Parents : [""])
            {
                yield return (parent.Length > 0 ? $"{fact.Name} for {parent}"
                    : fact.Name, TypedValue.Of(fact.At(parent.Length > 0 ? context with { Parent = parent } : context), fact));
            }
        }
    }
}
