using AttendanceRules.Analysis;
using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Layering;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Packs.Binding;

/// <summary>Every name of the packs, resolved when first asked for; a name that needs itself is a problem.</summary>
internal sealed class SymbolTable : ISymbols
{
    private static readonly PackSection[] Sections =
        [PackSection.Characteristics, PackSection.Thresholds, PackSection.Facts, PackSection.Questions, PackSection.Groups];

    private readonly Dictionary<string, SymbolDeclaration> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Symbol?> resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SessionFilter> filters = new(StringComparer.Ordinal);
    private readonly Stack<string> underWay = new();
    private readonly Dictionary<string, int> depths = new(StringComparer.Ordinal);
    private readonly ProblemList problems;
    private readonly CodeTable codes;
    private readonly IReadOnlyDictionary<string, ActionDeclaration> actions;
    private readonly SymbolBinder binder;

    public SymbolTable(
        IReadOnlyList<PackFiles> packs, CodeTable codes, SchoolWeek? week, IReadOnlyDictionary<string, ActionDeclaration> actions,
        YearGroups years, CompulsoryAge? age, IReadOnlySet<string> setThresholds, OriginFinder origins, ProblemList problems)
    {
        (this.codes, this.actions, this.problems, Origins, Week) = (codes, actions, problems, origins, week);
        binder = new SymbolBinder(this, actions.Values, problems);
        Periods = new(() => packs.SelectMany(p => p.FindPeriods()));
        foreach (var named in BuiltIn.All(years).Concat(age is null ? [] : [age]))
        {
            resolved[named.Name] = named;
        }

        foreach (var found in Sections.SelectMany(s => packs.Where(p => p.Pack is not null)
            .SelectMany(p => p.Declarations(s).Select(d => new SymbolDeclaration(d.Name, s, d.Editions, p.Pack!)))))
        {
            if (resolved.TryGetValue(found.Name, out var own) && own is BirthDate or Age)
            {
                // They came later: a pack that has the name already means its own.
                resolved.Remove(found.Name);
                declared.TryAdd(found.Name, found);
            }
            else if (own is not null)
            {
                problems.Add("reserved-name", found.Item, $"'{found.Name}' is built in and cannot be declared.");
            }
            else if (!declared.TryAdd(found.Name, found))
            {
                var first = declared[found.Name];
                problems.Add("duplicate-name", found.Item,
                    $"'{found.Name}' is declared already, at {first.Item.File}({first.Item.Line},{first.Item.Column}).",
                    Redeclaration.Mend(found.Name, (first.Section, first.Pack), (found.Section, found.Pack), packs));
            }
        }

        Defaults = new Defaults(declared.ToDictionary(d => d.Key, d => d.Value.Editions[^1], StringComparer.Ordinal), setThresholds);
    }

    /// <summary>From what is written to where it comes from.</summary>
    public OriginFinder Origins { get; }

    /// <summary>The school week; null where its declaration is missing or has a mistake, which is a problem.</summary>
    public SchoolWeek? Week { get; }

    /// <summary>What amounts of money are in; null where no pack says it, which is a problem where one has an amount.</summary>
    public Currency? Currency { get; init; }

    /// <summary>True for packs whose mistakes have been looked for before.</summary>
    public bool IsChecked => !problems.AreLookedFor;

    /// <summary>Every name that is known without a mistake, with what is built in; whole after <see cref="ResolveAll"/>.</summary>
    public IReadOnlyDictionary<string, Symbol> Symbols =>
        resolved.Where(r => r.Value is not null).ToDictionary(r => r.Key, r => r.Value!, StringComparer.Ordinal);

    /// <summary>Free thresholds that a declaration rests on and that no layer has set.</summary>
    public Defaults Defaults { get; }

    public IEnumerable<string> Known => declared.Keys.Concat(resolved.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>The names without the places where they are declared.</summary>
    public SymbolSet Bound() => new(Symbols)
    {
        Numbering = Numbering.Of(Symbols.Values),
        Facts = [.. Facts], Thresholds = [.. Thresholds], Questions = [.. Questions], Characteristics = [.. Characteristics],
    };

    public IEnumerable<string> Actions => actions.Keys;

    public PeriodNames Periods { get; }

    /// <summary>Names of declared facts; these lists are in the order of the packs, those declared with a mistake included.</summary>
    public IEnumerable<string> Facts => NamesIn(PackSection.Facts);

    public IEnumerable<string> Thresholds => NamesIn(PackSection.Thresholds);

    public IEnumerable<string> Questions => NamesIn(PackSection.Questions);

    public IEnumerable<string> Groups => NamesIn(PackSection.Groups);

    public IEnumerable<string> Characteristics => NamesIn(PackSection.Characteristics);

    private IEnumerable<string> NamesIn(PackSection section) => declared.Values.Where(d => d.Section == section).Select(d => d.Name);

    /// <summary>What a pack writes under the name; null where none declares it.</summary>
    public JsonItem? ItemOf(string name) => declared.GetValueOrDefault(name)?.Item;

    public IReadOnlyCollection<string>? OutcomesOf(string action) => actions.TryGetValue(action, out var found) ? found.Outcomes : null;

    public ActionDeclaration? ActionOf(string name) => actions.GetValueOrDefault(name);

    /// <summary>Whether an entry of the action says nothing of a parent it does not name (S27).</summary>
    public bool IsLegal(string action) => actions.TryGetValue(action, out var found) && found.IsLegal;

    public bool IsClass(string name) => codes.IsClass(name);

    public IReadOnlyCollection<string> Subjects => codes.Subjects.Keys;

    public bool IsPart(SessionFilter of, SessionFilter? over) => codes.IsPart(of, over);

    public DatedLength? LengthOf(string name, bool hasBegun) =>
        Find(name) is ThresholdName { Unit: var unit } threshold && UnitWords.IsTime(unit) ? new(null, threshold, hasBegun) : null;

    public Symbol? Find(string name)
    {
        if (resolved.TryGetValue(name, out var known))
        {
            Failures += known is null ? 1 : 0;
            return Used(known);
        }

        if (!declared.TryGetValue(name, out var found))
        {
            return OfPack(name) is { } inherited ? Find(inherited) : null;
        }

        if (underWay.Contains(name) || underWay.Count > Limits.NameDepth)
        {
            Refuse(name);
            return null;
        }

        var before = Failures;
        underWay.Push(name);
        var named = binder.Read(found);
        underWay.Pop();
        var depth = depths.GetValueOrDefault(name);
        if (Failures == before && depth > Limits.NameDepth)
        {
            Refuse(name);
        }

        // What is made of a name with a mistake is not known either.
        named = Failures > before ? null : named;
        named?.Depth = depth;
        named?.Currency = named.Unit == Unit.Money ? Currency : null;
        Failures += named is null ? 1 : 0;
        return Used(resolved[name] = named);
    }

    /// <summary>Resolves every name, each after those it is made of. Without mistakes no chain is too long to do so on the way.</summary>
    public void ResolveAll()
    {
        foreach (var name in problems.AreLookedFor ? SymbolOrder.Of(declared) : declared.Keys)
        {
            Find(name);
        }
    }

    // PACK:NAME is the one of the pack, whether or not another shadows it.
    private string? OfPack(string name) =>
        name.Split(':', 2) is [var pack, var own] && declared.TryGetValue(own, out var found) && found.Pack.Id == pack ? own : null;

    /// <summary>Reports a name that is not what is needed; one declared with a mistake is reported at its declaration alone.</summary>
    public void Unfit(string code, JsonItem at, string name, string message, IEnumerable<string>? candidates = null)
    {
        if (!declared.ContainsKey(name) || resolved.GetValueOrDefault(name) is not null)
        {
            problems.Add(code, at, message, Nearest.Suggest(name, candidates ?? Known));
        }
    }

    /// <summary>Whether a threshold is declared under the name, valid or not.</summary>
    public bool IsThreshold(string name) => declared.TryGetValue(name, out var found) && found.Section == PackSection.Thresholds;

    /// <summary>How often a name with a mistake was asked for: what follows from that is not reported.</summary>
    public int Failures { get; private set; }

    private Symbol? Used(Symbol? named)
    {
        if (named is not null && underWay.TryPeek(out var user))
        {
            depths[user] = Math.Max(depths.GetValueOrDefault(user), named.Depth + 1);
        }

        return named;
    }

    // A circle is reported at the first of its declarations.
    private void Refuse(string name)
    {
        Failures++;
        if (underWay.Contains(name))
        {
            var circle = underWay.TakeWhile(n => n != name).Append(name).ToHashSet(StringComparer.Ordinal);
            var first = declared.First(d => circle.Contains(d.Key));
            problems.Add("circular-name", first.Value.Item, $"'{first.Key}' refers to itself.");
        }
        else
        {
            problems.Add("name-too-deep", declared[name].Item,
                $"'{name}' refers to more than {Limits.NameDepth} names in a chain.", "Shorten the chain of names.");
        }
    }

    /// <summary>Reads a phrase; a mistake in it becomes a problem at its own column, and null comes back.</summary>
    public T? Phrase<T>(JsonItem? at, Func<string, T> read) where T : class
    {
        if (at is not { Kind: JsonItemKind.Text })
        {
            return null;
        }

        var before = Failures;
        try
        {
            return at.Text.Length > Limits.PhraseLength ? throw PhraseException.TooLong(at.Text) : read(at.Text);
        }
        catch (PhraseException) when (Failures > before)
        {
            return null;
        }
        catch (PhraseException e)
        {
            problems.Add(e.Code, at, e.Message, e.Suggestion, e.Offset + 1);
            return null;
        }
    }

    public Expression Condition(JsonItem? at)
    {
        if (at is null)
        {
            return Expression.Always;
        }

        var parts = (at.Kind == JsonItemKind.List ? at.Items : [at]).Select(i => Phrase(i, p => ExpressionParser.Parse(p, this)))
            .OfType<Expression>().ToList();
        var condition = parts.Count == 1 ? parts[0] : new AllOf(parts);
        if (!IsChecked && Contradiction.In(condition) is { } name)
        {
            problems.Add("never-holds", at, $"No value of '{name}' can satisfy this condition.",
                "Check the values it is compared with, and check whether 'or' is meant instead of 'and'.");
        }

        return condition;
    }

    public Window? Window(JsonItem? at) => Phrase(at, p => WindowParser.Parse(p, this));

    public DatedLength? Length(JsonItem? at) => Phrase(at, p => WindowParser.LengthOf(p, 0, this, hasBegun: true));

    public Deadline? Deadline(JsonItem? at) => Phrase(at, p => WindowParser.DeadlineOf(p, this));

    /// <summary>A threshold of the unit by name; null where none is written, or a mistake that has become a problem.</summary>
    public ThresholdName? Threshold(JsonItem? at, Unit unit)
    {
        if (at is null)
        {
            return null;
        }

        if (Find(at.Text) is ThresholdName threshold && threshold.Unit == unit)
        {
            return threshold;
        }

        Unfit("unknown-amount", at, at.Text, $"'{at.Text}' is not a threshold in {UnitWords.Of(unit)}.");
        return null;
    }

    /// <summary>A class, a flag, a code or a list of codes; a class may go on with <c>and X</c> and <c>and not X</c>.</summary>
    public SessionFilter? Sessions(JsonItem? at, IEnumerable<string>? words = null)
    {
        // Equal ones are one, so that what they count is found by what it is.
        var read = SessionPhrase.Read(at, words, codes, problems);
        return read is null ? null : filters.TryGetValue(read.Key, out var known) ? known : filters[read.Key] = read;
    }
}
