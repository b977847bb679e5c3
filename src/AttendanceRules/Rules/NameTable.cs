using AttendanceRules.Calendar;
using AttendanceRules.Facts;
using AttendanceRules.Language;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Rules;

/// <summary>Every name of the packs, resolved when first asked for; a name that needs itself is a problem.</summary>
internal sealed class NameTable : INames
{
    private readonly Dictionary<string, (string Section, JsonItem Item)> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Named?> resolved = new(StringComparer.Ordinal);
    private readonly HashSet<string> underWay = new(StringComparer.Ordinal);
    private readonly ProblemList problems;
    private readonly CodeTable codes;
    private readonly IReadOnlyDictionary<string, ActionDeclaration> actions;

    public NameTable(IReadOnlyList<PackFiles> packs, CodeTable codes, IReadOnlyDictionary<string, ActionDeclaration> actions, CompulsoryAge? age, ProblemList problems)
    {
        (this.codes, this.actions, this.problems) = (codes, actions, problems);
        foreach (var named in BuiltIn.All().Concat(age is null ? [] : [age]))
        {
            resolved[named.Name] = named;
        }

        foreach (var section in new[] { "characteristics", "thresholds", "facts", "questions", "groups" })
        {
            foreach (var (name, item) in packs.SelectMany(p => p.Each(section)))
            {
                if (resolved.ContainsKey(name))
                {
                    problems.Add("reserved-name", item, $"'{name}' is built in and cannot be declared.");
                }
                else if (!declared.TryAdd(name, (section, item)))
                {
                    var first = declared[name].Item;
                    problems.Add("duplicate-name", item, $"'{name}' is declared already, at {first.File}({first.Line},{first.Column}).", "Names of thresholds, facts, questions, characteristics and groups are one list; choose another.");
                }
            }
        }
    }

    public IEnumerable<string> Known => declared.Keys.Concat(resolved.Keys).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Actions => actions.Keys;

    public IEnumerable<(string Name, string Section, JsonItem Item)> Declared => declared.Select(d => (d.Key, d.Value.Section, d.Value.Item));

    public IReadOnlyCollection<string>? OutcomesOf(string action) => actions.TryGetValue(action, out var found) ? found.Outcomes : null;

    public Func<DateOnly, Length?>? LengthOf(string name) =>
        Find(name) is ThresholdName { Unit: var unit } threshold && UnitWords.IsTime(unit) ? threshold.LengthOn : null;

    public Named? Find(string name)
    {
        if (resolved.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!declared.TryGetValue(name, out var found))
        {
            return null;
        }

        if (!underWay.Add(name))
        {
            problems.Add("circular-name", found.Item, $"'{name}' is made of itself.");
            return null;
        }

        var named = Make(name, found.Section, found.Item);
        underWay.Remove(name);
        return resolved[name] = named;
    }

    /// <summary>Reads a phrase; a mistake in it becomes a problem at its own column, and null comes back.</summary>
    public T? Phrase<T>(JsonItem? at, Func<string, T> read)
        where T : class
    {
        if (at is null)
        {
            return null;
        }

        try
        {
            return read(at.Text);
        }
        catch (PhraseException e)
        {
            problems.Add(e.Code, at, e.Message, e.Suggestion, e.Offset + 1);
            return null;
        }
    }

    public Condition Condition(JsonItem? at)
    {
        if (at is null)
        {
            return Language.Condition.Always;
        }

        var parts = (at.Kind == JsonItemKind.List ? at.Items : [at]).Select(i => Phrase(i, p => ConditionParser.Parse(p, this))).OfType<Condition>().ToList();
        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    public Window? Window(JsonItem? at) => Phrase(at, p => WindowParser.Parse(p, this));

    public Func<DateOnly, Length?>? Length(JsonItem? at) => Phrase(at, p => WindowParser.LengthOf(p, 0, this));

    /// <summary>A class, a flag, a code or a list of codes.</summary>
    public SessionFilter? Sessions(JsonItem? at, IEnumerable<string>? words = null)
    {
        var names = words?.ToList() ?? (at is null ? [] : at.Kind == JsonItemKind.List ? [.. at.Items.Select(i => i.Text)] : [at.Text]);
        var place = at ?? JsonItem.Nowhere;
        foreach (var name in names.Where(n => !codes.IsClass(n) && !codes.Codes.ContainsKey(n)))
        {
            problems.Add("unknown-class", place, $"'{name}' is neither a class, a flag nor a register code.", Nearest.Suggest(name, codes.ClassNames.Concat(codes.Codes.Keys)));
            return null;
        }

        return names.Count == 0 ? null
            : new SessionFilter(string.Join(',', names), names.Aggregate(0UL, (b, n) => b | codes.BitsOf(n)), [.. names.Where(codes.Codes.ContainsKey)]);
    }

    private Named? Make(string name, string section, JsonItem item)
    {
        switch (section)
        {
            case "characteristics":
                return BaseReader.Type(item["type"], problems) is { } type ? new CharacteristicName(type) { Name = name, Title = item.String("title") ?? "" } : null;
            case "thresholds":
                return Threshold(name, item);
            case "questions":
                return Question(name, item);
            case "groups":
                return new ConditionName { Name = name, Title = item.String("title") ?? "", IsGroup = true, When = Condition(item["when"]) };
            default:
                return FactReader.Read(name, item, this, problems);
        }
    }

    private ThresholdName? Threshold(string name, JsonItem item)
    {
        if (!UnitWords.TryParse(item.String("unit") ?? "", out var unit))
        {
            problems.Add("unknown-unit", item["unit"] ?? item, $"'{item.String("unit")}' is not a unit.", Nearest.Suggest(item.String("unit") ?? "", UnitWords.All));
            return null;
        }

        var values = new List<(DateOnly, Ratio, string)>();
        foreach (var value in item.List("values").Where(v => ConceptChecker.Check(v, Concept.ThresholdValue, problems)))
        {
            if (!Ratio.TryParse(value["value"]!.Text, out var number))
            {
                problems.Add("bad-number", value["value"]!, $"'{value["value"]!.Text}' is not a number with at most two decimals.");
            }
            else if (values.Exists(v => v.Item1 == value.Date("from")))
            {
                problems.Add("overlapping-editions", value, $"'{name}' has two values from one day.");
            }
            else
            {
                values.Add((value.Date("from")!.Value, number, value.String("source") ?? ""));
            }
        }

        return new ThresholdName(unit, [.. values.OrderBy(v => v.Item1)]) { Name = name, Title = item.String("title") ?? "" };
    }

    private QuestionName? Question(string name, JsonItem item)
    {
        if (BaseReader.Type(item["type"], problems) is not { } type)
        {
            return null;
        }

        var question = new QuestionName(type)
        {
            Name = name, Title = item.String("title") ?? item.String("ask") ?? "", Ask = item.String("ask") ?? "", Of = item.String("of") ?? "", Per = item.String("per") ?? "pupil",
            Assume = item["assume"] is { } assume ? type.Read(assume.Text) : null,
            When = item["when"] is null ? null : Condition(item["when"]),
        };
        if (question.Per is not ("pupil" or "parent" or "school"))
        {
            problems.Add("unknown-choice", item["per"]!, $"'{question.Per}' is not pupil, parent or school.");
        }

        if (item["holds"] is { } holds)
        {
            var isLength = holds.Text.Length > 0 && (char.IsAsciiDigit(holds.Text[0]) || (declared.TryGetValue(holds.Text, out var d) && d.Section == "thresholds"));
            if (isLength && Length(holds) is { } length)
            {
                question.StillHolds = (s, given) => length(given) is not { } n || !(s.File.Time.After(given, n) < s.Date);
            }
            else if (!isLength && Window(holds) is { } window)
            {
                question.StillHolds = (s, given) => window.On(s) is { State: ValueState.Known } range && range.Days.Contains(given);
            }
        }

        return question;
    }
}
