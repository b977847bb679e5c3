using System.Runtime.InteropServices;
using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Kept;
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

    // The first of the notices among which each is added once.
    private int ownFrom;

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

    /// <summary>What rules and pathways that were gone through came to.</summary>
    public List<FreshPart> Fresh => lists.Fresh;

    /// <summary>Whether rules held something back.</summary>
    public bool HoldsBack { get; set; }

    /// <summary>How many lines there are.</summary>
    public DraftCounts Counts => new(Actions.Count, Undecided.Count, Blocked.Count, Pathways.Count, Notices.Count);

    /// <summary>A rule or pathway begins whose lines are kept: it has its own notices, whatever others have.</summary>
    /// <returns>How many lines there are.</returns>
    public DraftCounts BeginPart()
    {
        ownFrom = Notices.Count;
        return Counts;
    }

    /// <summary>Adds the lines of rules and pathways that were not gone through, each in its place.</summary>
    /// <param name="merge">The lines of all.</param>
    /// <param name="same">Of which parts of the advice the lines are not wanted.</param>
    public void Merge(in DraftMerge merge, AdviceParts same)
    {
        if ((same & AdviceParts.OfLines) == AdviceParts.OfLines)
        {
            return;
        }

        var (found, into) = (lists, lists.Other ?? new DraftLists());
        (found.Other, into.Other, lists, ownFrom) = (null, found, into, 0);
        if ((same & AdviceParts.Lines) == AdviceParts.None)
        {
            merge.Add(found.Actions, into.Actions, static p => p.Actions, static c => c.Actions,
                static (a, by) => a.Again(by), Explainer);
        }

        if ((same & AdviceParts.Undecided) == AdviceParts.None)
        {
            merge.Add(found.Undecided, into.Undecided, static p => p.Undecided, static c => c.Undecided);
        }

        if ((same & AdviceParts.Blocked) == AdviceParts.None)
        {
            merge.Add(found.Blocked, into.Blocked, static p => p.Blocked, static c => c.Blocked);
        }

        if ((same & AdviceParts.Pathways) == AdviceParts.None)
        {
            merge.Add(found.Pathways, into.Pathways, static p => p.Pathways, static c => c.Pathways);
        }

        if ((same & AdviceParts.Notices) == AdviceParts.None)
        {
            merge.Add(found.Notices, into.Notices, static p => p.Notices, static c => c.Notices);
        }
    }

    /// <summary>Adds those notices that are not there yet.</summary>
    public void AddOnce(Notice[] some)
    {
        foreach (var notice in some)
        {
            if (Notices.IndexOf(notice, ownFrom) < 0)
            {
                Notices.Add(notice);
            }
        }
    }

    /// <summary>The notices, each once.</summary>
    public IReadOnlyList<Notice> DistinctNotices()
    {
        var count = 0;
        for (var i = 0; i < Notices.Count; i++)
        {
            if (Notices.IndexOf(Notices[i], 0, count) < 0)
            {
                Notices[count++] = Notices[i];
            }
        }

        return count == 0 ? [] : CollectionsMarshal.AsSpan(Notices)[..count].ToArray();
    }

    /// <summary>Ends it: nobody may look into it any more.</summary>
    public void GiveBack()
    {
        lists.Clear();
        lists.Other?.Clear();
        (spare, lists) = (lists, null!);
    }

    private static DraftLists Lend()
    {
        var own = spare ?? new DraftLists();
        spare = null;
        return own;
    }
}
