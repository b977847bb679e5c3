using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>What packs say that actions of a kind must ask for: kinds and names that there are.</summary>
internal static class RequiredNameChecker
{
    public static void Check(IReadOnlyList<PackFiles> packs, SymbolTable names, ProblemList problems)
    {
        foreach (var member in packs.SelectMany(p => p.Declaring).SelectMany(f => f["mustAsk"]?.Members ?? []))
        {
            if (WordTables.ActionKinds.Read(member.Name) is null)
            {
                problems.Add("unknown-choice", member.Value,
                    $"'{member.Name}' is not one of: {string.Join(", ", WordTables.ActionKinds.All)}.",
                    Nearest.Suggest(member.Name, WordTables.ActionKinds.All));
            }

            foreach (var at in member.Value.Kind == JsonItemKind.List ? member.Value.Items : [member.Value])
            {
                if (names.Find(at.Text) is null)
                {
                    names.Unfit("unknown-name", at, at.Text, $"Unknown name '{at.Text}'.", names.Known);
                }
            }
        }
    }
}
