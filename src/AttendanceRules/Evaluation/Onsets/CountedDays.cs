using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>
/// In which sessions a comparison with a limit looks on each school day, where the calendar and the packs alone say it. It is found once
/// for all pupils of a calendar, for days on which neither the fact nor the limit changes.
/// </summary>
internal sealed class CountedDays
{
    private const int NotKnown = -1;

    // What is asked of each subject is taken out of the fact: each object that is not read spares a part of the processor's cache.
    private readonly SessionFilter counted;
    private readonly SessionFilter? whole;
    private readonly bool isShare;
    private readonly bool isOfDays;
    private readonly bool isUncovered;
    private readonly RegisterFact fact;
    private readonly Ratio limit;
    private readonly CountLimit ofCount;
    private readonly Comparator comparator;
    private readonly SchoolTime time;
    private readonly SchoolWeek week;
    private readonly int begins;

    // By the day: the first session of its window, and the first day whose window begins with the same session.
    private readonly (int From, int Since)[] days;

    /// <param name="fact">What is compared: counted sessions or days, or a share of sessions, in a window of the calendar.</param>
    /// <param name="comparator">How.</param>
    /// <param name="limit">With what.</param>
    /// <param name="file">A subject of the calendar.</param>
    /// <param name="from">The first of the days.</param>
    /// <param name="to">The last of them.</param>
    public CountedDays(RegisterFact fact, Comparator comparator, Ratio limit, SubjectFile file, DateOnly from, DateOnly to)
    {
        (this.fact, this.comparator, this.limit, From, To) = (fact, comparator, limit, from, to);
        (time, week) = (file.Time, file.Time.Week);
        begins = file.Time.FirstOnOrAfter(from);
        (counted, isShare, isOfDays) = (fact.Of, fact is RateFact, fact is CountFact { IsOfDays: true });
        (whole, isUncovered, ofCount) = ((fact as RateFact)?.Over, fact.NotCoveredBy.Count > 0, CountLimit.Of(comparator, limit));
        days = new (int, int)[Math.Max(0, file.Time.LastOnOrBefore(to) + 1 - begins)];
        var at = new EvaluationContext(file, from);
        for (var i = 0; i < days.Length; i++)
        {
            var day = begins + i;
            var range = PlanCounts.RangeOf(fact, at.Become(at, file.Time[day], null));
            var first = range.State == ValueState.Known && range.EndSession == week.EndSessionOf(day) ? range.FromSession : NotKnown;
            days[i] = (first, i > 0 && days[i - 1].From == first ? days[i - 1].Since : day);
        }

        days = SharedDays.Of(time, days);
    }

    /// <summary>The first of the days.</summary>
    public DateOnly From { get; }

    /// <summary>The last of them.</summary>
    public DateOnly To { get; }

    /// <summary>Whether the date is one of the days of that calendar.</summary>
    public bool Holds(SchoolTime calendar, DateOnly date) => ReferenceEquals(time, calendar) && From <= date && date <= To;

    /// <summary>Whether it is such a fact.</summary>
    public static bool IsOf(RegisterFact fact) => PlanCounts.IsOfCalendar(fact.In) && (IsOfDays(fact) || IsUncovered(fact)
        || (PlanCounts.IsPlain(fact) && fact is CountFact or RateFact { Step: null, IsPart: true }));

    /// <summary>Whether it is known of a subject which days are covered.</summary>
    public bool AreOf(SubjectFile file) => !isUncovered || file.Casework.IsSupplied;

    /// <summary>Looks for the stretch.</summary>
    /// <param name="query">What is sought, up to one of the days.</param>
    /// <param name="first">The first day of the stretch as far as it is known; the day after the last where that is in none.</param>
    /// <returns>Whether days before that one have to be asked one by one.</returns>
    public bool Find(OnsetQuery query, out int first)
    {
        var (file, register) = (query.Context.File, query.Context.File.Register);
        var of = register.CountsOf(counted);
        var over = !isShare ? of : whole is null ? register.Possible : register.CountsOf(whole);
        if (!isUncovered)
        {
            return Find(query, of, over, out first);
        }

        // Before the days on which the same is covered it may be another.
        for (first = query.Last + 1; first > query.Floor;)
        {
            var at = query.On(first - 1);
            var least = Math.Max(query.Floor, Math.Min(first - 1, file.Time.FirstOnOrAfter(UncoveredSessions.Since(fact, at))));
            var uncovered = UncoveredSessions.Of(fact, of, at);
            var isOpen = Find(query with { Last = first - 1, Floor = least }, uncovered, uncovered, out first);
            UncoveredSessions.GiveBack(uncovered, of);
            if (isOpen)
            {
                return true;
            }

            if (first > least)
            {
                return false;
            }
        }

        return false;
    }

    private bool Find(OnsetQuery query, SessionCounts of, SessionCounts over, out int first)
    {
        var register = query.Context.File.Register;
        for (first = query.Last + 1; first > query.Floor;)
        {
            var (day, place) = (first - 1, first - 1 - begins);
            if (place < 0 || days[place].From == NotKnown)
            {
                return true;
            }

            var (from, since) = days[place];
            if (since == day && !isOfDays)
            {
                if (!query.Fits(OfOne(of, over, from, week.EndSessionOf(day), out var room)))
                {
                    return false;
                }

                first = SameFrom(day, room, query.Floor);
                continue;
            }

            var rest = query with { Last = day, Floor = Math.Max(query.Floor, since) };
            first = isOfDays ? OfDays(register, of, from, rest)
                : new CountedSessions(of, isShare ? over : null, from, limit, comparator, week, rest.Floor).First(rest);
            if (first > rest.Floor)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOfDays(RegisterFact fact) => fact is CountFact
    {
        IsOfDays: true, IsPlain: true, Late: null, AsAt: null, Possible: null, NotCoveredBy.Count: 0,
    };

    private static bool IsUncovered(RegisterFact fact) => fact is CountFact
    {
        IsOfDays: false, IsPlain: true, Late: null, AsAt: null, NotCoveredBy.Count: > 0,
    };

    private Truth OfOne(SessionCounts of, SessionCounts over, int from, int end, out CountRoom room)
    {
        if (isShare)
        {
            room = default;
            return new ShareLine(of, over, from, limit, comparator).Outcome(end, out _);
        }

        var sure = of.Sure(from, end);
        var most = sure + of.Unsure(from, end);
        room = ofCount.RoomOf(sure, most);
        return Outcome(sure, most);
    }

    // The first day since which too few sessions have come and gone for another outcome than that of the day.
    private int SameFrom(int day, CountRoom room, int floor)
    {
        var (since, from, end) = (day, days[day - begins].From, week.EndSessionOf(day));
        for (var before = day - 1; before >= Math.Max(floor, begins); before--)
        {
            var own = days[before - begins].From;
            if (own == NotKnown || own > from || from - own > room.More || end - week.EndSessionOf(before) > room.Fewer)
            {
                break;
            }

            since = before;
        }

        return since;
    }

    private Truth Outcome(int low, int high) =>
        ShareLine.Between(comparator, Ratio.Of(low).CompareTo(limit), Ratio.Of(high).CompareTo(limit));

    // Days are counted from the first on; whether the comparison is what is sought changes on few of them.
    private int OfDays(Register register, SessionCounts of, int from, OnsetQuery query)
    {
        var (low, high, since, isSo) = (0, 0, query.Floor, query.Fits(Outcome(0, 0)));
        for (var day = week.DayOf(from); day <= query.Last; day++)
        {
            // What has no session that counts, or may, is passed over.
            day = week.DayOf(of.NextFrom(week.FirstSessionOf(day)));
            if (day > query.Last)
            {
                break;
            }

            var own = DayClass.Of(register, of, day);
            low += own == Truth.True ? 1 : 0;
            high += own != Truth.False ? 1 : 0;
            if (query.Fits(Outcome(low, high)) != isSo)
            {
                (isSo, since) = (!isSo, day);
            }
        }

        return isSo ? Math.Max(since, query.Floor) : query.Last + 1;
    }
}
