using AttendanceRules.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Json;

/// <summary>What the rules of a file have in common is written once: each rule reads as if it had it.</summary>
internal static class RuleDefaults
{
    private const string Member = "ruleDefaults";

    /// <summary>The same where it is as its table says; else it is a problem.</summary>
    public static void CheckAndFill(JsonItem file, ProblemList problems)
    {
        if (file[Member] is { Kind: JsonItemKind.Map } defaults && ObjectChecker.Check(defaults, ObjectSchema.RuleDefaults, problems))
        {
            Fill(file);
        }
    }

    /// <summary>
    /// Gives each rule of the file what it does not write itself. A change of an inherited rule writes only what it changes.
    /// </summary>
    public static void Fill(JsonItem file)
    {
        if (file[Member] is not { Kind: JsonItemKind.Map } defaults)
        {
            return;
        }

        var rules = (file[PackSection.Rules.Name]?.Members ?? [])
            .SelectMany(m => m.Value.Kind == JsonItemKind.List ? m.Value.Items : [m.Value])
            .Where(r => r.Kind == JsonItemKind.Map && !r.Has("replaces"));
        foreach (var rule in rules)
        {
            // What withholds an action is in no row of the matrix.
            rule.Members.AddRange(defaults.Members.Where(d => !rule.Has(d.Name) && !(d.Name == "group" && rule.Has("withhold"))).ToList());
        }
    }
}
