using System.Numerics;

namespace AttendanceRules.Calendar;

/// <summary>
/// Which sessions a school day has, on which weekdays there is school, on which people work, and with which day a week begins, as the base
/// pack says. Nothing else knows how sessions are numbered: the sessions of the calendar's first school day come first, each day's in
/// order.
/// Never changes.
/// </summary>
public sealed class SchoolWeek
{
    /// <summary>The most sessions that a day may have.</summary>
    public const int MostSessions = 12;

    /// <summary>How many days a week has.</summary>
    internal const int Length = 7;

    // So many sessions are in a word.
    private const int WordBits = 64;

    private readonly int sessionsPerDay;
    private readonly ulong firsts;
    private readonly int schoolDays;
    private readonly int workingDays;

    internal SchoolWeek(
        IReadOnlyList<SchoolSession> sessions, DayOfWeek begins, IEnumerable<DayOfWeek> days, IEnumerable<DayOfWeek> workingDays)
    {
        (Sessions, Begins, sessionsPerDay) = ([.. sessions], begins, sessions.Count);
        (schoolDays, this.workingDays) = (BitsOf(days), BitsOf(workingDays));
        (Days, WorkingDays) = (DaysOf(schoolDays), DaysOf(this.workingDays));
        var halves = new HalfDay[sessionsPerDay];
        for (var i = 0; i < halves.Length; i++)
        {
            halves[i] = (HalfDay)i;
        }

        HalfDays = halves;

        // Where days fit into words of sessions, the first session of each.
        for (var first = 0; BitOperations.IsPow2(sessionsPerDay) && first < WordBits; first += sessionsPerDay)
        {
            firsts |= 1UL << first;
        }
    }

    /// <summary>
    /// Two sessions a day, Monday to Friday. It counts where no rule book is at hand, as in
    /// <see cref="SchoolCalendar.SchoolDays"/> without a week; rule books take what their base pack says and nothing else.
    /// </summary>
    public static SchoolWeek MondayToFriday { get; } = new(
        [new("morning", "AM"), new("afternoon", "PM")], DayOfWeek.Monday,
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]);

    /// <summary>The sessions of each school day, in order; at least one, and at most <see cref="MostSessions"/>.</summary>
    public IReadOnlyList<SchoolSession> Sessions { get; }

    /// <summary>The weekday with which a week begins.</summary>
    public DayOfWeek Begins { get; }

    /// <summary>Weekdays on which there is school inside a term, in the order of the week; at least one.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; }

    /// <summary>Weekdays that are working days but for bank holidays, in the order of the week; at least one.</summary>
    public IReadOnlyList<DayOfWeek> WorkingDays { get; }

    /// <summary>How many days a weekday comes after the first with school in a week: 0 for that day itself, at most 6.</summary>
    /// <param name="weekday">The weekday.</param>
    public int DaysAfterFirst(DayOfWeek weekday) => ((int)weekday + Length - (int)Days[0]) % Length;

    /// <summary>The halves, or numbers of lessons, by which the marks of one day are written: one for each of its sessions.</summary>
    internal IReadOnlyList<HalfDay> HalfDays { get; }

    internal int SessionsPerDay => sessionsPerDay;

    /// <summary>Whether no day has sessions in two words of 64 sessions.</summary>
    internal bool FitsWords => firsts != 0;

    /// <summary>The days that have a session which is set in a word, a bit each, where days fit into words.</summary>
    internal ulong DaysOf(ulong sessions)
    {
        for (var folded = 1; folded < sessionsPerDay; folded += folded)
        {
            sessions |= sessions >> folded;
        }

        return sessions & firsts;
    }

    /// <summary>Number of the day whose session it is.</summary>
    internal int DayOf(int session) => session / sessionsPerDay;

    /// <summary>Number of the day's first session; for the day after the last, the number of all sessions.</summary>
    internal int FirstSessionOf(int day) => day * sessionsPerDay;

    /// <summary>The number after that of the day's last session.</summary>
    internal int EndSessionOf(int day) => FirstSessionOf(day + 1);

    /// <summary>Number of the first day all of whose sessions have at least this number.</summary>
    internal int FirstDayFrom(int session) => (session + sessionsPerDay - 1) / sessionsPerDay;

    /// <summary>
    /// Number of the session in which a mark is: the morning is the day's first session, the afternoon its second, or its only one.
    /// </summary>
    internal int SessionOf(int day, HalfDay half) => FirstSessionOf(day) + Math.Min((int)half, sessionsPerDay - 1);

    /// <summary>Whether a day has a session for such a mark. A day of one session has it for both halves.</summary>
    internal bool Has(HalfDay half) => (int)half < Math.Max(sessionsPerDay, 2) && half >= HalfDay.Morning;

    /// <summary>A day and a half as one number: sessions are in the order of these.</summary>
    internal static long OrderOf(DateOnly date, HalfDay half) => ((long)date.DayNumber << 32) | (uint)half;

    /// <summary>What the session is called.</summary>
    internal SchoolSession SessionAt(int session) => Sessions[session % sessionsPerDay];

    /// <summary>Place in the day of the session with the id, from 0; -1 when the day has none of that id.</summary>
    internal int PlaceOf(string id)
    {
        var place = Sessions.Count - 1;
        while (place >= 0 && !string.Equals(Sessions[place].Id, id, StringComparison.Ordinal))
        {
            place--;
        }

        return place;
    }

    /// <summary>Place in the week of a weekday, from 0.</summary>
    internal int PlaceOf(DayOfWeek weekday) => ((int)weekday + Length - (int)Begins) % Length;

    /// <summary>True for a weekday on which there is school inside a term.</summary>
    internal bool IsSchoolDay(DateOnly date) => (schoolDays & (1 << (int)date.DayOfWeek)) != 0;

    /// <summary>True for a weekday on which people work; bank holidays are not looked at.</summary>
    internal bool IsWorkingDay(DateOnly date) => (workingDays & (1 << (int)date.DayOfWeek)) != 0;

    /// <summary>First day of the week that holds the date.</summary>
    internal DateOnly FirstDayOf(DateOnly date) => date.PlusDays(-PlaceOf(date.DayOfWeek));

    /// <summary>Last day of the week that holds the date.</summary>
    internal DateOnly LastDayOf(DateOnly date) => FirstDayOf(date).PlusDays(Length - 1);

    /// <summary>The day of the same weekday in the week that begins on <paramref name="firstDay"/>.</summary>
    internal DateOnly SameWeekday(DateOnly date, DateOnly firstDay) => firstDay.PlusDays(PlaceOf(date.DayOfWeek));

    /// <summary>True when no school day of its week comes before the date's weekday.</summary>
    internal bool BeginsSchoolWeek(DateOnly date) => PlaceOf(date.DayOfWeek) <= PlaceOf(Days[0]);

    /// <summary>True when every weekday with school of one week is in the span.</summary>
    internal bool HoldsWholeWeek(DateSpan span)
    {
        var (first, last) = (PlaceOf(Days[0]), PlaceOf(Days[^1]));
        var week = FirstDayOf(span.From.PlusDays(Length - 1 - first));
        return span.To >= week.PlusDays(last);
    }

    // A bit for each weekday: whether it is among them is asked for every day of many windows.
    private static int BitsOf(IEnumerable<DayOfWeek> days)
    {
        var bits = 0;
        foreach (var day in days)
        {
            bits |= 1 << (int)day;
        }

        return bits;
    }

    private IReadOnlyList<DayOfWeek> DaysOf(int bits)
    {
        var days = new List<DayOfWeek>(Length);
        for (var place = 0; place < Length; place++)
        {
            var day = (DayOfWeek)(((int)Begins + place) % Length);
            if ((bits & (1 << (int)day)) != 0)
            {
                days.Add(day);
            }
        }

        return [.. days];
    }
}
