using AttendanceRules.Language;

namespace AttendanceRules.Facts;

/// <summary>The numbers that a row of a band lets through; an end that is null is open to all numbers.</summary>
internal readonly record struct RowRange(Ratio? Low, bool HasLow, Ratio? High, bool HasHigh)
{
    public static readonly RowRange All = new(null, true, null, true);

    public bool IsEmpty => Low is { } low && High is { } high && (high < low || (high.CompareTo(low) == 0 && !(HasLow && HasHigh)));

    public static RowRange Of(string comparison, Ratio limit) => comparison switch
    {
        ">=" => All with { Low = limit },
        ">" => All with { Low = limit, HasLow = false },
        "<=" => All with { High = limit },
        "<" => All with { High = limit, HasHigh = false },
        _ => new(limit, true, limit, true),
    };

    public bool Contains(Ratio number) =>
        !(Low is { } low && (number < low || (!HasLow && number.CompareTo(low) == 0))) && !(High is { } high && (number > high || (!HasHigh && number.CompareTo(high) == 0)));

    public RowRange And(RowRange other)
    {
        var takesLow = other.Low is { } low && !(Low is { } mine && (mine > low || (mine.CompareTo(low) == 0 && !HasLow)));
        var takesHigh = other.High is { } high && !(High is { } own && (own < high || (own.CompareTo(high) == 0 && !HasHigh)));
        return new(takesLow ? other.Low : Low, takesLow ? other.HasLow : HasLow, takesHigh ? other.High : High, takesHigh ? other.HasHigh : HasHigh);
    }

    public bool Meets(RowRange other) => !And(other).IsEmpty;

    /// <summary>Whether a number between two ends, both included, is let through.</summary>
    public Truth Holds(Ratio low, Ratio? high)
    {
        var value = new RowRange(low, true, high, true);
        return !Meets(value) ? Truth.False
            : Contains(low) && (high is { } top ? Contains(top) : High is null) ? Truth.True : Truth.Undecided;
    }

    /// <summary>Whether every number between two ends is let through by one of the ranges.</summary>
    public static bool Cover(IReadOnlyList<RowRange> ranges, Ratio low, Ratio? high)
    {
        // Where the answer can change are the ends of ranges; between two of them one number speaks for all.
        var ends = ranges.SelectMany(r => new[] { r.Low, r.High }).OfType<Ratio>().Append(low).Where(e => e >= low && !(e > high)).ToList();
        ends.Add(high ?? ends.Max() + Ratio.Of(1));
        ends.Sort();
        var between = ends.Skip(1).Select((e, i) => (e + ends[i]) * new Ratio(1, 2));
        return ends.Concat(between).All(n => ranges.Any(r => r.Contains(n)));
    }
}
