namespace AttendanceRules.Evaluation.Facts;

/// <summary>How many pupils, and their sessions together.</summary>
internal readonly record struct ShareSum(int Pupils, SessionShare Sessions)
{
    public static ShareSum Of(IReadOnlyCollection<SessionShare> shares) =>
        new(shares.Count, shares.Aggregate(default(SessionShare), (x, y) => x + y));

    public static ShareSum operator +(ShareSum x, ShareSum y) => new(x.Pupils + y.Pupils, x.Sessions + y.Sessions);

    public static ShareSum operator -(ShareSum x, ShareSum y) => new(x.Pupils - y.Pupils, x.Sessions - y.Sessions);
}
