using AttendanceRules.Problems;

namespace AttendanceRules.Testing.Checks;

/// <summary>Refuses names that a book does not hold.</summary>
internal sealed class KnownNames(RuleBook book)
{
    public void Action(string name) => Check("action", name, book.Catalogue.Actions.Select(a => a.Name));

    public void Question(string name) => Check("question", name, book.Catalogue.Questions.Select(q => q.Name));

    public void Stakeholder(string name) => Check("stakeholder", name, book.Catalogue.Stakeholders);

    private static void Check(string what, string name, IEnumerable<string> known)
    {
        var all = known.ToList();
        if (!all.Contains(name, StringComparer.Ordinal))
        {
            throw new ArgumentException($"Unknown {what} '{name}'. {Nearest.Suggest(name, all)}".TrimEnd(), nameof(name));
        }
    }
}
