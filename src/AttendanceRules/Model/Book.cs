using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Model;

/// <summary>The resolved content of all packs of a rule book.</summary>
internal sealed class Book
{
    private static readonly IReadOnlyList<string> NoParents = [""];

    private readonly ConditionalWeakTable<SchoolCalendar, SchoolTime> times = [];
    private readonly ConcurrentDictionary<DateOnly, InForce> inForce = new();
    private readonly ConcurrentDictionary<(string Group, string? Cell), GroupGate> gates = new();
    private readonly ConcurrentDictionary<RuleDeclaration, Expression> conditions = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<RuleDeclaration, Expression> editioned = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, DateOnly> citedFrom = new(StringComparer.Ordinal);
    private Dictionary<string, DateOnly>? documentsFrom;
    private Dictionary<string, RuleDeclaration[]>? editions;
    private Dictionary<string, ActionDeclaration[]>? suppliers;

    public required IReadOnlyList<SourceDeclaration> Sources { get; init; }

    public required IReadOnlyList<string> Stakeholders { get; init; }

    /// <summary>Those of them that may be in charge of several schools.</summary>
    public IReadOnlyList<string> Governing { get; init; } = [];

    /// <summary>Stakeholders none of whose duties to a pupil begins after the pupil has left.</summary>
    public IReadOnlySet<string> UntilLeaving { get; init; } = new HashSet<string>();

    /// <summary>What people call the stakeholders, by name; of several titles the last pack's.</summary>
    public IReadOnlyDictionary<string, string> StakeholderTitles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public required CodeTable Codes { get; init; }

    public required IReadOnlyDictionary<string, ActionDeclaration> Actions { get; init; }

    /// <summary>Levels of priority, the most urgent first; empty: what is due first comes first.</summary>
    public IReadOnlyList<PriorityDeclaration> Priorities { get; init; } = [];

    public required SymbolSet Names { get; init; }

    public required IReadOnlyList<GroupDeclaration> Groups { get; init; }

    /// <summary>Group to the groups it includes, with the stakeholders for whom.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<(string Group, IReadOnlyList<string> Stakeholders)>> Includes { get; init; }

    public required IReadOnlyList<RuleDeclaration> Rules { get; init; }

    public required IReadOnlyList<PathwayDeclaration> Pathways { get; init; }

    /// <summary>Rules and stages.</summary>
    public IEnumerable<DutyDeclaration> Duties => Rules.Concat<DutyDeclaration>(Pathways.SelectMany(p => p.Stages));

    public required IReadOnlySet<DateOnly> BankHolidays { get; init; }

    public required SchoolWeek Week { get; init; }

    public required (int Month, int Day) YearStart { get; init; }

    public YearGroups YearGroups { get; init; } = YearGroups.Numbered;

    /// <summary>The periods of calendars that windows ask for, by name.</summary>
    public IReadOnlyCollection<string> Periods { get; init; } = [];

    /// <summary>What counts on a date. Kept: advice on a school asks for it once a pupil.</summary>
    public InForce On(DateOnly date)
    {
        // A long-running process may ask for many dates: what is kept is bounded.
        const int mostDates = 400;
        if (inForce.TryGetValue(date, out var known))
        {
            return known;
        }

        if (inForce.Count >= mostDates)
        {
            inForce.Clear();
        }

        return inForce[date] = new InForce(this, date);
    }

    /// <summary>
    /// The same with some of its rules, pathways and groups alone, with those that withhold, and without priorities: what those rules and
    /// pathways call for is the same.
    /// </summary>
    public Book Holding(
        IReadOnlyList<RuleDeclaration> rules, IReadOnlyList<PathwayDeclaration> pathways, IReadOnlyList<GroupDeclaration>? groups = null) =>
        new()
    {
        Sources = Sources, Stakeholders = Stakeholders, Codes = Codes, Actions = Actions, Names = Names, Groups = groups ?? [],
        Includes = Includes,
        Rules = [.. Rules.Where(r => r.Withhold is not null).Concat(rules)], Pathways = pathways, BankHolidays = BankHolidays,
        Week = Week, YearStart = YearStart, YearGroups = YearGroups, Periods = Periods,
    };

    /// <summary>When rules of a group apply, for one stakeholder's cell or for all.</summary>
    public GroupGate GateOf(string group, string? cell) =>
        gates.TryGetValue((group, cell), out var known) ? known : gates[(group, cell)] = new GroupGate(this, group, cell);

    /// <summary>When a rule applies to a pupil: its condition, in its group.</summary>
    public Expression ConditionOf(RuleDeclaration rule)
    {
        if (rule.Group is not { } group)
        {
            return rule.When;
        }

        return conditions.TryGetValue(rule, out var known) ? known
            : conditions[rule] = new AllOf([GateOf(group, rule.Cell).IsIn, rule.When]);
    }

    /// <summary>The same on each day by the edition of that day, where a rule has earlier editions.</summary>
    public Expression ConditionOf(RuleDeclaration rule, RuleDeclaration[] editions) =>
        editioned.TryGetValue(rule, out var known) ? known : editioned[rule] = new DatedExpression(
            [(rule.From, null, ConditionOf(rule)), .. editions.Where(r => r.From < rule.From).Select(r => (r.From, r.To, ConditionOf(r)))]);

    /// <summary>The editions of a rule, the earliest first; of one that there is not, none.</summary>
    public RuleDeclaration[] EditionsOf(string rule) => (editions ??= Rules.GroupBy(r => r.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => (RuleDeclaration[])[.. g.OrderBy(r => r.From)], StringComparer.Ordinal))
            .GetValueOrDefault(rule, []);

    // The first day of each document that has one.
    private Dictionary<string, DateOnly> DocumentsFrom => documentsFrom ??= Sources.Where(s => s.From is not null)
        .GroupBy(s => s.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().From!.Value, StringComparer.Ordinal);

    /// <summary>Those of the citations whose document had its first day by the date: a source counts from then on.</summary>
    public IReadOnlyList<string> Cited(IReadOnlyList<string> sources, DateOnly date)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            if (FromOf(sources[i]) > date)
            {
                return [.. sources.Where(s => !(FromOf(s) > date))];
            }
        }

        return sources;
    }

    // The first day of the cited document; the earliest there is where it has none.
    private DateOnly FromOf(string source) => citedFrom.TryGetValue(source, out var known) ? known
        : citedFrom[source] = DocumentsFrom.GetValueOrDefault(source.Split('#')[0], DateOnly.MinValue);

    public bool Undoes(string action, string outcome) => Actions.TryGetValue(action, out var found) && found.Undoing.Contains(outcome);

    /// <summary>The actions that supply something.</summary>
    public IReadOnlyList<ActionDeclaration> SuppliersOf(string supplied) => (suppliers ??= Actions.Values.Where(a => a.Supplies is not null)
        .GroupBy(a => a.Supplies!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (ActionDeclaration[])[.. g],
            StringComparer.Ordinal)).GetValueOrDefault(supplied, []);

    private IReadOnlyList<string> AlsoOf(string action) => Actions.TryGetValue(action, out var found) ? found.Is : [];

    /// <summary>The values that an entry of the action may record, with their units: its own, and those of what it is.</summary>
    public IReadOnlyDictionary<string, Unit> ValuesOf(ActionDeclaration action)
    {
        if (!action.Is.Any(a => Actions.TryGetValue(a, out var other) && other.Values.Count > 0))
        {
            return action.Values;
        }

        var values = new Dictionary<string, Unit>(action.Values, StringComparer.Ordinal);
        foreach (var (name, unit) in action.Is.Where(Actions.ContainsKey).SelectMany(a => Actions[a].Values))
        {
            values.TryAdd(name, unit);
        }

        return values;
    }

    public SubjectFile FileOf(PupilRecord pupil, SchoolTime time, DateOnly? knownOn, SubjectFile? school, bool assumesNothingDone =
        false, bool isKept = false, bool isUsedAgain = false) => new()
    {
        Id = pupil.Id, Pupil = pupil, Time = time, Register = new Register(pupil, time, Codes, knownOn, isUsedAgain), Casework =
            CaseworkOf(assumesNothingDone ? pupil.Casework ?? [] : pupil.Casework, knownOn),
        AssumesNothingDone = assumesNothingDone && pupil.Casework is null,
        Answers = pupil.Answers, KnownOn = knownOn, School = school, IsKept = isKept,
        Parents = pupil.Parents is { Count: > 0 } parents ? IdsOf(parents) : NoParents,
    };

    /// <summary>
    /// The records of another pupil, laid out in those of one of the same days, whom nobody asks about any more. Null makes new ones.
    /// </summary>
    public SubjectFile FileAgain(
        SubjectFile? before, PupilRecord pupil, SchoolTime time, DateOnly? knownOn, SubjectFile? school, bool assumesNothingDone)
    {
        if (before is null || !ReferenceEquals(before.Time, time) || before.KnownOn != knownOn)
        {
            before = FileOf(pupil, time, knownOn, school, assumesNothingDone, isUsedAgain: true);
        }
        else
        {
            before.Register.LayAgain(pupil, Codes, knownOn);
            before.Take(pupil, CaseworkOf(assumesNothingDone ? pupil.Casework ?? [] : pupil.Casework, knownOn),
                assumesNothingDone && pupil.Casework is null, ParentsOf(before.Parents, pupil.Parents), school);
        }

        return before;
    }

    // Pupils whose parents have the same ids share the list of them.
    private static IReadOnlyList<string> ParentsOf(IReadOnlyList<string> before, IReadOnlyList<Parent>? parents)
    {
        if (parents is not { Count: > 0 })
        {
            return NoParents;
        }

        for (var i = 0; i < parents.Count; i++)
        {
            if (before.Count != parents.Count || before[i] != parents[i].Id)
            {
                return IdsOf(parents);
            }
        }

        return before;
    }

    private CaseFile CaseworkOf(IReadOnlyList<CaseworkRow>? rows, DateOnly? knownOn) =>
        rows is { Count: > 0 } ? new CaseFile(rows, knownOn, Undoes, AlsoOf) : CaseFile.Without(isSupplied: rows is not null);

    private static string[] IdsOf(IReadOnlyList<Parent> parents)
    {
        var ids = new string[parents.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = parents[i].Id;
        }

        Array.Sort(ids, StringComparer.Ordinal);
        return ids;
    }

    /// <summary>The records after one more mark, row or answer, with what did not change as it is laid out.</summary>
    /// <param name="before">The records before it.</param>
    /// <param name="pupil">The records after it.</param>
    public SubjectFile FileOf(SubjectFile before, PupilRecord pupil) => new()
    {
        Id = pupil.Id, Pupil = pupil, Time = before.Time, Answers = pupil.Answers, KnownOn = before.KnownOn, Parents = before.Parents,
        Register = ReferenceEquals(before.Pupil!.Marks, pupil.Marks) ? before.Register
            : before.Register.With(pupil, Codes, before.KnownOn) ?? new Register(pupil, before.Time, Codes, before.KnownOn),
        Casework = ReferenceEquals(before.Pupil.Casework, pupil.Casework) ? before.Casework
            : before.Casework.With(pupil.Casework![^1], before.KnownOn, Undoes, AlsoOf) ?? CaseworkOf(pupil.Casework, before.KnownOn),
    };

    public SubjectFile FileOf(SchoolRecord school, DateOnly? knownOn, bool assumesNothingDone = false)
    {
        var time = TimeOf(school.Calendar);
        return new SubjectFile
        {
            Id = school.Id, Time = time, Register = new Register(null, time, Codes, knownOn), Casework =
                CaseworkOf(assumesNothingDone ? school.Casework ?? [] : school.Casework, knownOn),
            AssumesNothingDone = assumesNothingDone && school.Casework is null,
            Answers = school.Answers, KnownOn = knownOn, LayPupils = file =>
                [.. school.Pupils.Select(p => FileOf(p, time, knownOn, file, assumesNothingDone, isKept: true))],
        };
    }

    /// <summary>Calendars never change, and the pupils of a school share one: it is numbered once.</summary>
    public SchoolTime TimeOf(SchoolCalendar calendar) => times.TryGetValue(calendar, out var known) ? known
        : times.GetValue(calendar, c => new(c, Week, BankHolidays, YearStart));
}
