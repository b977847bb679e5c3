namespace AttendanceRules.Records;

/// <summary>Sessions that have to be looked at one by one, because how late each was, or its subject, decides.</summary>
internal static class EachSession
{
    /// <summary>Sets the sessions of a kind of mark that a filter names, and those that it may name.</summary>
    /// <param name="register">The register.</param>
    /// <param name="filter">The filter, which names the kind.</param>
    /// <param name="kind">The kind of mark.</param>
    /// <param name="row">The sessions of the kind.</param>
    /// <param name="isIn">Where those that are named are set.</param>
    /// <param name="mayBeIn">Where those that may be are set.</param>
    public static void Set(
        Register register, SessionFilter filter, MarkKind kind, ReadOnlySpan<ulong> row, Span<ulong> isIn, Span<ulong> mayBeIn)
    {
        for (var session = 0; session < register.Time.SessionCount; session++)
        {
            if (!SessionBits.IsSet(row, session))
            {
                continue;
            }

            var (isOfSubject, minutes) = (filter.IsOfSubject(register.SubjectOf(session)), register.MinutesLate(session));
            bool? isOfMinutes = filter.Matches(kind.Code, kind.Classes, minutes) ? true : minutes is null ? null : false;
            if (isOfSubject == true && isOfMinutes == true)
            {
                SessionBits.Set(isIn, session);
            }
            else if (isOfSubject != false && isOfMinutes != false)
            {
                SessionBits.Set(mayBeIn, session);
            }
        }
    }

    /// <summary>Sets the sessions of no class that a filter may name: all but those that are certainly of another subject.</summary>
    /// <param name="register">The register.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="unclassed">The sessions of no class.</param>
    /// <param name="mayBeIn">Where they are set.</param>
    public static void SetUnclassed(Register register, SessionFilter filter, ReadOnlySpan<ulong> unclassed, Span<ulong> mayBeIn)
    {
        if (filter.Subjects.Count == 0)
        {
            SessionBits.Join(mayBeIn, unclassed);
            return;
        }

        for (var session = 0; session < register.Time.SessionCount; session++)
        {
            if (SessionBits.IsSet(unclassed, session) && filter.IsOfSubject(register.SubjectOf(session)) != false)
            {
                SessionBits.Set(mayBeIn, session);
            }
        }
    }
}
