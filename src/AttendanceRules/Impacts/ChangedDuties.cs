using AttendanceRules.Model;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Impacts;

/// <summary>The rules and stages that a change of rules may reach: those that changed, and those that name what changed.</summary>
internal sealed class ChangedDuties
{
    // What is said to people, cited or ordered, and asks nobody to act.
    private static readonly HashSet<string> Wording = new(StringComparer.Ordinal)
    {
        "title", "sources", "ask", "because", "evidence", "provider", "duration", "intended", "legalBasis", "chargeable", "cost", "version",
    };

    private static readonly HashSet<string> Named = new(StringComparer.Ordinal)
    {
        "threshold", "fact", "question", "group", "action", "characteristic", "rule", "pathway",
    };

    private static readonly HashSet<string> Aside = new(StringComparer.Ordinal)
    {
        "pack", "source", "review", "analysis", "report", "benchmark", "priority", "stakeholder",
    };

    private readonly IReadOnlyList<RuleChange> changes;

    public ChangedDuties(IReadOnlyList<RuleChange> changes) =>
        this.changes = [.. changes.Where(c => !Wording.Contains(c.Member) && !Aside.Contains(c.Of))];

    /// <summary>By pathway and id; each with the changes that reach it.</summary>
    public IEnumerable<(string? Pathway, string Id, bool IsOfSchool, IReadOnlyList<RuleChange> Changes)> In(Book before, Book after) =>
        Duties(before).Concat(Duties(after)).GroupBy(d => (d.Pathway, d.Duty.Id)).OrderBy(g => g.Key.Pathway, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Id, StringComparer.Ordinal).Select(g => (g.Key.Pathway, g.Key.Id,
                g.Any(d => d.Duty is RuleDeclaration { Of: SubjectKind.School }),
                (IReadOnlyList<RuleChange>)[.. g.SelectMany(d => Reaching(d.Book, d.Pathway, d.Duty)).Distinct()]))
            .Where(d => d.Item4.Count > 0);

    private static IEnumerable<(Book Book, string? Pathway, DutyDeclaration Duty)> Duties(Book book) =>
        book.Rules.Select(r => (book, (string?)null, (DutyDeclaration)r))
            .Concat(book.Pathways.SelectMany(p => p.Stages.Select(s => (book, (string?)p.Id, (DutyDeclaration)s))));

    private IEnumerable<RuleChange> Reaching(Book book, string? pathway, DutyDeclaration duty)
    {
        var names = DutyNames.Of(book, duty);
        var withheld = duty.Lines.Select(l => l.Action).ToHashSet(StringComparer.Ordinal);
        return changes.Where(c => c.Of switch
        {
            "rule" => c.Id == duty.Id && pathway is null
                || book.Rules.Any(r => r.Id == c.Id && r.Withhold is { } held && withheld.Contains(held)),
            "pathway" => c.Id == pathway && (c.Stage is null || c.Stage == duty.Id),
            _ => !Named.Contains(c.Of) || names.Contains(c.Id),
        });
    }
}
