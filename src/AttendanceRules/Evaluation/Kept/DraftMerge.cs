using System.Runtime.InteropServices;
using AttendanceRules.Advice;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>
/// Lines of rules and pathways in their order: those of the ones that were gone through are new, those of the others as they were.
/// </summary>
/// <param name="kept">What all came to before.</param>
/// <param name="touched">The numbers of those that were gone through, in their order.</param>
/// <param name="fresh">What they came to.</param>
internal readonly struct DraftMerge(KeptPart[] kept, int[] touched, List<FreshPart> fresh)
{
    // Puts lines of one part in place of those that it had.
    private delegate bool Exchanging<T>(T[] kept, ReadOnlySpan<T> now, T?[] into, Priorities order);

    /// <summary>Of which kinds there are lines that were gone through, before or now.</summary>
    public AdviceParts Changed()
    {
        var changed = AdviceParts.None;
        foreach (ref readonly var part in CollectionsMarshal.AsSpan(fresh))
        {
            changed |= part.End.Since(part.From);
        }

        var next = 0;
        foreach (var part in kept)
        {
            changed |= IsTouched(part, ref next) ? part.Counts.Since(default) : AdviceParts.None;
        }

        return changed;
    }

    /// <summary>What each came to that came to something.</summary>
    public List<KeptPart> Parts(AdviceDraft draft)
    {
        var (all, at, next) = (new List<KeptPart>(kept.Length + fresh.Count), 0, 0);
        foreach (var part in kept)
        {
            if (IsTouched(part, ref next))
            {
                continue;
            }

            for (; at < fresh.Count && fresh[at].Number < part.Number; at++)
            {
                all.Add(KeptPart.Of(fresh[at], draft));
            }

            all.Add(part);
        }

        for (; at < fresh.Count; at++)
        {
            all.Add(KeptPart.Of(fresh[at], draft));
        }

        return all;
    }

    /// <summary>Adds the lines of one kind.</summary>
    /// <param name="found">Those of whatever was gone through.</param>
    /// <param name="into">Where they go.</param>
    /// <param name="of">Those that are kept of one.</param>
    /// <param name="count">How many there were.</param>
    /// <param name="again">Makes one that is kept one of this advice; null: it is as it was.</param>
    /// <param name="by">What explains those of this advice.</param>
    public void Add<T>(List<T> found, List<T> into, Func<KeptPart, T[]> of, Func<DraftCounts, int> count,
        Func<T, IExplainer, T>? again = null, IExplainer? by = null)
    {
        var (at, next) = (0, 0);
        foreach (var part in kept)
        {
            if (IsTouched(part, ref next) || of(part).Length == 0)
            {
                continue;
            }

            for (; at < fresh.Count && fresh[at].Number < part.Number; at++)
            {
                Add(found, into, count(fresh[at].From), count(fresh[at].End));
            }

            foreach (var line in of(part))
            {
                into.Add(again is null ? line : again(line, by!));
            }
        }

        for (; at < fresh.Count; at++)
        {
            Add(found, into, count(fresh[at].From), count(fresh[at].End));
        }
    }

    /// <summary>
    /// The lines of the advice before, with those that were gone through in place of theirs; null: there is another one, or one that was
    /// joined with others or comes elsewhere.
    /// </summary>
    /// <param name="found">Those of whatever was gone through.</param>
    /// <param name="before">The lines of the advice before, joined and in order.</param>
    /// <param name="order">Their order.</param>
    public RecommendedAction[]? Exchanged(List<RecommendedAction> found, IReadOnlyList<RecommendedAction> before, Priorities order)
    {
        RecommendedAction?[] into = [.. before];
        return AreExchanged(found, into, static p => p.Actions, static c => c.Actions, order, Exchange) ? Ranked(into, before) : null;
    }

    /// <summary>
    /// The open lines of the advice before, with those that were gone through in place of theirs; null: there is another one or one less,
    /// or one that was joined with others.
    /// </summary>
    /// <param name="found">Those of whatever was gone through.</param>
    /// <param name="before">The open lines of the advice before, joined and in order.</param>
    public UndecidedAction[]? Exchanged(List<UndecidedAction> found, IReadOnlyList<UndecidedAction> before)
    {
        UndecidedAction[] into = [.. before];
        return AreExchanged(found, into, static p => p.Undecided, static c => c.Undecided, order: default, Exchange) ? into : null;
    }

    // Exchanges the lines of whatever was gone through; false: one came or went that has no place.
    private bool AreExchanged<T>(List<T> found, T?[] into, Func<KeptPart, T[]> of, Func<DraftCounts, int> count, Priorities order,
        Exchanging<T> exchange)
        where T : class
    {
        var (at, next) = (0, 0);
        foreach (var part in kept)
        {
            if (!IsTouched(part, ref next))
            {
                continue;
            }

            for (; at < fresh.Count && fresh[at].Number < part.Number; at++)
            {
                if (count(fresh[at].From) < count(fresh[at].End))
                {
                    return false;
                }
            }

            var own = at < fresh.Count && fresh[at].Number == part.Number ? fresh[at++] : default;
            if (!exchange(of(part), CollectionsMarshal.AsSpan(found)[count(own.From)..count(own.End)], into, order))
            {
                return false;
            }
        }

        for (; at < fresh.Count; at++)
        {
            if (count(fresh[at].From) < count(fresh[at].End))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Exchange(
        UndecidedAction[] kept, ReadOnlySpan<UndecidedAction> now, UndecidedAction?[] into, Priorities order)
    {
        for (var i = 0; i < kept.Length && kept.Length == now.Length; i++)
        {
            var place = PlaceOf(kept[i], into);
            if (place < 0 || !IsInPlaceOf(now[i], kept[i]))
            {
                return false;
            }

            into[place] = now[i];
        }

        return kept.Length == now.Length;
    }

    // What is worked out later is in order, and joined with nothing that it was not joined with before.
    private static bool IsInPlaceOf(UndecidedAction line, UndecidedAction before) => line.Parts is not null && before.Parts is not null
        && ReferenceEquals(line.Rules, before.Rules) && line.Action == before.Action
        && (line.Stakeholder, line.Role, line.Parent, line.Event) == (before.Stakeholder, before.Role, before.Parent, before.Event)
        && (line.Basis, line.Force, line.Due) == (before.Basis, before.Force, before.Due);

    // A line that others were joined with is another one in the advice.
    private static bool Exchange(
        RecommendedAction[] kept, ReadOnlySpan<RecommendedAction> now, RecommendedAction?[] into, Priorities order)
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
        }

        return at == now.Length;
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

    private static RecommendedAction[] Ranked(RecommendedAction?[] lines, IReadOnlyList<RecommendedAction> before)
    {
        var (all, count) = (new RecommendedAction[lines.Length], 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] is { } line)
            {
                all[count++] = line;
                if (!ReferenceEquals(line, before[i]) && before[i].Priority is { } level)
                {
                    line.Rank(level, before[i].ReviewBy);
                }
            }
        }

        Array.Resize(ref all, count);
        return all;
    }

    private static void Add<T>(List<T> found, List<T> into, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            into.Add(found[i]);
        }
    }

    private bool IsTouched(KeptPart part, ref int next)
    {
        while (next < touched.Length && touched[next] < part.Number)
        {
            next++;
        }

        return next < touched.Length && touched[next] == part.Number;
    }
}
