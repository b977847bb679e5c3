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
    public IEnumerable<(string? Pathway, string Id, bool IsOfSchool, IReadOnlyList<RuleChange> Changes)> In(Book before, Book after)
    {
        var (was, now) = (new DutyNames(before), new DutyNames(after));
        return Duties(was).Concat(Duties(now)).GroupBy(d => (d.Pathway, d.Duty.Id))
            .OrderBy(g => g.Key.Pathway, StringComparer.Ordinal).ThenBy(g => g.Key.Id, StringComparer.Ordinal)
            .Select(g => (g.Key.Pathway, g.Key.Id, g.Any(d => IsOfSchool(d.Duty)), Reaching(g))).Where(d => d.Item4.Count > 0);
    }

    /// <summary>Ids of the school's own rules among them.</summary>
    public HashSet<string> OwnIn(DutyNames before, DutyNames after) =>
    [
        .. Duties(before).Concat(Duties(after)).GroupBy(d => (d.Pathway, d.Duty.Id)).Where(g => g.Any(d => IsOfSchool(d.Duty)))
            .Where(g => Reaching(g).Count > 0).Select(g => g.Key.Id),
    ];

    private static bool IsOfSchool(DutyDeclaration duty) => duty is RuleDeclaration { Of: SubjectKind.School };

    private static IEnumerable<(DutyNames Names, string? Pathway, DutyDeclaration Duty)> Duties(DutyNames names) =>
        names.Book.Rules.Select(r => (names, (string?)null, (DutyDeclaration)r))
            .Concat(names.Book.Pathways.SelectMany(p => p.Stages.Select(s => (names, (string?)p.Id, (DutyDeclaration)s))));

    private IReadOnlyList<RuleChange> Reaching(IEnumerable<(DutyNames Names, string? Pathway, DutyDeclaration Duty)> duties) =>
        [.. duties.SelectMany(d => Reaching(d.Names, d.Pathway, d.Duty)).Distinct()];

    private IEnumerable<RuleChange> Reaching(DutyNames all, string? pathway, DutyDeclaration duty)
    {
        var (book, names) = (all.Book, all.Of(duty));
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
