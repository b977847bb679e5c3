using AttendanceRules.Json;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Layering;

/// <summary>Lays single stages over those of an inherited pathway: each says which one it replaces, and the others stay (S30).</summary>
internal static class LaidStages
{
    private static readonly string[] OfTheChange = ["replaces", "reason"];

    /// <summary>
    /// The change with all stages of the pathway; the change itself where its stages are a ladder of its own; null: a mistake.
    /// </summary>
    public static JsonItem? Over(JsonItem pathway, JsonItem change, ProblemList problems)
    {
        var laid = change.List("stages").Where(s => s.Kind == JsonItemKind.Map).ToList();
        if (laid.TrueForAll(s => !s.Has("replaces")))
        {
            return change;
        }

        var before = problems.ErrorCount;
        var inherited = pathway.List("stages");
        var ids = inherited.Select(s => s.String("id")).OfType<string>().ToList();
        foreach (var stage in laid)
        {
            if (stage["replaces"] is not { } replaced)
            {
                problems.Add("missing-member", stage, "Each stage needs 'replaces' where one of them has it.",
                    "Write all stages of the ladder, or only those that change.");
            }
            else if (!ids.Contains(replaced.Text, StringComparer.Ordinal))
            {
                problems.Add("unknown-stage", replaced, $"The inherited pathway has no stage '{replaced.Text}'.",
                    Nearest.Suggest(replaced.Text, ids));
            }
        }

        var stages = change["stages"]!;
        var all = new JsonItem(JsonItemKind.List, stages.File, stages.Line, stages.Column, stages.Path);
        foreach (var stage in inherited)
        {
            all.Items.Add(laid.Find(s => s.String("replaces") == stage.String("id")) is { } own ? Merged(stage, own, problems) : stage);
        }

        if (problems.ErrorCount > before)
        {
            return null;
        }

        var whole = new JsonItem(JsonItemKind.Map, change.File, change.Line, change.Column, change.Path);
        whole.Members.AddRange(change.Members.Select(m => m.Name == "stages" ? m with { Value = all } : m));
        return whole;
    }

    // What a stage says stays where the layer writes nothing of it; what is called for is one thing, however it is written.
    private static JsonItem Merged(JsonItem stage, JsonItem own, ProblemList problems)
    {
        if (stage.String("basis") == "statutory")
        {
            _ = new Override(PackSection.Rules, stage, own, problems).IsAllowed();
        }

        var calls = RuleBinder.Calls.Any(own.Has);
        var merged = new JsonItem(JsonItemKind.Map, own.File, own.Line, own.Column, own.Path);
        merged.Members.AddRange(stage.Members.Where(m => !own.Has(m.Name)
            && !(calls && RuleBinder.Calls.Contains(m.Name, StringComparer.Ordinal))));
        merged.Members.AddRange(own.Members.Where(m => !OfTheChange.Contains(m.Name, StringComparer.Ordinal)));
        return merged;
    }
}
