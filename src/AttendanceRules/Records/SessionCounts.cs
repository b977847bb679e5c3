namespace AttendanceRules.Records;

/// <summary>For one filter, the numbered sessions certainly in it, and those that may be (S6). No session is both.</summary>
internal sealed record SessionCounts(SessionBits In, SessionBits MayBeIn)
{
    public int Sure(int from, int end) => In.Count(from, end);

    public int Unsure(int from, int end) => MayBeIn.Count(from, end);
}
