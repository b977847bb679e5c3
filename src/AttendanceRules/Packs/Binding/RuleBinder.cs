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

/// <summary>Reads rules and stages.</summary>
internal sealed class RuleBinder(
    SymbolTable names, IReadOnlyDictionary<string, ActionDeclaration> actions, IReadOnlyCollection<string> stakeholders,
    ProblemList problems)
{
    private readonly LineBinder lines = new(names, actions, problems);
    private readonly EventBinder events = new(names, actions, problems);
    private readonly Dictionary<string, ActionOnRecord> onRecord = new(StringComparer.Ordinal);

    /// <summary>The members that say what is called for; a rule has exactly one.</summary>
    public static readonly IReadOnlyList<string> Calls = ["do", "firstOf", "oneOf", "withhold"];

    public List<RuleDeclaration> Rules(PackFiles pack)
    {
        var rules = new List<RuleDeclaration>();
        foreach (var (id, item) in pack.Each(PackSection.Rules))
        {
            var rule = Rule(id, item, pack.Pack!);
            if (problems.AreLookedFor)
            {
                PathwayNames.Refuse(rule, item, problems);
                ParentNames.Refuse(rule, item, rule.Of == SubjectKind.Parent, problems);
            }

            rules.Add(rule);
        }

        return rules;
    }

    /// <summary>A stage is in force at most as long as its pathway.</summary>
    public StageDeclaration Stage(string id, JsonItem item, JsonItem pathway, PackDeclaration pack)
    {
        if (problems.AreLookedFor)
        {
            CheckCalls(id, item);
            SenselessMembers.OfRule(id, item, isStage: true, problems);
        }

        var from = item.Date("from") ?? pathway.Date("from") ?? pack.From;
        var stage = new StageDeclaration(id, pack.Id, from, item.Date("to") ?? pathway.Date("to") ?? pack.To)
        {
            Origin = names.Origins.Of(item),
            Watch = Watch(item["watch"], pack),
            WaitPhrase = names.Origins.Phrase(item["wait"], EmbeddedSyntax.Deadline),
            AfterOrigins = [.. item.List("after").SelectMany(a => Any(a.Text).Select(_ => names.Origins.Of(a)))],
            WaitText = item.String("wait") ?? "",
            Continues = item.String("continues"),
            After = item.Has("after") ? [.. item.Strings("after").SelectMany(Any)] : null,
            AnyAfter = item.Strings("after").Any(a => Any(a).Length > 1) ? [.. item.Strings("after").Select(Any)] : null,
            Closes = item.Bool("closes") == true,
            Wait = item["wait"] is { } wait && wait.Text != "none" ? names.Deadline(wait) : null,
            MayFollowSameDay = item.String("wait") == "none",
        };
        return (StageDeclaration)Filled(stage, item, pack);
    }

    // Of a text "X or Y" any is enough.
    private static string[] Any(string after) => after.Split(" or ");

    private static DateOnly From(JsonItem item, PackDeclaration pack) => item.Date("from") ?? pack.From;

    private RuleDeclaration Rule(string id, JsonItem item, PackDeclaration pack)
    {
        if (problems.AreLookedFor)
        {
            CheckCalls(id, item);
            SenselessMembers.OfRule(id, item, isStage: false, problems);
        }

        var group = item.String("group");
        if (group is not null && names.Find(group) is not ConditionFact { IsGroup: true })
        {
            names.Unfit("unknown-group", item["group"]!, group, $"Unknown group '{group}'.", names.Groups);
        }

        var rule = (RuleDeclaration)Filled(new RuleDeclaration(id, pack.Id, From(item, pack), item.Date("to") ?? pack.To)
        {
            Origin = names.Origins.Of(item),
            Of = WordTables.Subjects.Read(item.String("of")) ?? SubjectKind.Pupil,
            Group = group,
            On = item["on"] is { } on ? events.Read(on) : null,
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
            var message = calls.Count > 1 ? $"The rule '{id}' has both '{calls[0]}' and '{calls[1]}'." : $"The rule '{id}' has no action.";
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
            Phrases = names.Origins.PhrasesIn(item, PackSection.Rules),
            WhenText = string.Join(" and ", item.Strings("when")),
            WhenOrigin = names.Origins.Of(item, "when"),
            WhenPhrases = new ListOnDemand<Phrase>(() =>
                [.. item.List("when").Select(w => names.Origins.Phrase(w, EmbeddedSyntax.Condition)!)]),
            Do = lines.Read(item, "do", pack),
            FirstOf = [.. item.List("firstOf").Where(a => ObjectChecker.Check(a, () => ObjectSchema.Alternative, problems))
                .Select(a => Alternative(a, pack))],
            OneOf = lines.Read(item, "oneOf", pack, duty is StageDeclaration ? w => Watch(w, pack) : null),
            Needs = [.. item.List("needs").Select(Need).OfType<Symbol>()],
            Basis = WordTables.Bases.Read(item.String("basis")) ?? Basis.Local,
            Defaults = names.Defaults.In(item),
            Sources = item.Strings("sources"),
        };
        return item["due"] is { } due && names.Deadline(due) is { } length
            ? filled with
            {
                Do = LineBinder.Due(filled.Do, length, due.Text), OneOf = LineBinder.Due(filled.OneOf, length, due.Text),
                FirstOf = [.. filled.FirstOf.Select(a => a with { Do = LineBinder.Due(a.Do, length, due.Text) })],
            }
            : filled;
    }

    private AlternativeDeclaration Alternative(JsonItem item, PackDeclaration pack)
    {
        if (item["do"] is { Kind: JsonItemKind.List, Items.Count: 0 })
        {
            problems.Add("empty-rule", item, "The way has no action.", "Name at least one action in 'do', or leave the way out.");
        }

        return new(names.Condition(item["when"]), [.. item.List("needs").Select(Need).OfType<Symbol>()], lines.Read(item, "do", pack),
            Watch(item["watch"], pack), item.Date("from") ?? pack.From, item.Date("to"))
        {
            Origin = names.Origins.Of(item), WhenOrigin = names.Origins.Of(item, "when"),
        };
    }

    private WatchDeclaration? Watch(JsonItem? item, PackDeclaration pack)
    {
        if (item is null || !ObjectChecker.Check(item, () => ObjectSchema.Watch, problems))
        {
            return null;
        }

        if (item.Has("for") == item.Has("until"))
        {
            problems.Add("watch-without-end", item, "A watch needs either 'for' or 'until'.");
        }

        if (problems.AreLookedFor)
        {
            SenselessMembers.OfWatch(item, problems);
        }

        if (item["extend"] is { } extend && !actions.ContainsKey(extend.Text))
        {
            Unknown(extend, extend.Text);
        }

        return new WatchDeclaration
        {
            Origin = names.Origins.Of(item),
            ForPhrase = names.Origins.Phrase(item["for"], EmbeddedSyntax.Length),
            UntilPhrase = names.Origins.Phrase(item["until"], EmbeddedSyntax.Deadline),
            End = End(item),
            Extend = item.String("extend"),
            AtMost = names.Length(item["atMost"]),
            Early = item["early"] is { } early ? names.Condition(early) : null,
            Improved = item["improved"] is { } improved ? names.Condition(improved) : null,
            Text = (item.String("for") is { } length ? "for " + length : "until " + item.String("until"))
                + (item.Has("improved") ? "; improved: " + string.Join(" and ", item.Strings("improved")) : ""),
            Then = item.String("then") switch { "close" => WatchThen.Close, "continue" => WatchThen.Continue,
                "watch again" => WatchThen.Again, _ => WatchThen.Stay },
            Do = lines.Read(item, "do", pack),
        };
    }

    // The opening action: its entry's own "until". A name among its values: the date recorded there. Else a date, or a length after or from
    // an anchor.
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
            return new EntryEnd(at.Text);
        }

        if (IsoDate.TryParse(at.Text, out var day))
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
                problems.Add("unknown-stakeholder", item["cell"]!, $"Unknown stakeholder '{cell}'.", Nearest.Suggest(cell, stakeholders)
                    ?? $"Declared are: {string.Join(", ", stakeholders)}.");
            }

            return cell;
        }

        return lines.Count > 0 && lines[0].Declared.By.Count > 0 ? lines[0].Declared.By[0] : "";
    }

    // A question, a yes/no fact, or an action that has to be on record.
    private Symbol? Need(JsonItem at)
    {
        if (names.Find(at.Text) is { Kind: ValueKind.Truth } named)
        {
            return named;
        }

        if (!actions.TryGetValue(at.Text, out var action))
        {
            names.Unfit("unknown-name", at, at.Text, $"'{at.Text}' is not a question, yes/no fact or action.",
                names.Known.Concat(actions.Keys));
            return null;
        }

        if (!action.IsRecorded)
        {
            problems.Add("senseless-member", at, $"Nobody records '{at.Text}', so it would never be there.",
                "Let the action be recorded, or ask a question.");
            return null;
        }

        return onRecord.TryGetValue(at.Text, out var known) ? known : onRecord[at.Text] = new ActionOnRecord
        {
            Name = action.Id, Title = action.Title, IsLegal = action.IsLegal,
        };
    }

    private void Unknown(JsonItem at, string action) =>
        problems.Add("unknown-action", at, $"Unknown action '{action}'.", Nearest.Suggest(action, actions.Keys));
}
