namespace AttendanceRules.Evaluation.Facts;

/// <summary>How many pupils, and their sessions together.</summary>
internal readonly record struct ShareSum(int Pupils, SessionShare Sessions)
{
    public static ShareSum Of(ReadOnlySpan<SessionShare> shares)
    {
        var sum = default(SessionShare);
        foreach (var share in shares)
        {
            sum += share;
        }

        return new ShareSum(shares.Length, sum);
    }

    public static ShareSum operator +(ShareSum x, ShareSum y) => new(x.Pupils + y.Pupils, x.Sessions + y.Sessions);

    public static ShareSum operator -(ShareSum x, ShareSum y) => new(x.Pupils - y.Pupils, x.Sessions - y.Sessions);
}
