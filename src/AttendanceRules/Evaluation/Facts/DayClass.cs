using System.Numerics;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Whether a school day is of a class: each of its possible sessions is, and it has at least one (S19).</summary>
internal static class DayClass
{
    /// <summary>Of sessions of some subjects alone: others of the day do not matter, and those that may be of them may not.</summary>
    /// <param name="register">The register.</param>
    /// <param name="plane">The sessions of the class, of the subjects alone.</param>
    /// <param name="possible">The possible sessions, of the subjects alone.</param>
    /// <param name="day">The number of the day.</param>
    public static Truth OfSubjects(Register register, SessionCounts plane, SessionCounts possible, int day)
    {
        var week = register.Time.Week;
        var (most, isOpen) = (Truth.False, false);
        for (var (session, end) = (week.FirstSessionOf(day), week.EndSessionOf(day)); session < end; session++)
        {
            var (isIn, mayBeIn) = (plane.In[session], plane.MayBeIn[session]);
            if (possible.In[session] && !isIn && !mayBeIn)
            {
                return Truth.False;
            }

            // What may be of the class is out where it is of the subject and of another class: it cannot be read, or its lateness decides.
            if (mayBeIn ? possible.In[session] || register.IsUnclassed(session) : possible.MayBeIn[session])
            {
                isOpen = true;
            }

            most = isIn ? Truth.True : mayBeIn ? most.Or(Truth.Undecided) : most;
        }

        return isOpen ? most.And(Truth.Undecided) : most;
    }

    public static Truth Of(Register register, SessionCounts plane, int day) => InRun(register, plane, day) ?? Truth.False;

    /// <summary>The same for runs; null where nothing of the day can count: it is closed, not possible or unmarked.</summary>
    public static Truth? InRun(Register register, SessionCounts plane, int day)
    {
        var week = register.Time.Week;
        var most = (Truth?)null;
        for (var (session, end) = (week.FirstSessionOf(day), week.EndSessionOf(day)); session < end; session++)
        {
            // What may be of the class may be of another one, or not possible: that leaves the day open.
            if (plane.MayBeIn[session])
            {
                most = Truth.Undecided;
            }
            else if (plane.In[session])
            {
                most ??= Truth.True;
            }
            else if (register.Possible.In[session])
            {
                return Truth.False;
            }
        }

        return most;
    }

    /// <summary>How many days of the half-open range are of the class: certainly, and at most.</summary>
    public static (int Sure, int Most) Count(Register register, SessionCounts plane, int from, int end)
    {
        var (week, sure, most) = (register.Time.Week, 0, 0);
        if (week.FitsWords)
        {
            return from < end ? CountByWords(register, plane, week.FirstSessionOf(from), week.FirstSessionOf(end)) : default;
        }

        for (var day = from; day < end; day++)
        {
            // What has no session that counts, or may, is passed over.
            day = week.DayOf(plane.NextFrom(week.FirstSessionOf(day)));
            if (day >= end)
            {
                break;
            }

            var own = Of(register, plane, day);
            sure += own == Truth.True ? 1 : 0;
            most += own != Truth.False ? 1 : 0;
        }

        return (sure, most);
    }

    // As Of says of each day.
    private static (int Sure, int Most) CountByWords(Register register, SessionCounts plane, int from, int end)
    {
        var (week, sure, most) = (register.Time.Week, 0, 0);
        ReadOnlySpan<ulong> isIn = plane.In.Words;
        ReadOnlySpan<ulong> mayBeIn = plane.MayBeIn.Words;
        ReadOnlySpan<ulong> possible = register.Possible.In.Words;
        for (var i = SessionBits.WordOf(from); i <= SessionBits.WordOf(end - 1); i++)
        {
            var some = (isIn[i] | mayBeIn[i]) & SessionBits.Within(i, from, end);
            if (some != 0)
            {
                var days = week.DaysOf(some) & ~week.DaysOf(possible[i] & ~isIn[i] & ~mayBeIn[i]);
                most += BitOperations.PopCount(days);
                sure += BitOperations.PopCount(days & ~week.DaysOf(mayBeIn[i]));
            }
        }

        return (sure, most);
    }

    /// <summary>Whether at least one session of the day is of the class.</summary>
    public static Truth OfAny(Register register, SessionCounts plane, int day)
    {
        var week = register.Time.Week;
        var (from, end) = (week.FirstSessionOf(day), week.EndSessionOf(day));
        return plane.Sure(from, end) > 0 ? Truth.True : plane.Unsure(from, end) > 0 ? Truth.Undecided : Truth.False;
    }
}
