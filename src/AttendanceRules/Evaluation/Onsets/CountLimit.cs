using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>Which counts are on one side of a limit and which on the other.</summary>
internal readonly struct CountLimit
{
    // The least that is on the upper side; below zero: the comparison has no two sides, or no count reaches it.
    private readonly int least;

    private CountLimit(int least) => this.least = least;

    /// <summary>That of a comparison.</summary>
    /// <param name="comparator">How a count is compared.</param>
    /// <param name="limit">With what.</param>
    public static CountLimit Of(Comparator comparator, Ratio limit)
    {
        if (comparator is Comparator.Equal or Comparator.NotEqual || limit.A < 0 || limit.A / limit.B >= int.MaxValue)
        {
            return new(-1);
        }

        // Between two whole numbers, or on the lower side itself, the limit counts as the next one above it.
        var isAbove = comparator is Comparator.AtMost or Comparator.MoreThan || limit.A % limit.B != 0;
        return new((int)(limit.A / limit.B) + (isAbove ? 1 : 0));
    }

    /// <summary>How many sessions may come and go with a count on the same side.</summary>
    /// <param name="low">The least that it may be.</param>
    /// <param name="high">The most that it may be.</param>
    public CountRoom RoomOf(int low, int high) => least < 0 ? default
        : low >= least ? new(low - least, int.MaxValue) : high < least ? new(int.MaxValue, least - 1 - high) : default;
}
