using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>
/// All that conditions compare one number with, in order. Where a number is among the limits decides every comparison at once: it is looked
/// up in a table, a byte a comparison (0 false, 1 undecided, 2 true), eight to a word.
/// </summary>
internal sealed class PlanLimits
{
    private readonly long[] limits;
    private readonly long scale;
    private readonly bool isSmall;
    private readonly ulong[] table;
    private readonly int top;

    /// <param name="comparisons">The comparisons: how, and with what.</param>
    /// <param name="block">The first word of their bytes in a row.</param>
    public PlanLimits(IReadOnlyList<(Comparator Comparator, Ratio Limit)> comparisons, int block)
    {
        (Block, Words) = (block, (comparisons.Count + sizeof(ulong) - 1) / sizeof(ulong));
        var (distinct, places) = Distinct(comparisons);
        scale = 1;
        foreach (var limit in distinct)
        {
            scale = Common(scale, limit.B);
        }

        limits = new long[distinct.Count];
        isSmall = scale <= int.MaxValue;
        for (var i = 0; i < limits.Length; i++)
        {
            limits[i] = checked(distinct[i].A * (scale / distinct[i].B));
            isSmall &= limits[i] is >= int.MinValue and <= int.MaxValue;
        }

        top = limits.Length + limits.Length;
        table = new ulong[(top + 1) * Words];
        var bytes = MemoryMarshal.AsBytes(table.AsSpan());
        for (var at = 0; at <= top; at++)
        {
            for (var i = 0; i < comparisons.Count; i++)
            {
                // Below the first limit, at it, between it and the next, and so on.
                var order = at.CompareTo(places[i] + places[i] + 1);
                bytes[(at * Words * sizeof(ulong)) + i] = Holds(comparisons[i].Comparator, order) ? (byte)Truth.True : (byte)Truth.False;
            }
        }
    }

    /// <summary>The first word of the comparisons in a row.</summary>
    public int Block { get; }

    /// <summary>How many words they take.</summary>
    public int Words { get; }

    /// <summary>Writes what each comparison is, and that it is known.</summary>
    public void Compare(in PlanNumber number, Span<ulong> row, Span<ulong> known)
    {
        // Most numbers are compared with few limits, which fill a word.
        if (Words == 1)
        {
            known[Block] = ulong.MaxValue;
            if (number.Ends == PlanEnds.Known)
            {
                row[Block] = table[Rank(number.Low)];
                return;
            }
        }
        else
        {
            known.Slice(Block, Words).Fill(ulong.MaxValue);
        }

        Compare(number, row);
    }

    /// <summary>Writes what each comparison is.</summary>
    public void Compare(in PlanNumber number, Span<ulong> row)
    {
        var into = row.Slice(Block, Words);
        if (number.Ends == PlanEnds.Known)
        {
            table.AsSpan(Rank(number.Low) * Words, Words).CopyTo(into);
        }
        else if (number.Ends == PlanEnds.None)
        {
            into.Clear();
        }
        else
        {
            var low = (number.Ends & PlanEnds.Low) == PlanEnds.None ? 0 : Rank(number.Low);
            var high = (number.Ends & PlanEnds.High) == PlanEnds.None ? top : Rank(number.High);
            for (var i = 0; i < into.Length; i++)
            {
                // True at both ends is true, at neither is false, at one is undecided: half the sum, byte by byte.
                into[i] = (table[(low * Words) + i] + table[(high * Words) + i]) >> 1;
            }
        }
    }

    // How many limits it is above, and how many it is at or above: without a branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Rank(Ratio number)
    {
        if (!isSmall || number.A is < int.MinValue or > int.MaxValue || number.B > int.MaxValue)
        {
            return LargeRank(number);
        }

        var (a, b, rank) = (number.A * scale, number.B, 0);
        foreach (var limit in limits)
        {
            var end = limit * b;
            rank += (a > end ? 1 : 0) + (a >= end ? 1 : 0);
        }

        return rank;
    }

    private int LargeRank(Ratio number)
    {
        var (a, rank) = ((Int128)number.A * scale, 0);
        foreach (var limit in limits)
        {
            var order = a.CompareTo((Int128)limit * number.B);
            rank += order > 0 ? 2 : order == 0 ? 1 : 0;
        }

        return rank;
    }

    // The limits in order, each once, and where among them that of each comparison is.
    private static (List<Ratio> Limits, int[] Places) Distinct(IReadOnlyList<(Comparator Comparator, Ratio Limit)> comparisons)
    {
        var (limits, places) = (new List<Ratio>(), new int[comparisons.Count]);
        for (var i = 0; i < places.Length; i++)
        {
            var place = PlaceOf(comparisons[i].Limit, limits);
            if (place == limits.Count || limits[place] > comparisons[i].Limit)
            {
                limits.Insert(place, comparisons[i].Limit);
            }
        }

        for (var i = 0; i < places.Length; i++)
        {
            places[i] = PlaceOf(comparisons[i].Limit, limits);
        }

        return (limits, places);
    }

    // Where a limit is, or would be.
    private static int PlaceOf(Ratio limit, List<Ratio> limits)
    {
        var place = 0;
        while (place < limits.Count && limits[place] < limit)
        {
            place++;
        }

        return place;
    }

    private static bool Holds(Comparator comparator, int order) => comparator switch
    {
        Comparator.AtLeast => order >= 0,
        Comparator.LessThan => order < 0,
        Comparator.AtMost => order <= 0,
        Comparator.MoreThan => order > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "Equal is at least and at most."),
    };

    private static long Common(long x, long y)
    {
        var (a, b) = (x, y);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return checked(x / a * y);
    }
}
