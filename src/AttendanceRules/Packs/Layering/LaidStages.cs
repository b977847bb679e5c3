using AttendanceRules.Calendar;
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
        var before = problems.ErrorCount;
        var inherited = pathway.List("stages");
        if (laid.TrueForAll(s => !s.Has("replaces")))
        {
            if (change.Has("stages"))
            {
                Keeps(inherited, change["stages"]!, laid, problems);
            }

            return problems.ErrorCount > before ? null : change;
        }

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
            var own = laid.Find(s => s.String("replaces") == stage.String("id"));
            all.Items.AddRange(own is null ? [stage] : Laid(stage, own, problems));
        }

        if (problems.ErrorCount > before)
        {
            return null;
        }

        var whole = new JsonItem(JsonItemKind.Map, change.File, change.Line, change.Column, change.Path);
        whole.Members.AddRange(change.Members.Select(m => m.Name == "stages" ? m with { Value = all } : m));
        return whole;
    }

    // A change from a day of its own leaves the stage as it was up to that day (S17).
    private static IEnumerable<JsonItem> Laid(JsonItem stage, JsonItem own, ProblemList problems)
    {
        var from = own.Date("from");
        if (stage.Date("to") < from)
        {
            return [stage];
        }

        return from is not { } day || stage.Date("from") >= day
            ? [Merged(stage, stage.Has("from") && own.Has("from") ? Layers.Without(own, "from") : own, problems)]
            : [Layers.Ended(stage, day.PlusDays(-1)), Merged(stage, own, problems)];
    }

    // A ladder of one's own keeps each statutory stage of the one that it replaces, or makes it stricter.
    private static void Keeps(IReadOnlyList<JsonItem> inherited, JsonItem stages, List<JsonItem> laid, ProblemList problems)
    {
        foreach (var stage in inherited.Where(s => s.String("basis") == "statutory"))
        {
            if (laid.Find(s => s.String("id") == stage.String("id")) is not { } own)
            {
                problems.Add("too-far", stages, $"This change is not allowed. The stage '{stage.String("id")}' is statutory, and is not "
                    + "among these stages.", "Keep it, or change single stages: give each \"replaces\" with the id of the stage.");
            }
            else if (stage.Members.FindIndex(m => !own.Has(m.Name) && m.Name is not ("title" or "sources")) is >= 0 and var left)
            {
                problems.Add("too-far", own, $"This change is not allowed. The stage '{stage.String("id")}' is statutory, and is here "
                    + $"without its '{stage.Members[left].Name}'.", "Write it as it is inherited, or change single stages.");
            }
            else
            {
                var changed = new JsonItem(JsonItemKind.Map, own.File, own.Line, own.Column, own.Path);
                changed.Members.AddRange(own.Members.Where(m => stage[m.Name] is not { } was || !was.SaysTheSame(m.Value)));
                _ = new Override(PackSection.Rules, stage, changed, problems).IsAllowed();
            }
        }
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
