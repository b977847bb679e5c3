using System.Runtime.InteropServices;
using AttendanceRules.Advice;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>
/// The lines of an advice before with those of whatever was gone through in place of theirs: what is gone is taken out, and what is new
/// comes where it belongs, so that the others need not be joined and put in order again.
/// </summary>
/// <param name="known">What is kept of that advice, which was made.</param>
/// <param name="some">The numbers of the rules and pathways that were gone through.</param>
/// <param name="draft">What they came to.</param>
/// <param name="around">What is read besides.</param>
/// <param name="order">The order of lines.</param>
internal sealed class DraftPatch(KeptAdvice known, int[] some, AdviceDraft draft, AroundReads around, LineOrder order)
{
    private readonly RecommendedAction[] made = known.Made!.Actions as RecommendedAction[] ?? [.. known.Made.Actions];
    private List<RecommendedAction>? gone;
    private List<RecommendedAction>? added;

    /// <summary>The lines that are called for; null: one is to be joined with another, or was, or may be withheld.</summary>
    public RecommendedAction[]? Lines()
    {
        RecommendedAction?[] into = made.AsSpan().ToArray();
        var (own, now) = (0, 0);
        foreach (var number in some)
        {
            var (before, fresh) = (PartOf(number, ref own), FreshOf(number, ref now));
            if (!Exchange(before?.Actions ?? [], CollectionsMarshal.AsSpan(draft.Actions)[fresh.From.Actions..fresh.End.Actions],
                fresh.IsAsBefore, into))
            {
                return null;
            }
        }

        return Placed(into);
    }

    /// <summary>Whether lines that are gone covered open ones, or new ones cover some.</summary>
    // A line that is gone covered none of those that were shown as open.
    public bool CoversOtherwise => (gone is not null && CoversAny(gone, known.Hidden))
        || (added is not null && (CoversAny(added, known.Hidden) || CoversAny(added, known.Made!.Undecided)
            || CoversAny(added, draft.Undecided)));

    /// <summary>The open lines of rules and pathways that are not among those of an advice.</summary>
    /// <param name="parts">What rules and pathways came to.</param>
    /// <param name="made">The open lines of the advice.</param>
    public static UndecidedAction[] HiddenOf(List<KeptPart> parts, IReadOnlyList<UndecidedAction> made)
    {
        List<UndecidedAction>? hidden = null;
        foreach (var part in parts)
        {
            foreach (var line in part.Undecided)
            {
                var isAmong = false;
                for (var i = 0; i < made.Count && !isAmong; i++)
                {
                    isAmong = ReferenceEquals(made[i], line);
                }

                if (!isAmong)
                {
                    (hidden ??= []).Add(line);
                }
            }
        }

        return hidden?.ToArray() ?? [];
    }

    /// <summary>The open lines; null: one is to be joined with another, or was.</summary>
    /// <param name="certain">The lines that are called for, which cover the same as those before.</param>
    public UndecidedAction[]? Undecided(IReadOnlyList<RecommendedAction> certain)
    {
        var before = known.Made!.Undecided;
        UndecidedAction?[] into = before is UndecidedAction[] all ? all.AsSpan().ToArray() : [.. before];
        List<UndecidedAction>? more = null;
        var (own, now, left) = (0, 0, into.Length);
        foreach (var number in some)
        {
            var (part, fresh) = (PartOf(number, ref own), FreshOf(number, ref now));
            if (!Exchange(part?.Undecided ?? [],
                CollectionsMarshal.AsSpan(draft.Undecided)[fresh.From.Undecided..fresh.End.Undecided], fresh.IsAsBefore, into,
                certain, ref more, ref left))
            {
                return null;
            }
        }

        if (left == into.Length && more is null)
        {
            return into!;
        }

        return Placed(into, left, more);
    }

    // A line that others were joined with is another one in the advice.
    private bool Exchange(RecommendedAction[] kept, ReadOnlySpan<RecommendedAction> now, bool isAsBefore, RecommendedAction?[] into)
    {
        var at = 0;
        foreach (var line in kept)
        {
            var place = PlaceOf(line, into);
            if (place < 0)
            {
                return false;
            }

            into[place] = at < now.Length && (isAsBefore || order.IsInPlaceOf(now[at], line)) ? now[at++] : null;
            if (into[place] is null)
            {
                (gone ??= []).Add(line);
            }
        }

        for (; at < now.Length; at++)
        {
            if (around.MayWithhold(now[at].Action))
            {
                return false;
            }

            (added ??= []).Add(now[at]);
        }

        return true;
    }

    // What was covered is not among the open lines.
    private static bool Exchange(UndecidedAction[] kept, ReadOnlySpan<UndecidedAction> now, bool isAsBefore, UndecidedAction?[] into,
        IReadOnlyList<RecommendedAction> certain, ref List<UndecidedAction>? more, ref int left)
    {
        var at = 0;
        foreach (var line in kept)
        {
            var (place, isExchanged) = (PlaceOf(line, into), at < now.Length && (isAsBefore || IsInPlaceOf(now[at], line)));
            if (place < 0 && !Consolidation.IsCovered(certain, line))
            {
                return false;
            }

            if (place >= 0)
            {
                into[place] = isExchanged ? now[at] : null;
                left -= isExchanged ? 0 : 1;
            }

            at += isExchanged ? 1 : 0;
        }

        for (; at < now.Length; at++)
        {
            if (!Consolidation.IsCovered(certain, now[at]))
            {
                (more ??= []).Add(Consolidation.Ordered(now[at]));
            }
        }

        return true;
    }

    // What is worked out later is in order, and joined with nothing that it was not joined with before.
    private static bool IsInPlaceOf(UndecidedAction line, UndecidedAction before) => line.Parts is not null && before.Parts is not null
        && ReferenceEquals(line.Rules, before.Rules) && line.Action == before.Action
        && (line.Stakeholder, line.Role, line.Parent, line.Event) == (before.Stakeholder, before.Role, before.Parent, before.Event)
        && (line.Basis, line.Force, line.Due) == (before.Basis, before.Force, before.Due);

    private RecommendedAction[]? Placed(RecommendedAction?[] lines)
    {
        var all = new RecommendedAction[lines.Length - (gone?.Count ?? 0) + (added?.Count ?? 0)];
        var count = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] is { } line)
            {
                all[count++] = line;
                var before = made[i];
                if (!ReferenceEquals(line, before) && before.Priority is { } level)
                {
                    line.Rank(level, before.ReviewBy);
                }
            }
        }

        if (added is not null && !order.MayAdd(all.AsSpan(0, count), CollectionsMarshal.AsSpan(added)))
        {
            return null;
        }

        for (var i = 0; i < (added?.Count ?? 0); i++)
        {
            Insert(all, count++, added![i], order.PlaceOf(added[i], all.AsSpan(0, count - 1)));
        }

        return all;
    }

    private UndecidedAction[]? Placed(UndecidedAction?[] lines, int left, List<UndecidedAction>? more)
    {
        var (all, count) = (new UndecidedAction[left + (more?.Count ?? 0)], 0);
        foreach (var line in lines)
        {
            if (line is not null)
            {
                all[count++] = line;
            }
        }

        for (var i = 0; i < (more?.Count ?? 0); i++)
        {
            var place = order.PlaceOf(more![i], all.AsSpan(0, count));
            if (place < 0)
            {
                return null;
            }

            Insert(all, count++, more[i], place);
        }

        return all;
    }

    private static void Insert<T>(T[] all, int count, T line, int place)
    {
        Array.Copy(all, place, all, place + 1, count - place);
        all[place] = line;
    }

    private static bool CoversAny(List<RecommendedAction> lines, IReadOnlyList<UndecidedAction> open)
    {
        for (var i = 0; i < open.Count; i++)
        {
            if (Consolidation.IsCovered(CollectionsMarshal.AsSpan(lines), open[i]))
            {
                return true;
            }
        }

        return false;
    }

    private KeptPart? PartOf(int number, ref int next)
    {
        while (next < known.Parts.Length && known.Parts[next].Number < number)
        {
            next++;
        }

        return next < known.Parts.Length && known.Parts[next].Number == number ? known.Parts[next] : null;
    }

    private FreshPart FreshOf(int number, ref int next)
    {
        while (next < draft.Fresh.Count && draft.Fresh[next].Number < number)
        {
            next++;
        }

        return next < draft.Fresh.Count && draft.Fresh[next].Number == number ? draft.Fresh[next] : default;
    }

    private static int PlaceOf<T>(T line, T?[] lines)
        where T : class
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (ReferenceEquals(lines[i], line))
            {
                return i;
            }
        }

        return -1;
    }
}
