using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Layering;

/// <summary>
/// A stage that is written more than once in a pathway, each with its own days, has editions (S17). The pathway is then one edition for
/// each stretch of days that has the same stages.
/// </summary>
internal sealed class StageEditions(IReadOnlyList<PackFiles> packs, ProblemList problems)
{
    public void Apply()
    {
        foreach (var pack in packs)
        {
            foreach (var map in pack.Declaring.Select(f => f[PackSection.Pathways.Name]).OfType<JsonItem>())
            {
                for (var i = 0; i < map.Members.Count; i++)
                {
                    var value = map.Members[i].Value;
                    var editions = value.Kind == JsonItemKind.List ? value.Items : [value];
                    if (editions.Exists(e => Repeated(e).Count > 0))
                    {
                        var all = new JsonItem(JsonItemKind.List, value.File, value.Line, value.Column, value.Path);
                        all.Items.AddRange(editions.SelectMany(e => Split(e, pack.Pack!.From)));
                        map.Members[i] = map.Members[i] with { Value = all };
                    }
                }
            }
        }
    }

    // Stages of one id, each of which says when it begins or ends; without that they are a mistake, which is found later.
    private static IReadOnlyList<IGrouping<string, JsonItem>> Repeated(JsonItem pathway) =>
        [.. pathway.List("stages").Where(s => s.Kind == JsonItemKind.Map && s.String("id") is not null)
            .GroupBy(s => s.String("id")!, StringComparer.Ordinal)
            .Where(g => g.Count() > 1 && g.All(s => s.Has("from") || s.Has("to")))];

    private IEnumerable<JsonItem> Split(JsonItem pathway, DateOnly begin)
    {
        var dated = Repeated(pathway).SelectMany(g => g).ToHashSet();
        if (dated.Count == 0 || Overlap(pathway))
        {
            return [pathway];
        }

        var (from, to) = (pathway.Date("from") ?? begin, pathway.Date("to"));
        var days = dated.SelectMany(s => new[] { s.Date("from"), s.Date("to")?.PlusDays(1) }).OfType<DateOnly>().Append(from)
            .Where(d => d >= from && !(d > to)).Distinct().Order().ToList();
        return days.Select((day, i) => Within(pathway, dated, day, i + 1 < days.Count ? days[i + 1].PlusDays(-1) : to));
    }

    private bool Overlap(JsonItem pathway)
    {
        var isFound = false;
        foreach (var stage in Repeated(pathway))
        {
            var sorted = stage.OrderBy(s => s.Date("from") ?? DateOnly.MinValue).ToList();
            foreach (var (before, next) in sorted.Zip(sorted.Skip(1)).Where(p => !(p.First.Date("to") < p.Second.Date("from"))))
            {
                isFound = true;
                var day = IsoDate.Text(next.Date("from") ?? before.Date("from")!.Value);
                problems.Add("overlapping-editions", next, $"Two editions of the stage '{stage.Key}' are in force on {day}.",
                    "Give each its own from and to.");
            }
        }

        return isFound;
    }

    // The pathway's own days say when these editions are in force.
    private static JsonItem Within(JsonItem pathway, HashSet<JsonItem> dated, DateOnly from, DateOnly? to)
    {
        var stages = pathway["stages"]!;
        var all = new JsonItem(JsonItemKind.List, stages.File, stages.Line, stages.Column, stages.Path);
        all.Items.AddRange(stages.Items.Where(s => !dated.Contains(s)
            || (!(s.Date("from") > from) && !(s.Date("to") < from))).Select(s => dated.Contains(s) ? Layers.Without(s, "from", "to") : s));
        var edition = Layers.Without(pathway, "from", "to", "stages");
        edition.Members.Add(new JsonMember("stages", all, stages.Line, stages.Column));
        edition.Members.Add(Layers.Dated("from", from, pathway));
        if (to is { } last)
        {
            edition.Members.Add(Layers.Dated("to", last, pathway));
        }

        return edition;
    }
}
