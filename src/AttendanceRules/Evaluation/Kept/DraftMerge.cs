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
    /// <summary>Of which kinds there are lines that were gone through, before or now.</summary>
    /// <param name="notices">The notices of those that were gone through: one may have the same as before.</param>
    public AdviceParts Changed(List<Notice> notices)
    {
        var (changed, at, next) = (AdviceParts.None, 0, 0);
        foreach (var part in kept)
        {
            if (!IsTouched(part, ref next))
            {
                continue;
            }

            for (; at < fresh.Count && fresh[at].Number < part.Number; at++)
            {
                changed |= fresh[at].End.Since(fresh[at].From);
            }

            var own = part.Counts.Since(default);
            if (at < fresh.Count && fresh[at].Number == part.Number)
            {
                own |= fresh[at].End.Since(fresh[at].From);
                own &= HasSame(part.Notices, notices, fresh[at]) ? ~AdviceParts.Notices : own;
                at++;
            }

            changed |= own;
        }

        for (; at < fresh.Count; at++)
        {
            changed |= fresh[at].End.Since(fresh[at].From);
        }

        return changed;
    }

    private static bool HasSame(Notice[] before, List<Notice> notices, in FreshPart now) => before.AsSpan().SequenceEqual(
        CollectionsMarshal.AsSpan(notices)[now.From.Notices..now.End.Notices]);

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
