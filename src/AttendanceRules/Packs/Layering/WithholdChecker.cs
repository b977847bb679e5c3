using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Layering;

/// <summary>A layer may not withhold what a statutory rule of a pack below it calls for, unless the action permits it (S30).</summary>
internal static class WithholdChecker
{
    public static void Check(
        IReadOnlyList<PackFiles> packs, IReadOnlyList<RuleDeclaration> rules, IEnumerable<PathwayDeclaration> pathways,
        IReadOnlyDictionary<string, ActionDeclaration> actions, ProblemList problems)
    {
        var statutory = rules.Concat<DutyDeclaration>(pathways.SelectMany(p => p.Stages)).Where(r => r.Basis == Basis.Statutory).ToList();
        foreach (var pack in packs)
        {
            foreach (var (id, item) in pack.Each(PackSection.Rules))
            {
                if (item["withhold"] is not { } at || !actions.TryGetValue(at.Text, out var action) || action.PermitsWithholding
                    || statutory.Find(r => r.PackId != pack.Pack!.Id && r.Lines.Any(l => l.Action == action.Id)) is not { } rule)
                {
                    continue;
                }

                var declared = packs.SelectMany(p => p.Each(PackSection.Actions)).First(a => a.Name == action.Id).Item;
                problems.Add("too-far", at,
                    $"'{id}' withholds '{action.Id}', which the statutory rule '{rule.Id}' of the pack '{rule.PackId}' calls for.",
                    "Remove it. Where the law allows it, the action itself says so: "
                    + $"\"permits\": \"withhold\" at {declared.File}({declared.Line},{declared.Column}).");
            }
        }
    }
}
