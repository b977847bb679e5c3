using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Problems;

namespace AttendanceRules.CaseDrafts;

/// <summary>The rule or stage for which cases are drafted, and what has to call for something beside it.</summary>
internal sealed record DraftTarget(string? Pathway, string Id, IReadOnlyList<DutyDeclaration> Editions)
{
    /// <summary>The action that it withholds; null where it calls for something.</summary>
    public string? Withholds => (Editions[0] as RuleDeclaration)?.Withhold;

    public bool IsOfSchool => Editions[0] is RuleDeclaration { Of: SubjectKind.School };

    /// <summary>Itself, and for a rule that withholds what calls for the action that it withholds.</summary>
    public IReadOnlyList<(string? Pathway, string Id)> All { get; private init; } = [];

    /// <summary>The actions of its lines, and the one that it withholds.</summary>
    public IReadOnlyList<string> Actions =>
        [.. Editions.SelectMany(e => e.Lines).Select(l => l.Action).Concat(Withholds is { } held ? [held] : []).Distinct()];

    /// <exception cref="ArgumentException">Nothing, or more than one stage, has the name.</exception>
    public static DraftTarget Find(Book book, string name)
    {
        var parts = name.Split('/', 2);
        var stages = book.Pathways.SelectMany(p => p.Stages.Select(s => (Pathway: p.Id, Stage: s)))
            .Where(s => parts.Length == 2 ? s.Pathway == parts[0] && s.Stage.Id == parts[1] : s.Stage.Id == name).ToList();
        var rules = book.Rules.Where(r => r.Id == name).ToList<DutyDeclaration>();
        var pathways = stages.Select(s => s.Pathway).Distinct(StringComparer.Ordinal).ToList();
        if (rules.Count == 0 && pathways.Count != 1)
        {
            throw new ArgumentException(pathways.Count > 1
                ? $"Several pathways have a stage '{name}'. Write one of: {string.Join(", ", pathways.Select(p => $"{p}/{name}"))}."
                : $"No rule or stage is called '{name}'. "
                    + Nearest.Suggest(name, book.Rules.Select(r => r.Id).Concat(book.Pathways.SelectMany(p => p.Stages.Select(s =>
                        $"{p.Id}/{s.Id}"))).Distinct(StringComparer.Ordinal)), nameof(name));
        }

        var target = rules.Count > 0 ? new DraftTarget(null, name, rules)
            : new DraftTarget(pathways[0], stages[0].Stage.Id, [.. stages.Select(s => s.Stage)]);
        return target with { All = [(target.Pathway, target.Id), .. target.Callers(book)] };
    }

    private IEnumerable<(string?, string)> Callers(Book book) => Withholds is not { } held ? []
        : book.Rules.Where(r => r.Withhold is null && r.Lines.Any(l => l.Action == held)).Select(r => ((string?)null, r.Id))
            .Concat(book.Pathways.SelectMany(p => p.Stages.Where(s => s.Lines.Any(l => l.Action == held))
                .Select(s => ((string?)p.Id, s.Id)))).Distinct();
}
