using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.RulesEngine.Export;

/// <summary>The lines of a book that a workflow can carry, and what it cannot.</summary>
internal sealed class LineCollector
{
    private readonly Book book;
    private readonly List<ExportedLine> lines = [];
    private readonly List<ExportedName> names = [];
    private readonly Dictionary<NotCarriedKind, SortedSet<string>> notCarried = [];

    public LineCollector(Book book)
    {
        this.book = book;
        foreach (var named in book.Names.Known.Order(StringComparer.Ordinal).Select(n => book.Names.Find(n)!))
        {
            Add(named);
        }

        foreach (var rule in book.Rules)
        {
            Add(rule);
        }

        foreach (var pathway in book.Pathways)
        {
            pathway.Stages.ToList().ForEach(s => Add(pathway, s));
        }
    }

    public IReadOnlyList<ExportedLine> Lines => lines;

    /// <summary>Conditions that have a name, sorted.</summary>
    public IReadOnlyList<ExportedName> Names => names;

    /// <summary>What is not carried of which rules; of every rule for what no workflow carries.</summary>
    public IReadOnlyList<NotCarried> NotCarried =>
    [
        .. Enum.GetValues<NotCarriedKind>().Where(k => IsOfEveryRule(k) || notCarried.ContainsKey(k)).Select(k => new NotCarried
        {
            Kind = k, Text = NotCarriedSentence.Of(k), Rules = IsOfEveryRule(k) ? [] : [.. notCarried[k]],
        }),
    ];

    private static bool IsOfEveryRule(NotCarriedKind kind) => kind is NotCarriedKind.Facts or NotCarriedKind.Record;

    private void Add(Symbol named)
    {
        if (ExportedName.Of(named) is { } condition)
        {
            if (named.NeedsPathway)
            {
                Note(named.Name, NotCarriedKind.Pathway);
            }
            else
            {
                names.Add(condition);
            }
        }
    }

    private void Add(RuleDeclaration rule)
    {
        if (rule.On is not null)
        {
            Note(rule.Id, NotCarriedKind.Event);
            return;
        }

        var kinds = Kinds(rule).Concat(Kinds((NotCarriedKind.Cycle, rule.Cycle is not null),
            (NotCarriedKind.End, rule.Lapses is not null || rule.EndedBy.Count > 0), (NotCarriedKind.Withhold, rule.Withhold is not null)));
        if (rule.Withhold is { } withheld)
        {
            var subject = rule.Of == SubjectKind.Pupil && rule.When.OwnNames.Any(n => n.IsPerParent) ? SubjectKind.Parent : rule.Of;
            Add(new ExportedLine(rule, withheld, subject) { Id = rule.Id, From = rule.From, To = rule.To, NotCarried = [.. kinds] });
            return;
        }

        var gate = rule.Group is { } group ? book.GateOf(group, rule.Cell) : null;
        foreach (var line in LinesOf(rule, rule.Of, rule.Id, rule.From, rule.To, [.. kinds]))
        {
            Add(line with { Gate = gate?.When, IsGateOfAnyPupil = rule.Of == SubjectKind.School && gate is { IsOfSchool: false } });
        }
    }

    private void Add(PathwayDeclaration pathway, StageDeclaration stage)
    {
        var kinds = Kinds(stage).Concat(Kinds((NotCarriedKind.Turn, true), (NotCarriedKind.Wait, stage.Wait is not null),
            (NotCarriedKind.Watch, stage.Watches.Any())));
        var from = pathway.From > stage.From ? pathway.From : stage.From;
        var subject = pathway.IsPerParent ? SubjectKind.Parent : SubjectKind.Pupil;
        foreach (var line in LinesOf(stage, subject, $"{pathway.Id}/{stage.Id}", from, Earlier(pathway.To, stage.To), [.. kinds]))
        {
            Add(line);
        }
    }

    private static IEnumerable<ExportedLine> LinesOf(DutyDeclaration duty, SubjectKind subject, string id, DateOnly from, DateOnly? to,
        IReadOnlyList<NotCarriedKind> kinds)
    {
        var written = duty.Do.Concat(duty.OneOf).Select(l => (Way: (AlternativeDeclaration?)null, Line: l))
            .Concat(duty.FirstOf.SelectMany(w => w.Do.Select(l => (Way: (AlternativeDeclaration?)w, Line: l))));
        foreach (var (way, line) in written)
        {
            // A line for each parent asks its own condition about that parent, and the rule's about the pupil.
            var isOfParent = subject == SubjectKind.Pupil && line.IsEachParent && line.When.Names.Any();
            yield return new ExportedLine(duty, line.Action, isOfParent ? SubjectKind.Parent : subject)
            {
                Id = id, Line = line, Way = way, IsRuleOfPupil = isOfParent,
                From = new[] { from, line.From, way?.From ?? from }.Max(), To = Earlier(Earlier(to, line.To), way?.To),
                NotCarried = [.. kinds, .. Kinds((NotCarriedKind.Deadline, line.Due is not null || line.NotBefore is not null),
                    (NotCarriedKind.Repeat, line.Every is not null))],
            };
        }
    }

    private void Add(ExportedLine line)
    {
        if (line.To < line.From)
        {
            return;
        }

        if (line.Names.Any(n => n.NeedsPathway))
        {
            Note(line.Id, NotCarriedKind.Pathway);
            return;
        }

        lines.Add(line);
        line.NotCarried.ToList().ForEach(k => Note(line.Id, k));
    }

    private void Note(string id, NotCarriedKind kind)
    {
        if (!notCarried.TryGetValue(kind, out var ids))
        {
            notCarried[kind] = ids = new SortedSet<string>(StringComparer.Ordinal);
        }

        ids.Add(id);
    }

    private static IEnumerable<NotCarriedKind> Kinds(DutyDeclaration duty) => Kinds(
        (NotCarriedKind.Needs, duty.Needs.Count > 0 || duty.FirstOf.Any(a => a.Needs.Count > 0)),
        (NotCarriedKind.FirstOf, duty.FirstOf.Count > 0), (NotCarriedKind.OneOf, duty.OneOf.Count > 0));

    private static IEnumerable<NotCarriedKind> Kinds(params (NotCarriedKind Kind, bool Has)[] kinds) =>
        kinds.Where(k => k.Has).Select(k => k.Kind);

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
