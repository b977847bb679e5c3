using AttendanceRules.Model;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>
/// Takes what rules and pathways came to before from what is kept, where no change touches what they read, and keeps what each comes to.
/// </summary>
/// <param name="known">What is kept; null: nothing.</param>
/// <param name="keeps">Whether what is found is wanted.</param>
internal sealed class DraftKeeper(KeptAdvice? known, bool keeps)
{
    private readonly List<KeptPart>? found = keeps ? [] : null;
    private ReadSet[] reads = [];
    private AdviceDraft draft = null!;
    private int next;
    private (int Actions, int Undecided, int Blocked, int Pathways, int Notices) before;

    /// <summary>What was kept.</summary>
    public KeptAdvice? Found { get; private set; }

    /// <summary>Begins an advice.</summary>
    public void Begin(Book book, InForce inForce, AdviceDraft into) => (reads, draft) = (BookReads.Of(book).On(inForce), into);

    /// <summary>True: what the rule or pathway came to is taken as it was, and it need not be looked at.</summary>
    /// <param name="number">Its number.</param>
    public bool Takes(int number)
    {
        before = (draft.Actions.Count, draft.Undecided.Count, draft.Blocked.Count, draft.Pathways.Count, draft.Notices.Count);
        if (known is null)
        {
            return false;
        }

        var part = next < known.Parts.Count && known.Parts[next].Number == number ? known.Parts[next++] : null;
        if (known.Touched is { } touched && reads[number].Meets(touched))
        {
            return false;
        }

        if (part is not null)
        {
            foreach (var action in part.Actions)
            {
                draft.Actions.Add(action.Unranked());
            }

            draft.Undecided.AddRange(part.Undecided);
            draft.Blocked.AddRange(part.Blocked);
            draft.Pathways.AddRange(part.Pathways);
            draft.Notices.AddRange(part.Notices);
            found?.Add(part);
        }

        return true;
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
    public void End(DateOnly date, Func<Records.KeptRow> row) => Found = found is null ? null : new KeptAdvice(date, row(), found);
}
