using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Checks;

/// <summary>
/// Stages, rules and values of thresholds that cite no source. A pathway's source is that of its stages. What a layer changes is in the
/// file of the layer, wherever it has been laid.
/// </summary>
internal static class Uncited
{
    public static void Check(IReadOnlyList<PackFiles> all, IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        foreach (var (name, at, what) in all.SelectMany(In).Where(u => packs.Any(p => p.Holds(u.At.File))))
        {
            problems.Warn("without-source", at, $"The {what} of '{name}' cites no source.",
                "Cite the clause it rests on, or write down where the number comes from as a source of your own.");
        }
    }

    private static IEnumerable<(string Name, JsonItem At, string What)> In(PackFiles pack) =>
    [
        .. pack.Each(PackSection.Thresholds).SelectMany(t => t.Item.List("values").Where(v => !v.Has("source"))
            .Select(v => (t.Name, v, "value"))),
        .. pack.Each(PackSection.Rules).Where(r => !r.Item.Has("sources")).Select(r => (r.Name, r.Item, "rule")),
        .. pack.Each(PackSection.Pathways).Where(p => !p.Item.Has("sources"))
            .SelectMany(p => p.Item.List("stages").Where(s => !s.Has("sources"))
                .Select(s => ($"{p.Name}/{s.String("id")}", s, "stage"))),
    ];
}
