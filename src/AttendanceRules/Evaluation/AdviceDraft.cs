using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Advice while it is being put together.</summary>
/// <param name="book">The rules.</param>
/// <param name="file">The subject.</param>
/// <param name="asOf">The date.</param>
internal sealed class AdviceDraft(Book book, SubjectFile file, DateOnly asOf)
{
    // Lent to one advice after another of a thread: what is advised is copied.
    [ThreadStatic]
    private static DraftLists? spare;

    private DraftLists lists = Lend();

    /// <summary>Where verdicts go; null: nobody asks why.</summary>
    public VerdictLog? Log { get; init; }

    /// <summary>Works verdicts out where somebody asks for them later.</summary>
    public IExplainer Explainer
    {
        get => field ??= new Explainer(book, file, asOf);
        init;
    }

    public List<RecommendedAction> Actions => lists.Actions;

    public List<UndecidedAction> Undecided => lists.Undecided;

    public List<BlockedAction> Blocked => lists.Blocked;

    public List<WithheldAction> Withheld => lists.Withheld;

    public List<PathwayPosition> Pathways => lists.Pathways;

    public List<Notice> Notices => lists.Notices;

    /// <summary>Adds those notices that are not there yet.</summary>
    public void AddOnce(Notice[] some)
    {
        foreach (var notice in some)
        {
            if (!Notices.Contains(notice))
            {
                Notices.Add(notice);
            }
        }
    }

    /// <summary>The notices, each once.</summary>
    public IReadOnlyList<Notice> DistinctNotices()
    {
        for (var i = 1; i < Notices.Count; i++)
        {
            if (Notices.IndexOf(Notices[i]) < i)
            {
                return [.. Notices.Distinct()];
            }
        }

        return Notices.Count == 0 ? [] : [.. Notices];
    }

    /// <summary>Ends it: nobody may look into it any more.</summary>
    public void GiveBack()
    {
        lists.Clear();
        (spare, lists) = (lists, null!);
    }

    private static DraftLists Lend()
    {
        var own = spare ?? new DraftLists();
        spare = null;
        return own;
    }
}
