using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>
/// Takes what rules and pathways came to before from what is kept, where no change touches what they read, and keeps what each comes to.
/// </summary>
/// <param name="known">What is kept; null: nothing.</param>
/// <param name="keeps">Whether what is found is wanted.</param>
internal sealed class DraftKeeper(KeptAdvice? known, bool keeps)
{
    private readonly List<KeptPart>? found = keeps ? [] : null;
    private BookReads book = null!;
    private AdviceDraft draft = null!;
    private int next;
    private int nextTouched;
    private (int Actions, int Undecided, int Blocked, int Pathways, int Notices) before;

    /// <summary>What was kept.</summary>
    public KeptAdvice? Found { get; private set; }

    /// <summary>Begins an advice.</summary>
    /// <param name="of">The rules.</param>
    /// <param name="inForce">Those in force.</param>
    /// <param name="into">The advice.</param>
    /// <param name="memo">Where stretches are kept while it is made.</param>
    public void Begin(Book of, InForce inForce, AdviceDraft into, Dictionary<FactKey, object> memo)
    {
        (book, draft) = (BookReads.Of(of), into);
        var reads = book.On(inForce);
        Some = known is null ? null : known.Touched is not { } touched ? []
            : known.Only is { } only ? only.PartsOf(inForce, reads) : touched.MetBy(reads);
        foreach (var stretch in known?.Stretches ?? [])
        {
            if (!IsTouched(stretch.Reads))
            {
                memo[stretch.Key] = stretch.Days;
            }
        }
    }

    /// <summary>
    /// The numbers of the rules that have to be gone through, where what all others came to is taken as it was; null: all have to be.
    /// </summary>
    public int[]? Some { get; private set; }

    /// <summary>True: what the rule or pathway came to is taken as it was, and it need not be looked at.</summary>
    /// <param name="number">Its number.</param>
    public bool Takes(int number)
    {
        if (Some is { } some)
        {
            while (nextTouched < some.Length && some[nextTouched] < number)
            {
                nextTouched++;
            }

            TakeUntil(number);
            if (nextTouched == some.Length || some[nextTouched] != number)
            {
                return true;
            }

            next += next < known!.Parts.Length && known.Parts[next].Number == number ? 1 : 0;
        }

        before = (draft.Actions.Count, draft.Undecided.Count, draft.Blocked.Count, draft.Pathways.Count, draft.Notices.Count);
        return false;
    }

    /// <summary>Takes what rules and pathways before one came to, as it was.</summary>
    /// <param name="number">Its number.</param>
    public void TakeUntil(int number)
    {
        for (; known is not null && next < known.Parts.Length && known.Parts[next].Number < number; next++)
        {
            Take(known.Parts[next]);
        }
    }

    /// <summary>Keeps what the rule or pathway came to.</summary>
    public void Keep(int number)
    {
        if (found is not null
            && before != (draft.Actions.Count, draft.Undecided.Count, draft.Blocked.Count, draft.Pathways.Count, draft.Notices.Count))
        {
            found.Add(new KeptPart(number)
            {
                Actions = [.. draft.Actions[before.Actions..]],
                Undecided = [.. draft.Undecided[before.Undecided..]],
                Blocked = [.. draft.Blocked[before.Blocked..]],
                Pathways = [.. draft.Pathways[before.Pathways..]],
                Notices = [.. draft.Notices[before.Notices..]],
            });
        }
    }

    /// <summary>Ends the advice.</summary>
    /// <param name="date">The date.</param>
    /// <param name="today">What is known of the date.</param>
    /// <param name="planned">The plan of the date; null: there is none.</param>
    /// <param name="parents">How many parents the pupil has.</param>
    public void End(DateOnly date, EvaluationMemo today, PlannedDay? planned, int parents) => Found = found is null ? null
        : new KeptAdvice(date, today.ToRow(), [.. found], [.. Stretches(today.Others)], planned?.Keep(today, parents));

    /// <summary>What conditions of the date were; null: that is not known.</summary>
    public KeptPlan? Plan => known?.Plan;

    private bool IsTouched(ReadSet own) => known!.Touched is { } touched && own.Meets(touched);

    private void Take(KeptPart part)
    {
        // What is taken as it was explains itself by what is on record now.
        foreach (var action in part.Actions)
        {
            draft.Actions.Add(action.Again(draft.Explainer));
        }

        draft.Undecided.AddRange(part.Undecided);
        draft.Blocked.AddRange(part.Blocked);
        draft.Pathways.AddRange(part.Pathways);
        draft.Notices.AddRange(part.Notices);
        found?.Add(part);
    }

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
