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
        var (isIn, mayBeIn, isOut, mayBeOut) = (false, false, false, false);
        for (var (session, end) = (week.FirstSessionOf(day), week.EndSessionOf(day)); session < end; session++)
        {
            // What may be of the class is out where it is of the subject and of another class: it cannot be read, or its lateness decides.
            isIn |= plane.In[session];
            mayBeIn |= plane.MayBeIn[session];
            isOut |= possible.In[session] && !plane.In[session] && !plane.MayBeIn[session];
            mayBeOut |= possible.MayBeIn[session] && (!plane.MayBeIn[session] || register.IsUnclassed(session));
            mayBeOut |= possible.In[session] && plane.MayBeIn[session];
        }

        return isOut || !(isIn || mayBeIn) ? Truth.False : mayBeOut || !isIn ? Truth.Undecided : Truth.True;
    }

    public static Truth Of(Register register, SessionCounts plane, int day)
    {
        var week = register.Time.Week;
        var (isIn, mayBeIn, isOut, mayBeOut) = (0, 0, 0, 0);
        for (var (session, end) = (week.FirstSessionOf(day), week.EndSessionOf(day)); session < end; session++)
        {
            if (plane.In[session])
            {
                isIn++;
            }
            else if (register.IsUnclassed(session))
            {
                // Of any class, or not possible.
                mayBeIn++;
                mayBeOut++;
            }
            else if (plane.MayBeIn[session])
            {
                mayBeIn++;
                mayBeOut++;
            }
            else if (register.Possible.In[session])
            {
                isOut++;
            }
        }

        if (isOut > 0 || isIn + mayBeIn == 0)
        {
            return Truth.False;
        }

        return mayBeOut > 0 ? Truth.Undecided : Truth.True;
    }

    /// <summary>Whether at least one session of the day is of the class.</summary>
    public static Truth OfAny(Register register, SessionCounts plane, int day)
    {
        var (week, most) = (register.Time.Week, Truth.False);
        for (var (session, end) = (week.FirstSessionOf(day), week.EndSessionOf(day)); session < end; session++)
        {
            var own = plane.In[session] ? Truth.True : plane.MayBeIn[session] ? Truth.Undecided : Truth.False;
            most = own > most ? own : most;
        }

        return most;
    }

    /// <summary>True when nothing of the day can count: closed, not possible or unmarked; runs pass over it.</summary>
    public static bool IsPassedOver(Register register, SessionCounts plane, int day)
    {
        var week = register.Time.Week;
        for (var (session, end) = (week.FirstSessionOf(day), week.EndSessionOf(day)); session < end; session++)
        {
            if (plane.In[session] || plane.MayBeIn[session] || register.Possible.In[session] || register.IsUnclassed(session))
            {
                return false;
            }
        }

        return true;
    }
}
