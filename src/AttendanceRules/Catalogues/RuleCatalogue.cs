using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Json;
using AttendanceRules.Schools;

namespace AttendanceRules.Catalogues;

/// <summary>What a rule book holds, read-only: enough to list, trace and check records against it.</summary>
public sealed class RuleCatalogue
{
    // Each list is made when it is first asked for, and kept. Two threads that ask at once may both make it; the lists are equal.
    private readonly Book book;
    private readonly IReadOnlyList<PackFiles> files;
    private readonly Lazy<SchoolBook> schools;
    private SourceTrace? trace;

    internal RuleCatalogue(BoundPacks packs, Lazy<SchoolBook> schools) => (book, files, this.schools) = (packs.Book, packs.Files, schools);

    /// <summary>Reports of the packs, in their order.</summary>
    public IReadOnlyList<ReportView> Reports => field ??= [.. schools.Value.Reports.Select(r => new ReportView
    {
        Id = r.Id, Title = r.Title, For = r.For, From = r.From, To = r.To, Sources = r.Sources,
    })];

    /// <summary>Stakeholders in the order of output.</summary>
    public IReadOnlyList<string> Stakeholders => book.Stakeholders;

    /// <summary>Actions by name.</summary>
    public IReadOnlyList<ActionView> Actions => field ??=
        [.. book.Actions.Values.OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => new ActionView
        {
            Name = a.Id, Title = a.Title, Kind = a.Kind, By = a.By, To = a.To, Role = a.Role, Contact = a.Contact, IsRecorded =
                a.IsRecorded,
            Outcomes = [.. a.Outcomes],
            Values = new SortedDictionary<string, AnswerForm>(book.ValuesOf(a)
                .ToDictionary(v => v.Key, v => v.Value == Unit.None ? AnswerForm.Date : AnswerForm.Number, StringComparer.Ordinal),
                StringComparer.Ordinal),
            Sources = a.Sources, Is = a.Is, ServedBy = a.ServedBy, Provider = a.Provider, Duration = a.Duration,
            Intended = a.Intended, IsChargeable = a.IsChargeable, LegalBasis = a.LegalBasis, Evidence = a.Evidence,
        })];

    /// <summary>Questions by name.</summary>
    public IReadOnlyList<QuestionView> Questions => field ??=
        [.. book.Names.Questions.Select(book.Names.Find).OfType<QuestionName>()
            .OrderBy(q => q.Name, StringComparer.Ordinal).Select(q => new QuestionView
            {
                Name = q.Name, Ask = q.Ask, Of = q.Of, Per = q.Per, Assume = q.Assume?.ToString(),
                Form = new AnswerForm(q.Type),
            })];

    /// <summary>Facts and thresholds by name.</summary>
    public IReadOnlyList<FactView> Facts => field ??=
        [.. book.Names.Facts.Select(n => (Name: n, IsThreshold: false))
            .Concat(book.Names.Thresholds.Select(n => (Name: n, IsThreshold: true)))
            .OrderBy(n => n.Name, StringComparer.Ordinal).Select(n => (n.IsThreshold, Named: book.Names.Find(n.Name)))
                .Where(x => x.Named is not null)
            .Select(x => new FactView { Name = x.Named!.Name, Title = x.Named.Title, IsThreshold = x.IsThreshold, Unit = x.Named.Unit })];

    /// <summary>The subjects that marks of lessons may name, with what they are called. Empty: the packs declare none, and those of marks
    /// are not looked at.</summary>
    public IReadOnlyDictionary<string, string> Subjects => book.Codes.Subjects;

    /// <summary>Names of characteristics, sorted.</summary>
    public IReadOnlyList<string> Characteristics => field ??= [.. book.Names.Characteristics.Order(StringComparer.Ordinal)];

    /// <summary>What the value of each characteristic may be, by name.</summary>
    public IReadOnlyDictionary<string, AnswerForm> CharacteristicForms => field ??= new SortedDictionary<string, AnswerForm>(
        Characteristics.Select(book.Names.Find).OfType<CharacteristicName>()
            .ToDictionary(c => c.Name, c => new AnswerForm(c.Type), StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>Editions of register codes, by code and date.</summary>
    public IReadOnlyList<CodeView> Codes => field ??=
        [.. book.Codes.Codes.OrderBy(c => c.Key, StringComparer.Ordinal)
            .SelectMany(c => c.Value.OrderBy(e => e.From).Select(e => new CodeView
            {
                Code = c.Key, From = e.From == DateOnly.MinValue ? null : e.From, To = e.To, Title = e.Title, Class = e.Class,
                Flags = e.Flags,
            }))];

    /// <summary>What year groups are called.</summary>
    public YearGroups YearGroups => book.YearGroups;

    /// <summary>Editions of rules, stages of pathways apart, by id and date.</summary>
    public IReadOnlyList<RuleView> Rules => field ??=
        [.. book.Rules.Select(r => new RuleView
        {
            Id = r.Id, Pack = r.PackId, From = r.From, To = r.To, Of = r.Of, Group = r.Group, Cell = r.Cell, On = r.On?.Text,
            Lines = [.. r.Lines.Select(l => new LineView { Action = l.Action, When = l.WhenText, Due = l.DueText })],
            Withholds = r.Withhold, When = r.WhenText, Sources = r.Sources,
        })];

    /// <summary>Editions of pathways, by id and date.</summary>
    public IReadOnlyList<PathwayView> Pathways => field ??=
        [.. book.Pathways.Select(p => new PathwayView
        {
            Id = p.Id, Pack = p.PackId, Title = p.Title, IsPerParent = p.IsPerParent, From = p.From, To = p.To,
            Stages = [.. p.Stages.Select((s, i) => Stage(p, s, i))],
        })];

    /// <summary>Clauses of the source documents, in the order of the packs.</summary>
    public IReadOnlyList<ClauseView> Clauses => field ??= [.. TraceSources().Documents.SelectMany(d => d.Clauses)];

    /// <summary>From source documents, clause by clause, to the declarations that rest on them, and back.</summary>
    public SourceTrace TraceSources() => trace ??= SourceTrace.Of(files, book.Sources);

    /// <summary>Groups in the order of the packs.</summary>
    public IReadOnlyList<GroupView> Groups => field ??=
        [.. book.Groups.GroupBy(g => g.Name, StringComparer.Ordinal).Select(g => new GroupView
        {
            Name = g.Key, Title = g.First().When.Title,
            Includes = [.. book.Includes[g.Key].Select(i => new GroupInclusion { Group = i.Group, Stakeholders = i.Stakeholders })],
            Sources = [.. g.SelectMany(e => e.Sources).Distinct(StringComparer.Ordinal)],
        })];

    /// <summary>The school week of the base pack: sessions of a day, weekdays with school, working days.</summary>
    public SchoolWeek SchoolWeek => book.Week;

    /// <summary>Bank holidays of the packs.</summary>
    public IReadOnlySet<DateOnly> BankHolidays => book.BankHolidays;

    /// <summary>True when the code is a register code on the date.</summary>
    /// <param name="code">The code as written, for example <c>C2</c>.</param>
    /// <param name="date">The day of the session.</param>
    public bool IsCode(string code, DateOnly date) => book.Codes.ClassesOf(code, date) is not null;

    private static StageView Stage(PathwayDeclaration pathway, StageDeclaration stage, int index)
    {
        var watch = stage.Watch ?? stage.Watches.FirstOrDefault();
        return new StageView
        {
            Id = stage.Id, After = [.. pathway.BeforeAny(index).Select(g => string.Join(" or ", g))],
            When = stage.WhenText, Wait = stage.WaitText,
            Actions = [.. stage.Lines.Select(l => l.Action)], Watch = watch?.Text ?? "", Closes = stage.Closes || watch is { Closes: true },
            Sources = stage.Sources,
        };
    }
}
