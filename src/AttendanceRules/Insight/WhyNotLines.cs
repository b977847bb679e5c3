namespace AttendanceRules.Insight;

/// <summary>Why a rule or stage gave nothing, sentence by sentence.</summary>
internal static class WhyNotLines
{
    public static IEnumerable<ExplainedLine> Of(Obstacle obstacle)
    {
        yield return new ExplainedLine(0, GateSentence.Of(obstacle.Gate, GateSentence.IsOfLine(obstacle.Verdict, obstacle.Gate)));
        if (obstacle.Fewest is not { } fewest)
        {
            yield break;
        }

        var named = new NamedSessions();
        foreach (var change in fewest.Parts)
        {
            yield return new ExplainedLine(1, LeafSentence.Of(change.Part, change.Wanted, named));
        }

        if (fewest.HasOthers)
        {
            var isSingle = fewest.Parts.Count == 1;
            yield return new ExplainedLine(
                1, isSingle ? "Another single change would do the same." : "Other choices of as few changes would do the same.");
        }
        else if (fewest.IsTooLarge)
        {
            yield return new ExplainedLine(1, "The condition is too large to find the fewest changes.");
        }
        else if (!fewest.IsPossible)
        {
            yield return new ExplainedLine(1, "No change to these parts is enough. The person they are about may not be on record.");
        }
    }
}
