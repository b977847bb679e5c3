using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>
/// Takes what rules and pathways came to before from what is kept, where no change touches what they read, and keeps what each comes to.
/// </summary>
/// <param name="known">What is kept; null: nothing.</param>
/// <param name="keeps">Whether what is found is wanted.</param>
internal sealed class DraftKeeper(KeptAdvice? known, bool keeps)
{
    private List<KeptPart>? found;
    private BookReads book = null!;
    private AdviceDraft draft = null!;
    private AroundReads around = null!;
    private TouchedParts touched = TouchedParts.None;
    private int next;
    private int nextPart;
    private DraftCounts before;
    private AdviceParts same;
    private RecommendedAction[]? exchanged;
    private UndecidedAction[]? exchangedOpen;
    private Notice[]? told;

    /// <summary>Whether what is found is kept.</summary>
    public bool Keeps => keeps;

    /// <summary>What was kept.</summary>
    public KeptAdvice? Found { get; private set; }

    /// <summary>
    /// The numbers of the rules and pathways that have to be gone through, in their order; null: all have to be.
    /// </summary>
    public int[]? Some { get; private set; }

    /// <summary>Begins an advice.</summary>
    /// <param name="of">The rules.</param>
    /// <param name="inForce">Those in force.</param>
    /// <param name="into">The advice.</param>
    /// <param name="memo">Where stretches are kept while it is made.</param>
    public void Begin(Book of, InForce inForce, AdviceDraft into, Dictionary<FactKey, object> memo)
    {
        (book, draft) = (BookReads.Of(of), into);
        if (known is null)
        {
            return;
        }

        (around, touched) = (book.AroundOn(inForce), known.PartsOf(inForce, book));
        Some = touched.Numbers;
        foreach (var stretch in known.Stretches)
        {
            if (!IsTouched(stretch.Reads))
            {
                memo[stretch.Key] = stretch.Days;
            }
        }
    }

    /// <summary>True: a rule or pathway has to be gone through, and is begun; else what it came to is as it was.</summary>
    /// <param name="number">Its number. Those before it have been asked about.</param>
    public bool Begins(int number)
    {
        if (Some is { } some)
        {
            while (next < some.Length && some[next] < number)
            {
                next++;
            }

            if (next == some.Length || some[next] != number)
            {
                return false;
            }
        }

        before = draft.BeginPart();
        return true;
    }

    /// <summary>
    /// The stages of a pathway whose conditions a change touches, where it is of the date alone and touches no more of the pathway. Then
    /// that comes to the same where each of those conditions is false before and after it. Else null.
    /// </summary>
    public int[]? OfConditions(InForce inForce, int pathway, DateOnly asOf) => known is not null && known.From >= asOf
        && touched.StagesOf(pathway) is { Length: > 0 } stages && Array.BinarySearch(Some!, inForce.OfPupils.Count + pathway) >= 0
        ? stages : null;

    /// <summary>Whether the condition of a stage may be asked.</summary>
    public bool MayBeAsked(InForce inForce, int pathway, int stage, CaseFile casework) =>
        MayBeAsked(book.PathwaysOn(inForce)[pathway].Steps[stage], casework);

    private static bool MayBeAsked(string[][] steps, CaseFile casework)
    {
        foreach (var some in steps)
        {
            if (casework.IsSupplied && !IsAnyOnRecord(some, casework))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAnyOnRecord(string[] some, CaseFile casework)
    {
        foreach (var action in some)
        {
            if (casework.Of(action).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a rule or pathway came to is as it was, though it reads what changed.</summary>
    public void Leave(int number)
    {
        var (all, place) = (Some!, Array.BinarySearch(Some!, number));
        Some = new int[all.Length - 1];
        Array.Copy(all, Some, place);
        Array.Copy(all, place + 1, Some, place, Some.Length - place);
    }

    /// <summary>
    /// Whether a change is of the date alone, and touches of the rule that has begun no more than its condition. Then its lines rest on
    /// what changed, and are the same else where the condition is what it was.
    /// </summary>
    /// <param name="asOf">The date.</param>
    public bool IsOfCondition(DateOnly asOf) => known is not null && known.From >= asOf && touched.IsOfCondition(next);

    /// <summary>What a rule or pathway came to that is gone through; null: nothing.</summary>
    /// <param name="number">Its number. Those before it have been asked about.</param>
    public KeptPart? Before(int number)
    {
        var parts = known!.Parts;
        while (nextPart < parts.Length && parts[nextPart].Number < number)
        {
            nextPart++;
        }

        return nextPart < parts.Length && parts[nextPart].Number == number ? parts[nextPart] : null;
    }

    /// <summary>Ends what began.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="states">Where a pathway is, of each parent or of none; null: it is a rule, or that is not wanted.</param>
    /// <param name="isAsBefore">Whether its lines are those before one by one, but for what they rest on.</param>
    public void Ends(int number, PathwayState?[]? states = null, bool isAsBefore = false)
    {
        if (draft.Counts is var after && after != before)
        {
            draft.Fresh.Add(new FreshPart(number, before, after, states, isAsBefore));
        }
    }

    /// <summary>
    /// All have been gone through: the draft has the lines of all, but for those parts of the advice that are as they were.
    /// </summary>
    /// <param name="entries">What is on record.</param>
    /// <param name="asOf">The date.</param>
    /// <param name="order">The order of lines.</param>
    public void Complete(IReadOnlyList<Entry> entries, DateOnly asOf, LineOrder order)
    {
        var merge = new DraftMerge(known?.Parts ?? [], Some ?? [], draft.Fresh);
        found = keeps ? merge.Parts(draft) : null;
        if (known is not null)
        {
            same = Same(known, merge, entries, asOf, order);
            draft.Merge(merge, same);
        }
    }

    /// <summary>The lines of the advice in their order, where no other moves; null: they have to be joined and ordered.</summary>
    public IReadOnlyList<RecommendedAction>? Lines => exchanged ?? Same(AdviceParts.Lines)?.Actions;

    /// <summary>The open lines of the advice in their order, where no other moves; null: they have to be joined and ordered.</summary>
    public IReadOnlyList<UndecidedAction>? Undecided => exchangedOpen ?? Same(AdviceParts.Undecided)?.Undecided;

    /// <summary>The advice before, where one part of it is as it was; else null.</summary>
    public PupilAdvice? Same(AdviceParts part) => (same & part) == part ? known!.Made : null;

    /// <summary>The notices on the records before, where no change touches what that reads; else null.</summary>
    public Notice[]? Told => known is { IsOfMarks: false } && !touched.Notices ? known.Told : null;

    /// <summary>Keeps the notices on the records.</summary>
    /// <param name="notices">All notices.</param>
    /// <param name="from">How many of them are of rules and pathways.</param>
    public void KeepTold(List<Notice> notices, int from) => told = keeps ? [.. notices.Skip(from)] : null;

    /// <summary>Ends the advice.</summary>
    /// <param name="advice">The advice.</param>
    /// <param name="today">What is known of the date.</param>
    /// <param name="planned">The plan of the date; null: there is none.</param>
    /// <param name="parents">How many parents the pupil has.</param>
    public void End(PupilAdvice advice, EvaluationMemo today, PlannedDay? planned, int parents) => Found = found is null ? null
        : new KeptAdvice(advice.AsOf, today.ToRow(), [.. found], [.. Stretches(today.Others)], planned?.Keep(today, parents))
        {
            Made = HasFailed(advice.Notices) ? null : advice, Hidden = DraftPatch.HiddenOf(found, advice.Undecided),
            HoldsBack = (same & AdviceParts.Lines) != AdviceParts.None ? known!.HoldsBack : draft.HoldsBack,
            Told = told ?? Told ?? (Same(AdviceParts.Notices) is not null ? known!.Told : null),
        };

    /// <summary>What conditions of the date were; null: that is not known.</summary>
    public KeptPlan? Plan => known?.Plan;

    private AdviceParts Same(KeptAdvice all, in DraftMerge merge, IReadOnlyList<Entry> entries, DateOnly asOf, LineOrder order)
    {
        if (all.Made is not { } made)
        {
            return AdviceParts.None;
        }

        // What is held back becomes an undecided line, and one that is certain takes the place of one that is not.
        var (parts, patch) = (~merge.Changed(draft.Notices), (DraftPatch?)null);
        if (touched.Levels || MayHoldBack(all, made.Actions)
            || (all.HoldsBack && (parts & AdviceParts.Undecided) == AdviceParts.None)
            || (all.IsOfEntries && HasPast(entries, asOf)))
        {
            parts &= ~AdviceParts.Lines;
        }
        else if ((parts & AdviceParts.Lines) == AdviceParts.None && !all.HoldsBack)
        {
            patch = new DraftPatch(all, Some!, draft, around, order);
            exchanged = patch.Lines();
            parts |= exchanged is null ? AdviceParts.None : AdviceParts.Lines;
        }

        // A line that is gone covers nothing any more, and one that is new may cover what none did. Where something is held back all lines
        // are made anew if an open one changes.
        var mayCover = (parts & AdviceParts.Lines) == AdviceParts.None || patch?.CoversOtherwise == true;
        parts &= mayCover ? ~AdviceParts.Undecided : parts;
        if ((parts & AdviceParts.Undecided) == AdviceParts.None && !mayCover)
        {
            exchangedOpen = (patch ?? new DraftPatch(all, Some!, draft, around, order)).Undecided(exchanged ?? made.Actions);
            parts |= exchangedOpen is null ? AdviceParts.None : AdviceParts.Undecided;
        }

        parts &= touched.Groups ? ~AdviceParts.Groups : parts;
        return all.IsOfMarks || touched.Notices ? parts & ~AdviceParts.Notices : parts;
    }

    // What was arranged for a day that is past asks for its outcome.
    private static bool HasPast(IReadOnlyList<Entry> entries, DateOnly asOf)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].IsArranged(asOf) && entries[i].Due < asOf)
            {
                return true;
            }
        }

        return false;
    }

    // What fails may fail otherwise the next time.
    private static bool HasFailed(IReadOnlyList<Notice> notices)
    {
        for (var i = 0; i < notices.Count; i++)
        {
            if (notices[i].Code == Notice.RuleFailed)
            {
                return true;
            }
        }

        return false;
    }

    private bool MayHoldBack(KeptAdvice all, IReadOnlyList<RecommendedAction> before) =>
        all.Touched is { } touched && around.MayHoldBack(touched, all.HoldsBack, before);

    private bool IsTouched(ReadSet own) => known!.Touched is { } touched && own.Meets(touched);

    private IEnumerable<KeptStretch> Stretches(Dictionary<FactKey, object> memo)
    {
        foreach (var (key, value) in memo)
        {
            if (value is Stretch days && book.OfCondition(key.Fact) is { } own)
            {
                yield return new KeptStretch(key, days, own);
            }
        }
    }
}
