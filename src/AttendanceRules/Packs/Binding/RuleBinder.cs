using AttendanceRules.Evaluation;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads rules and pathways; a stage is read as the rule it is.</summary>
internal sealed class RuleBinder(
    SymbolTable names, IReadOnlyDictionary<string, ActionDeclaration> actions, IReadOnlyCollection<string> stakeholders,
    ProblemList problems)
{
    private readonly LineBinder lines = new(names, actions, problems);
    private readonly EventBinder events = new(names, actions, problems);

    /// <summary>The members that say what is called for; a rule has exactly one.</summary>
    public static readonly IReadOnlyList<string> Calls = ["do", "firstOf", "oneOf", "withhold"];

    public List<RuleDeclaration> Rules(PackFiles pack)
    {
        var rules = new List<RuleDeclaration>();
        foreach (var (id, item) in pack.Each(PackSection.Rules))
        {
            var rule = Rule(id, item, pack.Pack!);
            PathwayNames.Refuse(rule, item, problems);
            ParentNames.Refuse(rule, item, rule.Of == "parent", problems);
            rules.Add(rule);
        }

        return rules;
    }

    /// <summary>A stage is in force at most as long as its pathway.</summary>
    public RuleDeclaration Stage(string id, JsonItem item, JsonItem pathway, PackDeclaration pack)
    {
        var stage = Rule(id, item, pack, isStage: true);
        var (from, to) = (item.Date("from") ?? pathway.Date("from") ?? pack.From, item.Date("to") ?? pathway.Date("to") ?? pack.To);
        return stage with { From = from, To = to };
    }

    private static DateOnly From(JsonItem item, PackDeclaration pack) => item.Date("from") ?? pack.From;

    private RuleDeclaration Rule(string id, JsonItem item, PackDeclaration pack, bool isStage = false)
    {
        var withhold = item.String("withhold");
        if (withhold is not null && !actions.ContainsKey(withhold))
        {
            Unknown(item["withhold"]!, withhold);
        }

        var calls = Calls.Where(item.Has).ToList();
        if (calls.Count != 1 || (withhold is null && item.List(calls[0]).Count == 0))
        {
            problems.Add(calls.Count > 1 ? "senseless-member" : "empty-rule", calls.Count > 1 ? item[calls[1]] ?? item : item,
                calls.Count > 1 ? $"The rule '{id}' has both '{calls[0]}' and '{calls[1]}'." : $"The rule '{id}' calls for nothing.",
                "Give it one of 'do', 'firstOf', 'oneOf' and 'withhold'.");
        }

        var own = lines.Read(item, "do", pack);
        var alternatives = item.List("firstOf").Where(a => ObjectChecker.Check(a, ObjectSchema.Alternative, problems))
            .Select(a => Alternative(a, pack)).ToList();

        SenselessMembers.OfRule(id, item, isStage, problems);
        var group = item.String("group");
        if (group is not null && names.Find(group) is not ConditionFact { IsGroup: true })
        {
            names.Unfit("unknown-group", item["group"]!, group, $"No group is called '{group}'.", names.Groups);
        }

        var basis = item.String("basis") switch { "statutory" => Basis.Statutory, "guidance" => Basis.Guidance, _ => Basis.Local };
        return new RuleDeclaration(id, pack.Id, From(item, pack), item.Date("to") ?? pack.To)
        {
            Origin = names.Origins.Of(item),
            Phrases = names.Origins.PhrasesIn(item, ObjectSchema.Rule),
            Title = item.String("title") ?? "",
            Of = item.String("of") ?? "pupil",
            Group = group,
            Cell = group is null ? null : Cell(item, [.. own, .. alternatives.SelectMany(a => a.Do)]),
            When = names.Condition(item["when"]),
            WhenText = string.Join(" and ", item.Strings("when")),
            WhenOrigin = names.Origins.Of(item, "when"),
            WhenPhrases = [.. item.List("when").Select(w => names.Origins.Phrase(w, EmbeddedSyntax.Condition)!)],
            On = item["on"] is { } on ? events.Read(on) : null,
            Do = own,
            FirstOf = alternatives,
            OneOf = lines.Read(item, "oneOf", pack),
            Watch = Watch(item["watch"], pack),
            WaitText = item.String("wait") ?? "",
            WaitPhrase = names.Origins.Phrase(item["wait"], EmbeddedSyntax.Deadline),
            Continues = item.String("continues"),
            Withhold = withhold,
            Because = item.String("because") ?? "",
            After = item.Has("after") ? item.Strings("after") : null,
            AfterOrigins = [.. item.List("after").Select(names.Origins.Of)],
            Wait = item["wait"] is { } wait && wait.Text != "none" ? names.Deadline(wait) : null,
            MayFollowSameDay = item.String("wait") == "none",
            Needs = [.. item.List("needs").Select(Need).OfType<Symbol>()],
            Cycle = names.Window(item["cycle"]),
            EndedBy = [.. item.List("endedBy").Select(e => names.Phrase(e, p => Anchor.Parse(p, 0, names))).OfType<Anchor>()],
            Lapses = names.Length(item["lapses"]),
            Basis = basis,
            Defaults = names.Defaults.In(item),
            Sources = item.Strings("sources"),
        } is var rule && item["due"] is { } due && names.Deadline(due) is { } length
            ? rule with
            {
                Do = LineBinder.Due(rule.Do, length, due.Text), OneOf = LineBinder.Due(rule.OneOf, length, due.Text),
                FirstOf = [.. rule.FirstOf.Select(a => a with { Do = LineBinder.Due(a.Do, length, due.Text) })],
            }
            : rule;
    }

    private AlternativeDeclaration Alternative(JsonItem item, PackDeclaration pack) => new(
        names.Condition(item["when"]), [.. item.List("needs").Select(Need).OfType<Symbol>()], lines.Read(item, "do", pack),
        Watch(item["watch"], pack), item.Date("from") ?? pack.From, item.Date("to"))
    {
        Origin = names.Origins.Of(item), WhenOrigin = names.Origins.Of(item, "when"),
    };

    private WatchDeclaration? Watch(JsonItem? item, PackDeclaration pack)
    {
        if (item is null || !ObjectChecker.Check(item, ObjectSchema.Watch, problems))
        {
            return null;
        }

        if (item.Has("for") == item.Has("until"))
        {
            problems.Add("watch-without-end", item, "A watch needs either 'for' or 'until'.");
        }

        SenselessMembers.OfWatch(item, problems);
        if (item["extend"] is { } extend && !actions.ContainsKey(extend.Text))
        {
            Unknown(extend, extend.Text);
        }

        return new WatchDeclaration
        {
            Origin = names.Origins.Of(item),
            ForPhrase = names.Origins.Phrase(item["for"], EmbeddedSyntax.Length),
            UntilPhrase = names.Origins.Phrase(item["until"], EmbeddedSyntax.Deadline),
            UntilAnchor = item.String("until") is { } end && end.Contains(' ', StringComparison.Ordinal)
                ? names.Deadline(item["until"])?.Anchor : null,
            For = names.Length(item["for"]),
            Until = Until(item["until"]),
            UntilMissing = UntilMissing(item["until"]),
            Extend = item.String("extend"),
            AtMost = names.Length(item["atMost"]),
            Early = item["early"] is { } early ? names.Condition(early) : null,
            Improved = item["improved"] is { } improved ? names.Condition(improved) : null,
            Text = (item.String("for") is { } length ? "for " + length : "until " + item.String("until"))
                + (item.Has("improved") ? "; improved: " + string.Join(" and ", item.Strings("improved")) : ""),
            Then = item.String("then") switch { "close" => WatchThen.Close, "continue" => WatchThen.Continue, _ => WatchThen.Stay },
            Do = lines.Read(item, "do", pack),
        };
    }

    // The opening action: its entry's own "until". A name among its values: the date recorded there. Else a date, or a length after or
    // from an anchor.
    private Func<EvaluationContext, Entry, DateOnly?>? Until(JsonItem? at)
    {
        if (at is null)
        {
            return null;
        }

        var said = at.Text;
        if (actions.ContainsKey(said))
        {
            return (_, entry) => entry.Until;
        }

        if (IsoDate.TryParse(said, out var day))
        {
            return (_, _) => day;
        }

        if (!said.Contains(' ', StringComparison.Ordinal) && actions.Values.Any(a => a.Values.ContainsKey(said)))
        {
            return (_, entry) => entry.Values.TryGetValue(said, out var value) && IsoDate.TryParse(value, out var date) ? date : null;
        }

        return names.Deadline(at) is { } length ? (scope, entry) =>
            length.On(scope, entry.EffectiveDate(scope.Date) ?? entry.Date).Day : null;
    }

    // The same places as Until's, by what is to be recorded there.
    private Func<EvaluationContext, Entry, IReadOnlyList<string>> UntilMissing(JsonItem? at)
    {
        if (at is null || IsoDate.TryParse(at.Text, out _))
        {
            return (_, _) => [];
        }

        if (actions.ContainsKey(at.Text) || !at.Text.Contains(' ', StringComparison.Ordinal))
        {
            return (_, entry) => [(actions.ContainsKey(at.Text) ? "until" : at.Text) + " of " + entry.Action];
        }

        return names.Deadline(at)?.Anchor is { } anchor
            ? (scope, _) => anchor.On(scope).State == ValueState.Known ? [] : anchor.Missing(scope) is { Count: > 0 } missing ? missing
            : [anchor.Text]
            : (_, _) => [];
    }

    private string Cell(JsonItem item, List<LineDeclaration> lines)
    {
        if (item.String("cell") is { } cell)
        {
            if (!stakeholders.Contains(cell))
            {
                problems.Add("unknown-stakeholder", item["cell"]!, $"'{cell}' is no stakeholder.", Nearest.Suggest(cell, stakeholders));
            }

            return cell;
        }

        return lines.Count > 0 && actions[lines[0].Action].By.Count > 0 ? actions[lines[0].Action].By[0] : "";
    }

    private Symbol? Need(JsonItem at)
    {
        if (names.Find(at.Text) is { Kind: ValueKind.Truth } named)
        {
            return named;
        }

        names.Unfit("unknown-name", at, at.Text, $"'{at.Text}' is no question or yes/no fact.");
        return null;
    }

    private void Unknown(JsonItem at, string action) =>
        problems.Add("unknown-action", at, $"No action is called '{action}'.", Nearest.Suggest(action, actions.Keys));
}
