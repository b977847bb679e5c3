using AttendanceRules.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Schema;

/// <summary>Members that mean nothing together, or nothing where they are.</summary>
internal static class SenselessMembers
{
    private static readonly string[] OfRules = ["of", "group", "cell", "on"];
    private static readonly string[] OfRulesThatEnd = ["cycle", "endedBy", "lapses"];
    private static readonly string[] OfRulesThatWithhold = ["withhold", "because"];
    private static readonly string[] OfRulesThatCall = ["group", "cell", "on"];
    private static readonly string[] OfWhatIsCalledFor = ["due", "watch", "endedBy", "lapses", "cycle"];

    /// <summary>Members that only stages of pathways have.</summary>
    public static IReadOnlyList<string> OfStages { get; } = ["id", "after", "wait", "watch", "continues", "closes"];

    /// <summary>Members that stages do not have.</summary>
    public static IReadOnlyList<string> NotOfStages { get; } = [.. OfRules, .. OfRulesThatEnd, .. OfRulesThatWithhold];

    /// <summary>Members that a rule that withholds does not have.</summary>
    public static IReadOnlyList<string> BesideWithhold { get; } =
        [.. OfRulesThatCall.Concat(OfWhatIsCalledFor).Except(OfStages, StringComparer.Ordinal)];

    /// <summary>Members that a line with <c>every</c> does not have.</summary>
    public static IReadOnlyList<string> BesideEvery { get; } = ["due", "notBefore"];

    /// <summary>Members that a watch does not have which is repeated.</summary>
    public static IReadOnlyList<string> BesideAgain { get; } = ["until", "extend", "atMost", "do"];

    /// <summary>What <c>then</c> of such a watch is.</summary>
    public const string WatchAgain = "watch again";

    /// <summary>Members of a watch that may make it too long: <c>atMost</c> needs one of them.</summary>
    public static IReadOnlyList<string> OfLimits { get; } = ["extend", "until"];

    /// <summary>Members of a watch, each with the one without which it has no effect.</summary>
    public static IReadOnlyList<(string Member, string Needed)> InWatch { get; } =
        [("then", "improved"), ("do", "improved")];

    public static void OfRule(string id, JsonItem item, bool isStage, ProblemList problems)
    {
        foreach (var member in OfStages.Where(m => !isStage && item.Has(m)))
        {
            Add(item, member, $"'{member}' is for the stages of a pathway; '{id}' is a rule.", null, problems);
        }

        foreach (var member in OfRules.Where(m => isStage && item.Has(m)))
        {
            Add(item, member, $"'{member}' applies to rules only. A stage has the subject of its pathway.",
                "Say it of the pathway, or write the condition in 'when'.", problems);
        }

        foreach (var member in OfRulesThatEnd.Where(m => isStage && item.Has(m)))
        {
            Add(item, member, $"'{member}' is for rules. A stage stays until a later stage is on record or its cycle ends.",
                "Remove it, or say it of the pathway's 'cycle'.", problems);
        }

        if (isStage && item.Has("replaces"))
        {
            Add(item, "replaces", "Only a change of an inherited pathway replaces single stages.",
                "Give the pathway 'replaces' with the edition it was written against.", problems);
        }

        foreach (var member in OfRulesThatWithhold.Where(m => isStage && item.Has(m)))
        {
            Add(item, member, "A stage calls for something. Only a rule withholds an action.", "Write it as a rule beside the pathway.",
                problems);
        }

        foreach (var member in new[] { "wait", "due" }
            .Where(m => isStage && item.String(m)?.EndsWith(" event", StringComparison.Ordinal) == true))
        {
            Add(item, member, "'event' is the event of a rule; a stage has none.", "Name the action from which the time counts.", problems);
        }

        foreach (var member in OfWhatIsCalledFor.Where(m => !isStage && item.Has("withhold") && item.Has(m)))
        {
            Add(item, member, $"'{member}' says when something is done; '{id}' withholds.", null, problems);
        }

        foreach (var member in OfRulesThatCall.Where(m => !isStage && item.Has("withhold") && item.Has(m)))
        {
            Add(item, member, $"'{member}' is not looked at where a rule withholds.", "Write the condition in 'when'.", problems);
        }

        if (item.Has("due") && item.List("do") is { Count: > 0 } repeated && repeated.All(l => l.Has("every")))
        {
            Add(item, "due", "'due' has no effect here: every line repeats, and is due that long after it was last done.", "Remove 'due'.",
                problems);
        }

        if (isStage)
        {
            if (item.Bool("closes") == true && item.Has("watch"))
            {
                Add(item, "closes", "'closes' ends the cycle with the stage's own day, so its watch would never run.",
                    "Remove 'closes' or the watch, or write \"then\": \"close\" in the watch.", problems);
            }

            return;
        }

        if (item.Has("withhold") && !item.Has("because"))
        {
            problems.Add("missing-member", item, $"The rule '{id}' withholds an action and needs 'because'.");
        }
        else if (item.Has("because") && !item.Has("withhold"))
        {
            Add(item, "because", "'because' says why an action is withheld, and none is.", "Use 'title' for what the rule is about.",
                problems);
        }

        if (item.Has("cell") && !item.Has("group"))
        {
            Add(item, "cell", "A cell of the matrix needs a group for its row.",
                "Give the rule 'group', or leave 'cell' out.", problems);
        }

        foreach (var line in item.String("of") == "school" ? item.List("do").Where(l => l.Kind == JsonItemKind.Map && l.Has("each")) : [])
        {
            Add(line, "each", "A school has no parents to do this with.", "Make the rule 'of' pupil.", problems);
        }
    }

    public static void OfLine(JsonItem item, bool mayWatch, ProblemList problems)
    {
        if (!mayWatch && item.Has("watch"))
        {
            Add(item, "watch", "A line has a 'watch' only where it is one of the 'oneOf' of a stage.",
                "Say it of the stage, or of the way of its 'firstOf'.", problems);
        }

        foreach (var member in BesideEvery.Where(m => item.Has("every") && item.Has(m)))
        {
            Add(item, member, $"'{member}' has no effect beside 'every': a line that repeats is due that long after it was last done.",
                $"Remove '{member}', or remove 'every' if the line is to be done once.", problems);
        }
    }

    public static void OfWatch(JsonItem item, ProblemList problems)
    {
        foreach (var (member, needed) in InWatch.Where(m => item.Has(m.Member) && !item.Has(m.Needed)))
        {
            Add(item, member, $"'{member}' has no effect without '{needed}'.", null, problems);
        }

        foreach (var member in BesideAgain.Where(m => item.String("then") == WatchAgain && item.Has(m)))
        {
            Add(item, member, $"'{member}' cannot be beside \"then\": \"{WatchAgain}\".",
                member == "until" ? "Write how long it is watched each time: 'for'." : $"Remove '{member}', or end the watch with stay.",
                problems);
        }

        if (item.Has("atMost") && !OfLimits.Any(item.Has))
        {
            Add(item, "atMost", "'atMost' has no effect without 'extend' or 'until'.", null, problems);
        }
    }

    private static void Add(JsonItem item, string member, string message, string? suggestion, ProblemList problems) =>
        problems.Add("senseless-member", item[member] ?? item, message, suggestion);
}
