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
    private List<RecommendedAction>? gone;
    private List<RecommendedAction>? added;

    /// <summary>The lines that are called for; null: one is to be joined with another, or was, or may be withheld.</summary>
    public RecommendedAction[]? Lines()
    {
        RecommendedAction?[] into = [.. known.Made!.Actions];
        var (own, now) = (0, 0);
        foreach (var number in some)
        {
            var (before, fresh) = (PartOf(number, ref own), FreshOf(number, ref now));
            if (!Exchange(before?.Actions ?? [],
                CollectionsMarshal.AsSpan(draft.Actions)[fresh.From.Actions..fresh.End.Actions], into))
            {
                return null;
            }
        }

        return Placed(into);
    }

    /// <summary>Whether lines that are gone covered open ones, or new ones cover some.</summary>
    public bool CoversOtherwise
    {
        get
        {
            var isOtherwise = CoversAny(CollectionsMarshal.AsSpan(draft.Undecided));
            for (var i = 0; i < known.Parts.Length && !isOtherwise; i++)
            {
                isOtherwise = CoversAny(known.Parts[i].Undecided);
            }

            return isOtherwise;
        }
    }

    /// <summary>The open lines; null: one is to be joined with another, or was.</summary>
    /// <param name="certain">The lines that are called for, which cover the same as those before.</param>
    public UndecidedAction[]? Undecided(IReadOnlyList<RecommendedAction> certain)
    {
        UndecidedAction?[] into = [.. known.Made!.Undecided];
        List<UndecidedAction>? more = null;
        var (own, now) = (0, 0);
        foreach (var number in some)
        {
            var (before, fresh) = (PartOf(number, ref own), FreshOf(number, ref now));
            if (!Exchange(before?.Undecided ?? [],
                CollectionsMarshal.AsSpan(draft.Undecided)[fresh.From.Undecided..fresh.End.Undecided], into, certain, ref more))
            {
                return null;
            }
        }

        return Placed(into, more);
    }

    // A line that others were joined with is another one in the advice.
    private bool Exchange(RecommendedAction[] kept, ReadOnlySpan<RecommendedAction> now, RecommendedAction?[] into)
    {
        var at = 0;
        foreach (var line in kept)
        {
            var place = PlaceOf(line, into);
            if (place < 0)
            {
                return false;
            }

            into[place] = at < now.Length && order.IsInPlaceOf(now[at], line) ? now[at++] : null;
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
    private static bool Exchange(UndecidedAction[] kept, ReadOnlySpan<UndecidedAction> now, UndecidedAction?[] into,
        IReadOnlyList<RecommendedAction> certain, ref List<UndecidedAction>? more)
    {
        var at = 0;
        foreach (var line in kept)
        {
            var (place, isExchanged) = (PlaceOf(line, into), at < now.Length && IsInPlaceOf(now[at], line));
            if (place < 0 && !Consolidation.IsCovered(certain, line))
            {
                return false;
            }

            if (place >= 0)
            {
                into[place] = isExchanged ? now[at] : null;
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
                var before = known.Made!.Actions[i];
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

    private UndecidedAction[]? Placed(UndecidedAction?[] lines, List<UndecidedAction>? more)
    {
        var left = 0;
        foreach (var line in lines)
        {
            left += line is null ? 0 : 1;
        }

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

    private bool CoversAny(ReadOnlySpan<UndecidedAction> open)
    {
        foreach (var line in open)
        {
            if ((gone is not null && Consolidation.IsCovered(gone, line)) || (added is not null && Consolidation.IsCovered(added, line)))
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
