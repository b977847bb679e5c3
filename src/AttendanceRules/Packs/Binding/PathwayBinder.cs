using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads pathways with their stages.</summary>
internal sealed class PathwayBinder(
    RuleBinder rules, SymbolTable names, IReadOnlyDictionary<string, ActionDeclaration> actions, ProblemList problems)
{
    public List<PathwayDeclaration> Read(PackFiles pack) =>
        [.. pack.Each(PackSection.Pathways).Select(p => Pathway(p.Name, p.Item, pack.Pack!))];

    private PathwayDeclaration Pathway(string id, JsonItem item, PackDeclaration pack)
    {
        var stages = new List<StageDeclaration>();
        var places = new List<JsonItem>();
        foreach (var stage in item.List("stages").Where(s => ObjectChecker.Check(s, () => ObjectSchema.Rule, problems)))
        {
            if (stage.String("id") is not { } stageId)
            {
                problems.Add("missing-member", stage, "A stage needs 'id'.");
            }
            else if (stages.Exists(s => s.Id == stageId))
            {
                problems.Add("duplicate-stage", stage["id"]!, $"'{id}' has two stages called '{stageId}'.");
            }
            else
            {
                stages.Add(rules.Stage(stageId, stage, item, pack));
                places.Add(stage);
            }
        }

        var pathway = new PathwayDeclaration(id, pack.Id, item.String("title") ?? id, item.String("of") == "parent",
            item.Date("from") ?? pack.From, item.Date("to") ?? pack.To, stages)
        {
            Origin = names.Origins.Of(item),
            Cycle = names.Window(item["cycle"]),
            On = item["on"] is { } on ? new EventBinder(names, actions, problems).Read(on) : null,
            Skip = item.String("skip") switch { "furthest" => Skip.Furthest, "each" => Skip.Each, _ => Skip.Never },
            Sources = item.Strings("sources"),
        };
        for (var i = 0; problems.AreLookedFor && i < stages.Count; i++)
        {
            ParentNames.Refuse(stages[i], places[i], pathway.IsPerParent, problems);
            Order(pathway, i, places[i]);
        }

        return pathway;
    }

    private void Order(PathwayDeclaration pathway, int index, JsonItem at)
    {
        var stage = pathway.Stages[index];
        foreach (var after in (stage.After ?? []).Where(a => pathway.Index(a) < 0 && !actions.ContainsKey(a)))
        {
            problems.Add("unknown-stage", at["after"]!, $"'{after}' is neither a stage of '{pathway.Id}' nor an action.",
                Nearest.Suggest(after, pathway.Stages.Select(s => s.Id).Concat(actions.Keys)));
        }

        if ((stage.After ?? []).Any(a => pathway.Index(a) >= index))
        {
            problems.Add("stage-order", at["after"]!, $"'{stage.Id}' is written above a stage that it follows.",
                "A stage may follow only stages written above it.");
        }

        bool IsContinued(string followed) =>
            pathway.Index(followed) is >= 0 and var i && pathway.Stages[i].Watches.Any(w => w.Then == WatchThen.Continue);
        foreach (var before in stage.HasWhen ? [] : pathway.Before(index).Where(IsContinued))
        {
            problems.Add("continue-without-when", at,
                $"'{stage.Id}' has no 'when' and follows '{before}', whose watch has \"then\": \"continue\": "
                + "it would come after every verdict.",
                $"Give '{stage.Id}' a 'when', or write \"then\": \"stay\" in the watch of '{before}'.");
        }

        if (stage.Wait is { Anchor: null } && !pathway.Before(index).Any())
        {
            problems.Add("senseless-member", at["wait"]!, $"'{stage.Id}' follows no stage, so its wait has no start.",
                "Name what it waits after: LENGTH after ACTION.");
        }
    }
}
