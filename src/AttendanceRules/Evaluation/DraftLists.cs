using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Kept;

namespace AttendanceRules.Evaluation;

/// <summary>The lists of an advice that is being put together.</summary>
internal sealed class DraftLists
{
    public List<RecommendedAction> Actions { get; } = [];

    public List<UndecidedAction> Undecided { get; } = [];

    public List<BlockedAction> Blocked { get; } = [];

    public List<WithheldAction> Withheld { get; } = [];

    public List<PathwayPosition> Pathways { get; } = [];

    public List<Notice> Notices { get; } = [];

    /// <summary>What rules and pathways that were gone through came to.</summary>
    public List<FreshPart> Fresh { get; } = [];

    /// <summary>Others, for the lines of all rules and pathways where some were gone through.</summary>
    public DraftLists? Other { get; set; }

    public void Clear()
    {
        Fresh.Clear();
        Actions.Clear();
        Undecided.Clear();
        Blocked.Clear();
        Withheld.Clear();
        Pathways.Clear();
        Notices.Clear();
    }
}
