using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>A window that is the watch of a stage names a stage that opens one; any other name would never exist.</summary>
internal static class WatchNames
{
    private const string WatchOf = "watch of ";

    public static void Check(IReadOnlyList<PackFiles> packs, IReadOnlyList<PathwayDeclaration> pathways, ProblemList problems)
    {
        var watched = pathways.SelectMany(p => p.Stages).Where(s => s.Watches.Any())
            .Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var section in PackSection.All)
        {
            var phrases = packs.SelectMany(p => p.Each(section)).SelectMany(d => Phrases.In(d.Item, section.Concept))
                .Where(p => p.Phrasing == EmbeddedSyntax.Window && p.At.Text.Contains(WatchOf, StringComparison.Ordinal));
            foreach (var (at, stage) in phrases.SelectMany(p => p.At.Text.Split(" and ").Select(part => part.Trim())
                .Where(part => part.StartsWith(WatchOf, StringComparison.Ordinal)).Select(part => (p.At, part[WatchOf.Length..]))))
            {
                if (!watched.Contains(stage))
                {
                    problems.Add("unknown-stage", at, $"'{stage}' is not a stage that opens a watch.", Nearest.Suggest(stage, watched));
                }
            }
        }
    }
}
