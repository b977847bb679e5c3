using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Schools;

namespace AttendanceRules.Catalogues;

/// <summary>What a rule book holds, read-only: enough to list, trace and check records against it.</summary>
public sealed class RuleCatalogue
{
    private readonly Book book;

    private readonly SchoolBook schools;

    internal RuleCatalogue(Book book, SchoolBook schools) => (this.book, this.schools) = (book, schools);

    /// <summary>Reports of the packs, in their order.</summary>
    public IReadOnlyList<ReportView> Reports => [.. schools.Reports.Select(r => new ReportView(r.Id, r.Title, r.For, r.From, r.To, r.Sources))];

    /// <summary>Stakeholders in the order of output.</summary>
    public IReadOnlyList<string> Stakeholders => book.Stakeholders;

    /// <summary>Actions by name.</summary>
    public IReadOnlyList<ActionView> Actions =>
        [.. book.Actions.Values.OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => new ActionView(a.Id, a.Title, a.By, a.To, a.Role, a.IsRecorded, [.. a.Outcomes], a.Sources)
        {
            Is = a.Is, ServedBy = a.ServedBy, Provider = a.Provider, Duration = a.Duration, Intended = a.Intended, IsChargeable = a.IsChargeable, LegalBasis = a.LegalBasis, Evidence = a.Evidence,
        })];

    /// <summary>Questions by name.</summary>
    public IReadOnlyList<QuestionView> Questions =>
        [.. book.Names.Questions.Select(d => book.Names.Find(d)).OfType<QuestionName>()
            .OrderBy(q => q.Name, StringComparer.Ordinal).Select(q => new QuestionView(q.Name, q.Ask, q.Of, q.Per, q.Assume?.ToString()) { Form = new AnswerForm(q.Kind, q.Choices) })];

    /// <summary>Facts and thresholds by name.</summary>
    public IReadOnlyList<FactView> Facts =>
        [.. book.Names.Facts.Select(n => (Name: n, IsThreshold: false)).Concat(book.Names.Thresholds.Select(n => (Name: n, IsThreshold: true)))
            .OrderBy(n => n.Name, StringComparer.Ordinal).Select(n => (n.IsThreshold, Named: book.Names.Find(n.Name))).Where(x => x.Named is not null)
            .Select(x => new FactView(x.Named!.Name, x.Named.Title, x.IsThreshold, x.Named.Unit))];

    /// <summary>Names of characteristics, sorted.</summary>
    public IReadOnlyList<string> Characteristics => [.. book.Names.Characteristics.Order(StringComparer.Ordinal)];

    /// <summary>What the value of each characteristic may be, by name.</summary>
    public IReadOnlyDictionary<string, AnswerForm> CharacteristicForms => new SortedDictionary<string, AnswerForm>(
        Characteristics.Select(book.Names.Find).OfType<CharacteristicName>().ToDictionary(c => c.Name, c => new AnswerForm(c.Kind, c.Choices), StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>Editions of register codes, by code and date.</summary>
    public IReadOnlyList<CodeView> Codes =>
        [.. book.Codes.Codes.OrderBy(c => c.Key, StringComparer.Ordinal)
            .SelectMany(c => c.Value.OrderBy(e => e.From).Select(e => new CodeView(c.Key, e.From == DateOnly.MinValue ? null : e.From, e.To, e.Title, e.Class)))];

    /// <summary>Editions of rules, stages of pathways apart, by id and date.</summary>
    public IReadOnlyList<RuleView> Rules =>
        [.. book.Rules.Select(r => new RuleView(r.Id, r.PackId, r.From, r.To, r.Of, r.Group, r.Cell, r.On?.Text, [.. r.Lines.Select(l => new LineView(l.Action, l.WhenText, l.DueText))], r.Withhold, r.WhenText, r.Sources))];

    /// <summary>Editions of pathways, by id and date.</summary>
    public IReadOnlyList<PathwayView> Pathways =>
        [.. book.Pathways.Select(p => new PathwayView(p.Id, p.PackId, p.Title, p.IsPerParent, p.From, p.To, [.. p.Stages.Select((s, i) => Stage(p, s, i))]))];

    /// <summary>Clauses of the source documents, in the order of the packs.</summary>
    public IReadOnlyList<ClauseView> Clauses => [.. Trace.Documents.SelectMany(d => d.Clauses)];

    /// <summary>From source documents, clause by clause, to the declarations that rest on them, and back.</summary>
    public SourceTrace Trace => SourceTrace.Of(book.Packs, book.Sources);

    /// <summary>Groups in the order of the packs.</summary>
    public IReadOnlyList<GroupView> Groups =>
        [.. book.Groups.GroupBy(g => g.Name, StringComparer.Ordinal).Select(g => new GroupView(g.Key, g.First().When.Title, book.Includes[g.Key], [.. g.SelectMany(e => e.Sources).Distinct(StringComparer.Ordinal)]))];

    /// <summary>Bank holidays of the packs.</summary>
    public IReadOnlySet<DateOnly> BankHolidays => book.BankHolidays;

    /// <summary>True when the code is a register code on the date.</summary>
    /// <param name="code">The code as written, for example <c>C2</c>.</param>
    /// <param name="date">The day of the session.</param>
    public bool IsCode(string code, DateOnly date) => book.Codes.ClassesOf(code, date) is not null;

    private static StageView Stage(PathwayDeclaration pathway, StageDeclaration stage, int index)
    {
        var watch = stage.Watch ?? stage.FirstOf.Select(a => a.Watch).FirstOrDefault(w => w is not null);
        return new StageView(stage.Id, [.. pathway.Before(index)], stage.WhenText, stage.WaitText, [.. stage.Lines.Select(l => l.Action)], watch?.Text ?? "", watch is { Closes: true }, stage.Sources);
    }
}
