using AttendanceRules.Calendar;
using AttendanceRules.Language;
using AttendanceRules.Problems;

namespace AttendanceRules.Rules;

/// <summary>Reads rules and pathways; a stage is read as the rule it is.</summary>
internal sealed class RuleReader(NameTable names, IReadOnlyDictionary<string, ActionDeclaration> actions, IReadOnlyCollection<string> stakeholders, ProblemList problems)
{
    public List<RuleDeclaration> Rules(PackFiles pack) => [.. pack.Each("rules").Select(r => Rule(r.Name, r.Item, pack.Pack!))];

    public List<PathwayDeclaration> Pathways(PackFiles pack)
    {
        var pathways = new List<PathwayDeclaration>();
        foreach (var (id, item) in pack.Each("pathways"))
        {
            var stages = new List<RuleDeclaration>();
            foreach (var stage in item.List("stages").Where(s => ConceptChecker.Check(s, Concept.Rule, problems)))
            {
                if (stage.String("id") is { } stageId)
                {
                    stages.Add(Rule(stageId, stage, pack.Pack!, isStage: true));
                }
                else
                {
                    problems.Add("missing-member", stage, "A stage needs 'id'.");
                }
            }

            if (item.String("cycle") is { } cycle && cycle != "school year")
            {
                problems.Add("unsupported", item["cycle"]!, $"The cycle '{cycle}' cannot be followed yet; only 'school year' can.");
            }

            foreach (var (stage, at) in stages.Zip(item.List("stages")))
            {
                foreach (var after in (stage.After ?? []).Where(a => !stages.Exists(s => s.Id == a)))
                {
                    problems.Add("unknown-stage", at["after"]!, $"No stage of '{id}' is called '{after}'.", Nearest.Suggest(after, stages.Select(s => s.Id)));
                }
            }

            pathways.Add(new PathwayDeclaration(id, pack.Pack!.Id, item.String("title") ?? id, item.String("of") == "parent", From(item, pack.Pack!), item.Date("to") ?? pack.Pack!.To, stages));
        }

        return pathways;
    }

    private static DateOnly From(JsonItem item, PackDeclaration pack) => item.Date("from") ?? pack.From;

    private RuleDeclaration Rule(string id, JsonItem item, PackDeclaration pack, bool isStage = false)
    {
        Choice(item, "of", "pupil", "parent", "school");
        Choice(item, "basis", "statutory", "guidance", "local");
        var withhold = item.String("withhold");
        if (withhold is not null && !actions.ContainsKey(withhold))
        {
            Unknown(item["withhold"]!, withhold);
        }

        var lines = item.List("do").Select(l => Line(l, pack)).OfType<LineDeclaration>().ToList();
        if (lines.Count == 0 && withhold is null && item.List("do").Count == 0)
        {
            problems.Add("empty-rule", item, $"The rule '{id}' calls for nothing.", "Give it 'do' or 'withhold'.");
        }

        if (withhold is not null && item["because"] is null)
        {
            problems.Add("missing-member", item, $"The rule '{id}' withholds an action and needs 'because'.");
        }

        foreach (var member in new[] { "after", "wait" }.Where(m => !isStage && m == "after" && item.Has(m)))
        {
            problems.Add("senseless-member", item[member] ?? item, $"'{member}' orders the stages of a pathway; '{id}' is a rule.");
        }

        var group = item.String("group");
        if (group is not null && names.Find(group) is not Facts.ConditionName { IsGroup: true })
        {
            problems.Add("unknown-group", item["group"]!, $"No group is called '{group}'.", Nearest.Suggest(group, names.Declared.Where(d => d.Section == "groups").Select(d => d.Name)));
        }

        var basis = item.String("basis") switch { "statutory" => Basis.Statutory, "guidance" => Basis.Guidance, _ => Basis.Local };
        return new RuleDeclaration(id, pack.Id, From(item, pack), item.Date("to") ?? pack.To)
        {
            Title = item.String("title") ?? "",
            Of = item.String("of") ?? "pupil",
            Group = group,
            Cell = group is null ? null : Cell(item, lines),
            When = names.Condition(item["when"]),
            WhenText = string.Join(" and ", item.Strings("when")),
            On = item["on"] is { } on ? Event(on) : null,
            Do = lines,
            Withhold = withhold,
            Because = item.String("because") ?? "",
            After = item.Has("after") ? item.Strings("after") : null,
            Wait = item["wait"] is { } wait && wait.Text != "none" ? names.Length(wait) : null,
            MayFollowSameDay = item.String("wait") == "none",
            Needs = [.. item.List("needs").Select(Need).OfType<Named>()],
            Cycle = names.Window(item["cycle"]),
            EndedBy = [.. item.List("endedBy").Select(e => names.Phrase(e, p => Anchor.Parse(p, 0, names))).OfType<Anchor>()],
            Lapses = names.Length(item["lapses"]),
            Basis = basis,
            Sources = item.Strings("sources"),
        } is var rule && item["due"] is { } due && names.Deadline(due) is { } length
            ? rule with { Do = [.. rule.Do.Select(l => l.Due is null ? l with { Due = length } : l)] }
            : rule;
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

    private Named? Need(JsonItem at)
    {
        if (names.Find(at.Text) is { Kind: ValueKind.Truth } named)
        {
            return named;
        }

        problems.Add("unknown-name", at, $"'{at.Text}' is no question or yes/no fact.", Nearest.Suggest(at.Text, names.Known));
        return null;
    }

    private LineDeclaration? Line(JsonItem at, PackDeclaration pack)
    {
        if (at.Kind == JsonItemKind.Map && !ConceptChecker.Check(at, Concept.Line, problems))
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

        Choice(at, "force", "must", "should", "may");
        Force? force = at.String("force") switch { "must" => Force.Must, "should" => Force.Should, "may" => Force.May, _ => null };
        return new LineDeclaration(action, names.Condition(at["when"]), at.String("each") == "parent", names.Deadline(at["due"]), names.Deadline(at["notBefore"]), force,
            at.Date("from") ?? pack.From, at.Date("to"));
    }

    private EventDeclaration? Event(JsonItem at)
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

            return new EventDeclaration(at.Text) { Action = parts[0], Outcome = parts.Length > 1 ? parts[1] : null };
        }

        return names.Phrase(at, p => Anchor.Parse(p, 0, names)) is { } anchor ? new EventDeclaration(at.Text) { Start = anchor } : null;
    }

    private void Choice(JsonItem item, string member, params string[] choices)
    {
        if (item.String(member) is { } said && !choices.Contains(said, StringComparer.Ordinal))
        {
            problems.Add("unknown-choice", item[member]!, $"'{said}' is not one of: {string.Join(", ", choices)}.", Nearest.Suggest(said, choices));
        }
    }

    private void Unknown(JsonItem at, string action) =>
        problems.Add("unknown-action", at, $"No action is called '{action}'.", Nearest.Suggest(action, actions.Keys));
}
