using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Verdicts;

namespace AttendanceRules.Evaluation;

/// <summary>Advice while it is being put together.</summary>
internal sealed class AdviceDraft
{
    /// <summary>Where verdicts go; null: nobody asks why.</summary>
    public VerdictLog? Log { get; init; }

    /// <summary>Works verdicts out where somebody asks for them later.</summary>
    public IExplainer? Explainer { get; init; }

    public List<RecommendedAction> Actions { get; } = [];

    public List<UndecidedAction> Undecided { get; } = [];

    public List<BlockedAction> Blocked { get; } = [];

    public List<WithheldAction> Withheld { get; } = [];

    public List<PathwayPosition> Pathways { get; } = [];

    public List<Notice> Notices { get; } = [];
}
