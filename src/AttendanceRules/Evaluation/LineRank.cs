namespace AttendanceRules.Evaluation;

/// <summary>Where a line comes among others.</summary>
internal readonly record struct LineRank(
    long First, long Second, string? Action = null, string? Parent = null, string? Role = null, string? Event = null)
{
    private const int Half = 32;

    /// <summary>Two numbers, neither of which is below zero, as one: the second counts where the first is the same.</summary>
    public static long Both(int first, int second) => ((long)first << Half) | (uint)second;

    /// <summary>Below zero where the first comes before the second; above zero where it comes after it.</summary>
    public static int Compare(in LineRank x, in LineRank y)
    {
        var order = x.First.CompareTo(y.First);
        order = order != 0 ? order : x.Second.CompareTo(y.Second);
        return order != 0 ? order : CompareNames(x, y);
    }

    private static int CompareNames(in LineRank x, in LineRank y)
    {
        var order = string.CompareOrdinal(x.Action, y.Action);
        order = order != 0 ? order : string.CompareOrdinal(x.Parent, y.Parent);
        order = order != 0 ? order : string.CompareOrdinal(x.Role, y.Role);
        return order != 0 ? order : string.CompareOrdinal(x.Event, y.Event);
    }
}
