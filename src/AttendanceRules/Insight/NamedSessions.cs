using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>
/// The sessions named so far in one explanation. Those of a fact are named once, and a list that comes back is not read out again.
/// </summary>
internal sealed class NamedSessions
{
    private readonly HashSet<string> facts = new(StringComparer.Ordinal);
    private readonly HashSet<string> lists = new(StringComparer.Ordinal);

    /// <summary>The sentence after a reason; empty where nothing is left to name.</summary>
    public string After(Reason reason)
    {
        if (reason.Evidence.Count == 0 || !facts.Add(reason.Fact))
        {
            return "";
        }

        var words = EvidenceWords.Of(reason.Evidence);
        return lists.Add(words) ? $" Sessions: {words}." : " The same sessions.";
    }
}
