using AttendanceRules.Advice;

namespace AttendanceRules.Outlook;

/// <summary>
/// A limit with which rules compare a rate of this school year, and on which side of it the pupil can end the year. Exact: counts of the
/// sessions so far and of those to come in the calendar, while the pupil is on roll.
/// </summary>
public sealed record RateLine
{
    /// <summary>Name of the rate.</summary>
    public required string Fact { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The limit as the pack writes it: the name of a threshold, or a number.</summary>
    public required string Limit { get; init; }

    /// <summary>The limit's value on the last day of the year, in per cent.</summary>
    public required FactValue LimitValue { get; init; }

    /// <summary>What it takes to be on the good side, the side to which less absence leads.</summary>
    public required Comparator Good { get; init; }

    /// <summary>The rate on the date.</summary>
    public required FactValue Now { get; init; }

    /// <summary>Whether it is on the good side on the date.</summary>
    public required Truth IsGoodNow { get; init; }

    /// <summary>The last school day of the year.</summary>
    public required DateOnly YearEnds { get; init; }

    /// <summary>Sessions to come in the year.</summary>
    public required int SessionsToCome { get; init; }

    /// <summary>
    /// How many of them may be missed, whichever they are, to be on the good side on the last day of the year; -1: even with none missed it
    /// is not. Null: the rate is not known exactly.
    /// </summary>
    public required int? MayMiss { get; init; }

    /// <summary>
    /// The first school day on which it is on the good side if nothing more is missed; null: it is there now, is not known, or will not be
    /// in this year.
    /// </summary>
    public DateOnly? ReachedOn { get; init; }
}
