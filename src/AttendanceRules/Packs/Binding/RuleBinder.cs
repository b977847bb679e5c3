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

/// <summary>Reads rules and stages.</summary>
internal sealed class RuleBinder(SymbolTable names, IReadOnlyDictionary<string, ActionDeclaration> actions, IReadOnlyCollection<string> stakeholders, ProblemList problems)
{
    /// <summary>The members that say what is called for; a rule has exactly one.</summary>
    public static readonly IReadOnlyList<string> Calls = ["do", "firstOf", "oneOf", "withhold"];

    public List<RuleDeclaration> Rules(PackFiles pack)
    {
        var rules = new List<RuleDeclaration>();
        foreach (var (id, item) in pack.Each(PackSection.Rules))
        {
            var rule = Rule(id, item, pack.Pack!);
            PathwayNames.Refuse(rule, item, problems);
            ParentNames.Refuse(rule, item, rule.Of == SubjectKind.Parent, problems);
            rules.Add(rule);
        }

        return rules;
    }

    /// <summary>A stage is in force at most as long as its pathway.</summary>
    public StageDeclaration Stage(string id, JsonItem item, JsonItem pathway, PackDeclaration pack)
    {
        CheckCalls(id, item);
        SenselessMembers.OfRule(id, item, isStage: true, problems);
        var from = item.Date("from") ?? pathway.Date("from") ?? pack.From;
        var stage = new StageDeclaration(id, pack.Id, from, item.Date("to") ?? pathway.Date("to") ?? pack.To)
        {
            Watch = Watch(item["watch"], pack),
            WaitText = item.String("wait") ?? "",
            Continues = item.String("continues"),
            After = item.Has("after") ? item.Strings("after") : null,
            Wait = item["wait"] is { } wait && wait.Text != "none" ? names.Deadline(wait) : null,
            MayFollowSameDay = item.String("wait") == "none",
        };
        return (StageDeclaration)Filled(stage, item, pack);
    }

    private static DateOnly From(JsonItem item, PackDeclaration pack) => item.Date("from") ?? pack.From;

    private RuleDeclaration Rule(string id, JsonItem item, PackDeclaration pack)
    {
        CheckCalls(id, item);
        SenselessMembers.OfRule(id, item, isStage: false, problems);
        var group = item.String("group");
        if (group is not null && names.Find(group) is not ConditionFact { IsGroup: true })
        {
            names.Unfit("unknown-group", item["group"]!, group, $"No group is called '{group}'.", names.Groups);
        }

        var rule = (RuleDeclaration)Filled(new RuleDeclaration(id, pack.Id, From(item, pack), item.Date("to") ?? pack.To)
        {
            Of = WordTables.Subjects.Read(item.String("of")) ?? SubjectKind.Pupil,
            Group = group,
            On = item["on"] is { } on ? Event(on) : null,
            Withhold = item.String("withhold"),
            Because = item.String("because") ?? "",
            Cycle = names.Window(item["cycle"]),
            EndedBy = [.. item.List("endedBy").Select(e => names.Phrase(e, p => AnchorParser.Parse(p, 0, names))).OfType<Anchor>()],
            Lapses = names.Length(item["lapses"]),
        }, item, pack);
        return group is null ? rule : rule with { Cell = Cell(item, [.. rule.Do, .. rule.FirstOf.SelectMany(a => a.Do)]) };
    }

    private void CheckCalls(string id, JsonItem item)
    {
        var withhold = item.String("withhold");
        if (withhold is not null && !actions.ContainsKey(withhold))
        {
            Unknown(item["withhold"]!, withhold);
        }

        var calls = Calls.Where(item.Has).ToList();
        if (calls.Count != 1 || (withhold is null && item.List(calls[0]).Count == 0))
        {
            var message = calls.Count > 1 ? $"The rule '{id}' has both '{calls[0]}' and '{calls[1]}'." : $"The rule '{id}' calls for nothing.";
            problems.Add(calls.Count > 1 ? "senseless-member" : "empty-rule", calls.Count > 1 ? item[calls[1]] ?? item : item,
                message, "Give it one of 'do', 'firstOf', 'oneOf' and 'withhold'.");
        }
    }

    // What a rule and a stage share.
    private DutyDeclaration Filled(DutyDeclaration duty, JsonItem item, PackDeclaration pack)
    {
        var filled = duty with
        {
            Title = item.String("title") ?? "",
            When = names.Condition(item["when"]),
            WhenText = string.Join(" and ", item.Strings("when")),
            Do = Lines(item, "do", pack),
            FirstOf = [.. item.List("firstOf").Where(a => ObjectChecker.Check(a, ObjectSchema.Alternative, problems)).Select(a => Alternative(a, pack))],
            OneOf = Lines(item, "oneOf", pack),
            Needs = [.. item.List("needs").Select(Need).OfType<Symbol>()],
            Basis = WordTables.Bases.Read(item.String("basis")) ?? Basis.Local,
            Defaults = names.Defaults.In(item),
            Sources = item.Strings("sources"),
        };
        return item["due"] is { } due && names.Deadline(due) is { } length
            ? filled with
            {
                Do = Due(filled.Do, length, due.Text), OneOf = Due(filled.OneOf, length, due.Text),
                FirstOf = [.. filled.FirstOf.Select(a => a with { Do = Due(a.Do, length, due.Text) })],
            }
            : filled;
    }

    private static IReadOnlyList<LineDeclaration> Due(IReadOnlyList<LineDeclaration> lines, Deadline due, string text) =>
        [.. lines.Select(l => l.Due is null ? l with { Due = due, DueText = text } : l)];

    private List<LineDeclaration> Lines(JsonItem item, string member, PackDeclaration pack) => [.. item.List(member).Select(l => Line(l, pack)).OfType<LineDeclaration>()];

    private AlternativeDeclaration Alternative(JsonItem item, PackDeclaration pack) => new(
        names.Condition(item["when"]), [.. item.List("needs").Select(Need).OfType<Symbol>()], Lines(item, "do", pack), Watch(item["watch"], pack), item.Date("from") ?? pack.From, item.Date("to"));

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
            End = End(item),
            Extend = item.String("extend"),
            AtMost = names.Length(item["atMost"]),
            Early = item["early"] is { } early ? names.Condition(early) : null,
            Improved = item["improved"] is { } improved ? names.Condition(improved) : null,
            Text = (item.String("for") is { } length ? "for " + length : "until " + item.String("until")) + (item.Has("improved") ? "; improved: " + string.Join(" and ", item.Strings("improved")) : ""),
            Then = item.String("then") switch { "close" => WatchThen.Close, "continue" => WatchThen.Continue, _ => WatchThen.Stay },
            Do = Lines(item, "do", pack),
        };
    }

    // The opening action: its entry's own "until". A name among its values: the date recorded there. Else a date, or a length after or from an anchor.
    private WatchEnd? End(JsonItem item)
    {
        if (item["for"] is { } length)
        {
            return names.Length(length) is { } lasts ? new LengthEnd(lasts) : null;
        }

        if (item["until"] is not { } at)
        {
            return null;
        }

        if (actions.ContainsKey(at.Text))
        {
            return new EntryEnd();
        }

        if (JsonItem.TryDate(at.Text, out var day))
        {
            return new DateEnd(day);
        }

        if (!at.Text.Contains(' ', StringComparison.Ordinal) && actions.Values.Any(a => a.Values.ContainsKey(at.Text)))
        {
            return new ValueEnd(at.Text);
        }

        return names.Deadline(at) is { } deadline ? new DeadlineEnd(deadline) : null;
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

    private LineDeclaration? Line(JsonItem at, PackDeclaration pack)
    {
        if (at.Kind == JsonItemKind.Map && !ObjectChecker.Check(at, ObjectSchema.Line, problems))
        {
            return null;
        }

        var action = at.Kind == JsonItemKind.Map ? at.String("action")! : at.Text;
        if (!actions.TryGetValue(action, out var declared))
        {
            Unknown(at["action"] ?? at, action);
            return null;
        }

        if (declared.IsRecordOnly)
        {
            problems.Add("record-only", at, $"'{action}' can only be recorded, never recommended.");
        }

        var force = WordTables.Forces.Read(at.String("force"));
        return new LineDeclaration(action, names.Condition(at["when"]), at.String("each") == "parent", names.Deadline(at["due"]), names.Deadline(at["notBefore"]), force,
            at.Date("from") ?? pack.From, at.Date("to"))
        { Every = names.Length(at["every"]), Values = Values(at), WhenText = string.Join(" and ", at.Strings("when")), DueText = at.String("due") ?? "" };
    }

    private List<ValueDeclaration> Values(JsonItem line)
    {
        var values = new List<ValueDeclaration>();
        foreach (var (name, item) in (line["values"]?.Members ?? []).Select(m => (m.Name, m.Value)).Where(m => ObjectChecker.Check(m.Value, ObjectSchema.LineValue, problems)))
        {
            if (names.Find(item.String("amount")!) is ThresholdName amount)
            {
                values.Add(new ValueDeclaration(name, amount, names.Deadline(item["until"])));
            }
            else
            {
                names.Unfit("unknown-name", item["amount"]!, item.String("amount")!, $"'{item.String("amount")}' is no threshold.", names.Thresholds);
            }
        }

        return values;
    }

    public EventDeclaration? Event(JsonItem at)
    {
        if (at.Text.StartsWith("session ", StringComparison.Ordinal))
        {
            return names.Sessions(at, at.Text["session ".Length..].Split(',', StringSplitOptions.TrimEntries)) is { } filter ? new EventDeclaration(at.Text) { Sessions = filter } : null;
        }

        var parts = at.Text.Split(':');
        if (actions.TryGetValue(parts[0], out var action))
        {
            if (parts.Length > 1 && !action.Outcomes.Contains(parts[1]))
            {
                problems.Add("unknown-outcome", at, $"'{parts[0]}' declares no outcome '{parts[1]}'.", Nearest.Suggest(parts[1], action.Outcomes));
            }

            return new EventDeclaration(at.Text) { Action = parts[0], Outcome = parts.Length > 1 ? parts[1] : null, IsLegal = action.IsLegal };
        }

        return names.Phrase(at, p => AnchorParser.Parse(p, 0, names)) is { } anchor ? new EventDeclaration(at.Text) { Start = anchor } : null;
    }

    private void Unknown(JsonItem at, string action) =>
        problems.Add("unknown-action", at, $"No action is called '{action}'.", Nearest.Suggest(action, actions.Keys));
}
