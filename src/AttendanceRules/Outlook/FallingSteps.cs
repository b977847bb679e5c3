using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Outlook;

/// <summary>How the counts on which rules rest change day by day while nothing more is missed.</summary>
internal sealed class FallingSteps(Book book, MarkReading marks, SubjectFile file, DateOnly asOf, IReadOnlyList<DateOnly> days)
{
    /// <summary>The changes up to a day, included.</summary>
    /// <param name="rules">Ids of rules and stages.</param>
    /// <param name="parent">The parent asked about; null: none in particular.</param>
    /// <param name="until">The last day.</param>
    public IEnumerable<ValueOnDay> Of(IReadOnlyCollection<string> rules, string? parent, DateOnly until) =>
        Counts(rules).SelectMany(f => Of(f, parent, until)).OrderBy(s => s.Date).ThenBy(s => s.Fact, StringComparer.Ordinal);

    private IEnumerable<ValueOnDay> Of(RegisterFact fact, string? parent, DateOnly until)
    {
        var before = fact.At(new EvaluationContext(file, asOf) { Parent = parent }).ToString();
        foreach (var day in days.TakeWhile(d => d <= until))
        {
            var value = fact.At(new EvaluationContext(file, day) { Parent = parent });
            if (value.ToString() != before)
            {
                before = value.ToString();
                yield return new ValueOnDay(day, fact.Name, fact.Title, TypedValue.Of(value, fact));
            }
        }
    }

    private List<RegisterFact> Counts(IReadOnlyCollection<string> rules)
    {
        var duties = book.Duties.Where(d => rules.Contains(d.Id) && d.IsInForce(asOf));
        var names = duties.SelectMany(d => d.When.Names.Concat(d is Model.Rules.RuleDeclaration { Group: { } group } rule
            ? book.GateOf(group, rule.Cell).When.Names : []));
        return [.. names.SelectMany(n => InForce(n, [])).OfType<RegisterFact>().Distinct()
            .Where(f => f is CountFact or RunFact or SumFact && !f.NeedsPathway && marks.Reads(f))
            .OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    // Names of editions in force alone: another edition counts otherwise.
    private IEnumerable<Symbol> InForce(Symbol symbol, HashSet<Symbol> seen) => symbol.EditionOn(asOf) is not { } edition
        || !seen.Add(edition) ? [] : edition.Uses.SelectMany(u => InForce(u, seen)).Append(edition);
}
