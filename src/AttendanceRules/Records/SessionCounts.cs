namespace AttendanceRules.Records;

/// <summary>For one filter, the numbered sessions certainly in it, and those that may be (S6). No session is both.</summary>
internal readonly record struct SessionCounts(SessionBits In, SessionBits MayBeIn)
{
    /// <summary>None of so many sessions; shared.</summary>
    public static SessionCounts None(int sessions) => new(SessionBits.None(sessions), SessionBits.None(sessions));

    /// <summary>The last before a session that is in it or may be; -1 where none is.</summary>
    public int LastBefore(int end) => Math.Max(In.LastBefore(end), MayBeIn.LastBefore(end));

    /// <summary>The first at or after a session that is in it or may be; a number beyond any session where none is.</summary>
    public int NextFrom(int session) => Math.Min(In.NextFrom(session), MayBeIn.NextFrom(session));

    /// <summary>Whether no session is in it or may be.</summary>
    public bool IsNone => In.IsNone && MayBeIn.IsNone;

    /// <summary>Whether none of the half-open range is in it or may be.</summary>
    public bool IsEmpty(int from, int end) => Sure(from, end) + Unsure(from, end) == 0;

    public int Sure(int from, int end) => In.Count(from, end);

    public int Unsure(int from, int end) => MayBeIn.Count(from, end);
}
