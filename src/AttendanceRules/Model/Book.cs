using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Model;

/// <summary>The resolved content of all packs of a rule book.</summary>
internal sealed partial class Book
{
    private readonly ConditionalWeakTable<SchoolCalendar, SchoolTime> times = [];
    private readonly ConcurrentDictionary<DateOnly, InForce> inForce = new();
    private readonly ConcurrentDictionary<(string Group, string? Cell), GroupGate> gates = new();
    private readonly ConcurrentDictionary<RuleDeclaration, Expression> conditions = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<RuleDeclaration, Expression> editioned = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, DateOnly> citedFrom = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IReadOnlyList<string>, DateOnly> allCitedFrom = new(ReferenceEqualityComparer.Instance);
    private readonly DateOnly lastSource;
    private Dictionary<string, RuleDeclaration[]>? editions;
    private Dictionary<string, ActionDeclaration[]>? suppliers;

    // Pupils who come one after another mostly have the same calendar, and are asked about on the same date.
    private volatile SchoolTime? lastTime;
    private volatile InForce? lastInForce;

    public required IReadOnlyList<SourceDeclaration> Sources
    {
        get;
        init => (field, lastSource) = (value, value.Max(s => s.From) ?? DateOnly.MinValue);
    }

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
        if (lastInForce is { } last && last.Date == date)
        {
            return last;
        }

        if (inForce.TryGetValue(date, out var known))
        {
            return lastInForce = known;
        }

        if (inForce.Count >= mostDates)
        {
            inForce.Clear();
        }

        return lastInForce = inForce[date] = new InForce(this, date);
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

    /// <summary>The editions of a rule that has several, the earliest first; of another none.</summary>
    public RuleDeclaration[] EditionsOf(string rule) => (editions ??= Rules.GroupBy(r => r.Id, StringComparer.Ordinal)
        .Where(g => g.Skip(1).Any()).ToDictionary(g => g.Key, g => (RuleDeclaration[])[.. g.OrderBy(r => r.From)], StringComparer.Ordinal))
            .GetValueOrDefault(rule, []);

    /// <summary>Those of the citations whose document had its first day by the date: a source counts from then on.</summary>
    /// <param name="sources">Citations of a declaration.</param>
    /// <param name="date">The date.</param>
    public IReadOnlyList<string> Cited(IReadOnlyList<string> sources, DateOnly date)
    {
        // Rules mostly cite what has long been there: then nothing is looked up.
        if (lastSource <= date)
        {
            return sources;
        }

        if (!allCitedFrom.TryGetValue(sources, out var last))
        {
            last = DateOnly.MinValue;
            for (var i = 0; i < sources.Count; i++)
            {
                last = FromOf(sources[i]) is var from && from > last ? from : last;
            }

            allCitedFrom[sources] = last;
        }

        return last > date ? OnlyBegun(sources, date) : sources;
    }

    // A method of its own: what a lambda holds is else made at each line.
    private List<string> OnlyBegun(IReadOnlyList<string> sources, DateOnly date) => [.. sources.Where(s => !(FromOf(s) > date))];

    // The first day of the cited document; the earliest there is where it has none.
    private DateOnly FromOf(string source) => citedFrom.TryGetValue(source, out var known) ? known
        : citedFrom[source] = FirstDayOf(source.Split('#')[0]);

    private DateOnly FirstDayOf(string document) =>
        Sources.FirstOrDefault(s => s.Id == document && s.From is not null)?.From ?? DateOnly.MinValue;

    public bool Undoes(string action, string outcome) => Actions.TryGetValue(action, out var found) && found.Undoing.Contains(outcome);

    /// <summary>The actions that supply something.</summary>
    public IReadOnlyList<ActionDeclaration> SuppliersOf(string supplied) => (suppliers ??= Actions.Values.Where(a => a.Supplies is not null)
        .GroupBy(a => a.Supplies!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (ActionDeclaration[])[.. g],
            StringComparer.Ordinal)).GetValueOrDefault(supplied, []);

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

    /// <summary>Calendars never change, and the pupils of a school share one: it is numbered once.</summary>
    public SchoolTime TimeOf(SchoolCalendar calendar) =>
        lastTime is { } last && ReferenceEquals(last.Calendar, calendar) ? last : lastTime = TimeAmong(calendar);

    private SchoolTime TimeAmong(SchoolCalendar calendar) => times.TryGetValue(calendar, out var known) ? known
        : times.GetValue(calendar, c => new(c, Week, BankHolidays, YearStart));
}
