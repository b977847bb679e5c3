using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>
/// A comparison with a limit of a count or a share of sessions, in a window that begins on the same day for some school days: what it is on
/// each of them is found by the running totals alone.
/// </summary>
internal readonly struct CountedSessions
{
    private readonly SessionCounts of;
    private readonly ShareLine? share;
    private readonly int from;
    private readonly Ratio limit;
    private readonly Comparator comparator;
    private readonly SchoolWeek week;

    /// <param name="of">The sessions that are counted.</param>
    /// <param name="over">Those of which they are a share; null: they are counted alone.</param>
    /// <param name="from">The first session of the window.</param>
    /// <param name="limit">With what is compared.</param>
    /// <param name="comparator">How.</param>
    /// <param name="week">The school week.</param>
    /// <param name="floor">The number of the first school day on which all of this is the same.</param>
    public CountedSessions(
        SessionCounts of, SessionCounts? over, int from, Ratio limit, Comparator comparator, SchoolWeek week, int floor)
    {
        (this.of, this.from, this.limit, this.comparator, this.week, Floor) = (of, from, limit, comparator, week, floor);
        share = over is { } whole ? new ShareLine(of, whole, from, limit, comparator) : null;
    }

    /// <summary>The number of the first school day on which the window begins on the same day and the limit is the same.</summary>
    public int Floor { get; }

    /// <summary>The comparison as it is asked on a school day; null: its days are asked one by one.</summary>
    public static CountedSessions? Of(Comparison comparison, EvaluationContext context)
    {
        if (SameComparison.Named(comparison, context) is not (RegisterFact fact, var since) || !PlanCounts.IsPlain(fact)
            || fact is RateFact and not { Step: null, IsPart: true })
        {
            return null;
        }

        since = SameSince.Later(since, SameWindow.Since(fact.In, context));
        return PlanCounts.RangeOf(fact, context) is { State: ValueState.Known } range && range.Days.To == context.Date
            && SameSince.Later(since, range.Days.From) is var first && first < context.Date
            && comparison.Right.At(context) is { State: ValueState.Known, Low: { } limit }
            ? Of(fact, context.File, range.FromSession, limit, comparison.Comparator, context.File.Time.FirstOnOrAfter(first)) : null;
    }

    private static CountedSessions Of(
        RegisterFact fact, SubjectFile file, int from, Ratio limit, Comparator comparator, int floor) => new(
            file.Register.CountsOf(fact.Of), fact is not RateFact rate ? null
                : rate.Over is null ? file.Register.Possible : file.Register.CountsOf(rate.Over),
            from, limit, comparator, file.Time.Week, floor);

    /// <summary>
    /// The number of the first day, from the floor on, of the stretch up to the last day; the day after the last where that is in none.
    /// </summary>
    public int First(OnsetQuery query)
    {
        var first = query.Last + 1;
        while (first > query.Floor && query.Fits(share is { } line ? OfShare(line, first - 1, query.Floor, out var since)
            : OfCount(first - 1, query.Floor, out since)))
        {
            first = since;
        }

        return first;
    }

    private Truth OfShare(ShareLine line, int day, int floor, out int since)
    {
        var truth = line.Outcome(week.EndSessionOf(day), out var sessions);
        since = Math.Max(floor, day - week.DayOf(sessions));
        return truth;
    }

    // A count only grows with the days: in each half of them it is on the same side of the limit or it is not.
    private Truth OfCount(int day, int floor, out int since)
    {
        var now = Sides(day);
        if (Sides(floor) == now)
        {
            since = floor;
        }
        else
        {
            var low = floor;
            since = day;
            while (since - low > 1)
            {
                var middle = (low + since) / 2;
                (low, since) = Sides(middle) == now ? (low, middle) : (middle, since);
            }
        }

        return ShareLine.Between(comparator, now.Low, now.High);
    }

    private (int Low, int High) Sides(int day)
    {
        var end = week.EndSessionOf(day);
        var sure = of.Sure(from, end);
        return (Ratio.Of(sure).CompareTo(limit), Ratio.Of(sure + of.Unsure(from, end)).CompareTo(limit));
    }
}
