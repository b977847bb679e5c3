using AttendanceRules.Advice;

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

    public void Clear()
    {
        Actions.Clear();
        Undecided.Clear();
        Blocked.Clear();
        Withheld.Clear();
        Pathways.Clear();
        Notices.Clear();
    }
}
