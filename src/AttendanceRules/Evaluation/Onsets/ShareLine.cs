using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>A share of sessions from a fixed one on, beside its limit, as it is when each further session is the last (S5, S6).</summary>
/// <param name="of">The sessions of the class.</param>
/// <param name="over">The sessions of which they are a part.</param>
/// <param name="first">The first session.</param>
/// <param name="limit">What the share in per cent is compared with.</param>
/// <param name="comparator">How.</param>
internal readonly struct ShareLine(SessionCounts of, SessionCounts over, int first, Ratio limit, Comparator comparator)
{
    private const long Whole = 100;

    // With numbers up to this no product of a school's sessions leaves 64 bits.
    private const long Large = 1_000_000_000_000;

    /// <summary>What comes out.</summary>
    /// <param name="end">The number after that of the last session.</param>
    /// <param name="same">With so many sessions fewer the outcome is certainly the same.</param>
    public Truth Outcome(int end, out int same)
    {
        same = 0;
        long part = of.Sure(first, end), whole = over.Sure(first, end), unsure = of.Unsure(first, end);
        if (whole + unsure == 0)
        {
            return Truth.False;
        }

        if (unsure > 0)
        {
            var most = new Ratio(Whole * (part + unsure), whole + unsure);
            return Between(comparator, new Ratio(Whole * part, whole + unsure).CompareTo(limit), most.CompareTo(limit));
        }

        if (limit.B > Large || Math.Abs(limit.A) > Large)
        {
            var order = new Ratio(Whole * part, whole).CompareTo(limit);
            return Between(comparator, order, order);
        }

        var ahead = (Whole * part * limit.B) - (limit.A * whole);
        same = ahead == 0 ? 0 : Same(ahead, whole);
        return Between(comparator, Math.Sign(ahead), Math.Sign(ahead));
    }

    // A session fewer takes away from the part and the whole, from the whole alone, or from neither.
    private int Same(long ahead, long whole)
    {
        var most = ahead > 0 ? (Whole * limit.B) - limit.A : limit.A;
        return (int)(most <= 0 ? whole - 1 : Math.Min(whole - 1, (Math.Abs(ahead) - 1) / most));
    }

    /// <summary>What comes out where the least and the most that it may be are below, on or above the limit.</summary>
    public static Truth Between(Comparator comparator, int low, int high) => comparator switch
    {
        Comparator.AtLeast => AtLeast(low, high),
        Comparator.LessThan => Truth.True - (int)AtLeast(low, high),
        Comparator.AtMost => AtLeast(-high, -low),
        Comparator.MoreThan => Truth.True - (int)AtLeast(-high, -low),
        Comparator.Equal => Equal(low, high),
        _ => Truth.True - (int)Equal(low, high),
    };

    private static Truth AtLeast(int low, int high) => low >= 0 ? Truth.True : high < 0 ? Truth.False : Truth.Undecided;

    private static Truth Equal(int low, int high) => low == 0 && high == 0 ? Truth.True
        : high < 0 || low > 0 ? Truth.False : Truth.Undecided;
}
