using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>The numbers that a row of a band lets through; an end that is null is open to all numbers.</summary>
internal readonly record struct BandInterval(Ratio? Low, bool HasLow, Ratio? High, bool HasHigh)
{
    public static readonly BandInterval All = new(null, true, null, true);

    public bool IsEmpty => Low is { } low && High is { } high && (high < low || (high.CompareTo(low) == 0 && !(HasLow && HasHigh)));

    public static BandInterval Of(string comparison, Ratio limit) => comparison switch
    {
        ">=" => All with { Low = limit },
        ">" => All with { Low = limit, HasLow = false },
        "<=" => All with { High = limit },
        "<" => All with { High = limit, HasHigh = false },
        _ => new(limit, true, limit, true),
    };

    public bool Contains(Ratio number) =>
        !(Low is { } low && (number < low || (!HasLow && number.CompareTo(low) == 0)))
            && !(High is { } high && (number > high || (!HasHigh && number.CompareTo(high) == 0)));

    public BandInterval And(BandInterval other)
    {
        var takesLow = other.Low is { } low && !(Low is { } mine && (mine > low || (mine.CompareTo(low) == 0 && !HasLow)));
        var takesHigh = other.High is { } high && !(High is { } own && (own < high || (own.CompareTo(high) == 0 && !HasHigh)));
        return new(takesLow ? other.Low : Low, takesLow ? other.HasLow : HasLow, takesHigh ? other.High : High, takesHigh ? other.HasHigh
            : HasHigh);
    }

    public bool Overlaps(BandInterval other) => !And(other).IsEmpty;

    /// <summary>Whether a number between two ends, both included, is let through; an end that is null is open.</summary>
    public Truth Classify(Ratio? low, Ratio? high)
    {
        var value = new BandInterval(low, true, high, true);
        return !Overlaps(value) ? Truth.False : And(value) == value ? Truth.True : Truth.Undecided;
    }

    /// <summary>Whether every number between two ends is let through by one of the ranges.</summary>
    public static bool Covers(IReadOnlyList<BandInterval> ranges, Ratio? low, Ratio? high)
    {
        // From the lower end upwards: a range that begins at the edge leads to its own upper end, which is further.
        var (edge, isCovered) = (low, false);
        while (Next(ranges, edge, isCovered) is { } next)
        {
            if (next.High is not { } end || end > high || (next.HasHigh && high is { } top && end.CompareTo(top) == 0))
            {
                return true;
            }

            (edge, isCovered) = (end, next.HasHigh);
        }

        return false;
    }

    private static BandInterval? Next(IReadOnlyList<BandInterval> ranges, Ratio? edge, bool isCovered)
    {
        for (var i = 0; i < ranges.Count; i++)
        {
            if (ranges[i].Begins(edge, isCovered))
            {
                return ranges[i];
            }
        }

        return null;
    }

    // Whether it lets the edge through, or, where the edge is covered, what comes next above it. A missing edge is below all numbers.
    private bool Begins(Ratio? edge, bool isCovered) => edge is not { } at ? Low is null
        : isCovered ? !(Low > at) && !(High <= at) : Contains(at);
}
