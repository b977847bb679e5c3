using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>What a rule or stage is called in a sentence.</summary>
internal static class RuleNames
{
    public static string Of(RuleVerdict verdict)
    {
        var id = verdict.Pathway is { } pathway ? $"Stage {verdict.Rule} of pathway {pathway}" : $"Rule {verdict.Rule}";
        return verdict.Title.Length > 0 ? $"{id} ({verdict.Title})" : id;
    }

    /// <summary>The same, short, with whom and what it is about.</summary>
    public static string Short(RuleVerdict verdict)
    {
        // Another edition of the rule may be in force, so the one that is not is named by its date.
        var about = new[]
        {
            verdict.StoppedBy?.Gate == Gate.InForce ? "edition from " + ValueWords.Date(verdict.From) : "", verdict.Action ?? "",
            verdict.Parent is { } parent ? "parent " + parent : "", verdict.Event is { } happened ? EventWords.Of(happened) : "",
        }.Where(t => t.Length > 0).ToList();
        var id = verdict.Pathway is { } pathway ? $"{pathway}/{verdict.Rule}" : verdict.Rule;
        return about.Count > 0 ? $"{id} ({string.Join(", ", about)})" : id;
    }
}
