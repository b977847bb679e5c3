using System.Collections.Frozen;

namespace AttendanceRules.Benchmarks.Reference;

/// <summary>The rules of the pack by number: those of the three groups, those of no group, the duties, the steps for each parent.</summary>
internal static class ReferenceRules
{
    public const int AtRisk = 0;
    public const int Persistent = 6;
    public const int Severe = 14;
    public const int Others = 19;
    public const int Joint = 14;
    public const int Reason = 30;
    public const int Leave = 31;
    public const int Away = 32;
    public const int Ladder = 34;
    public const int Stages = 6;

    /// <summary>Rules that ask nothing besides their group that changes within a year, a bit each.</summary>
    public const ulong Lasting = (1UL << 0) | (1UL << 4) | (1UL << 5) | (1UL << 6) | (1UL << 9) | (1UL << 11) | (1UL << 14) | (1UL << 18);

    private const int School = 1;
    private const int Governance = 2;
    private const int Authority = 3;

    public static readonly ReferenceRule[] All =
    [
        new("risk-tutor", "tutor-talk", School, 5), new("risk-letter", "risk-note", School, 10), new("risk-home", "talk-at-home", 0, 0),
        new("risk-late", "late-note", School, 5), new("risk-young", "settle-in", School, 10), new("risk-needs", "needs-review", School, 10),

        new("plan", "support-plan", School, 10), new("plan-parents", "take-part", 0, 0), new("plan-early-help", "early-help", School, 15),
        new("plan-social", "tell-social-worker", School, 2), new("plan-health", "ask-nurse", School, 10),
        new("plan-transition", "plan-move", School, 20), new("plan-visit", "visit-home", School, 3),
        new("plan-praise", "praise", School, 5),

        new("joint", "joint-plan", School, 10), new("joint-case", "hold-conference", School, 10),
        new("joint-medical", "provide-teaching", Authority, -15), new("joint-seen", "see-pupil", School, 1),
        new("joint-governors", "look-into-case", Governance, 20),

        new("call", "call-home", School, 1), new("unexplained", "knock", School, 2), new("late-talk", "punctuality-talk", School, 5),
        new("late-contract", "punctuality-contract", School, 10), new("consider", "consider-notice", School, 5),
        new("holiday", "holiday-talk", School, 10), new("holiday-long", "check-place", Authority, 10), new("dip", "term-review", School, 5),
        new("return", "welcome-back", School, 2), new("unauthorised", "remind-parents", School, 10),
        new("young-ill", "ask-evidence", School, 10),

        new("duty-reason", "find-reason", School, 5), new("duty-leave", "record-leave", School, 10),
        new("duty-away", "report-away", School, -7), new("duty-ill", "report-ill", School, 10),

        new("talk", "path-talk", School, 5), new("agree", "path-agree", School, 10), new("contract", "path-contract", School, 10),
        new("improve", "path-improve", Authority, 10), new("fine", "path-fine", Authority, 10), new("court", "path-court", Authority, 15),
    ];

    /// <summary>The number of the rule that calls for an action.</summary>
    public static readonly FrozenDictionary<string, byte> OfAction =
        All.Select((r, i) => (r.Action, Number: (byte)i)).ToFrozenDictionary(r => r.Action, r => r.Number, StringComparer.Ordinal);

    /// <summary>The rules in the order of their actions' names, by which lines of one day are ordered.</summary>
    public static readonly byte[] InOrder = [.. All.OrderBy(r => r.Action, StringComparer.Ordinal).Select(r => OfAction[r.Action])];

    /// <summary>The place of each rule in that order.</summary>
    public static readonly byte[] Place = [.. Enumerable.Range(0, All.Length).Select(r => (byte)Array.IndexOf(InOrder, (byte)r))];
}
