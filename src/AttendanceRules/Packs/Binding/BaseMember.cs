using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>A member that one pack has for all, such as the school week. No pack goes without.</summary>
internal static class BaseMember
{
    /// <summary>What the one pack declares; null where none does, or not as it must, which is a problem.</summary>
    /// <param name="packs">All packs.</param>
    /// <param name="member">The member.</param>
    /// <param name="schema">What it holds.</param>
    /// <param name="isBased">Whether some pack is a nation's base; without one that is what has to be mended first.</param>
    /// <param name="mend">What to do where no pack has it; asked for then alone.</param>
    /// <param name="problems">Where problems go.</param>
    public static JsonItem? Read(
        IReadOnlyList<PackFiles> packs, string member, Func<ObjectSchema> schema, bool isBased, Func<string> mend,
        ProblemList problems)
    {
        var found = packs.Select(p => p.Single(member)).OfType<JsonItem>().ToList();
        if (found.Count == 0 && isBased)
        {
            problems.Add("missing-" + schema().Name.Replace(' ', '-'), packs[0].PackItem, $"No pack declares '{member}'.", mend());
        }

        foreach (var other in found.Skip(1))
        {
            problems.Add("second-" + schema().Name.Replace(' ', '-'), other, $"Another pack declares '{member}' already.",
                "Remove it here.");
        }

        return found.Count > 0 && ObjectChecker.Check(found[0], schema, problems) && found.Count == 1 ? found[0] : null;
    }
}
