using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Impacts;

/// <summary>A calendar around a day: one that is given, else a made-up one of this school year and those beside it, each of one term.
/// </summary>
internal sealed class WitnessTime
{
    private readonly List<DateOnly> days;

    public WitnessTime(Book book, DateOnly asOf, DateOnly? last, SchoolCalendar? calendar = null)
    {
        var (month, day) = book.YearStart;
        DateOnly Start(int year) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
        var start = Start(asOf.Year) > asOf ? Start(asOf.Year - 1) : Start(asOf.Year);

        // A month of holidays at either end: a day in them is moved to the next term.
        Calendar = calendar ?? new SchoolCalendar([.. new[] { -1, 0, 1 }.Select(y => Start(start.Year + y))
            .Select(s => new Term(s.PlusMonths(1), s.PlusMonths(11).PlusDays(-1), []))]);
        var all = Calendar.SchoolDays(book.BankHolidays, book.Week).ToList();
        var next = all.Find(d => d >= asOf) is { } found && found != default ? found : all[^1];
        AsOf = next > last ? all.Last(d => d <= last) : next;
        days = [.. all.Where(d => d <= AsOf)];
        YearFrom = Start(AsOf.Year) > AsOf ? Start(AsOf.Year - 1) : Start(AsOf.Year);
        Sessions = [.. days.SelectMany(d => book.Week.HalfDays.Select(h => (d, h)))];
        SessionsOfYear = Sessions.Count(s => s.Day >= YearFrom);
        SessionsPerDay = book.Week.SessionsPerDay;
        BeginAge = book.Names.Known.Select(book.Names.Find).OfType<CompulsoryAge>().FirstOrDefault()?.BeginAge;
    }

    public SchoolCalendar Calendar { get; }

    /// <summary>The day asked about: the first school day from the one wanted to the last that counts, else the last before.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The first day of its school year.</summary>
    public DateOnly YearFrom { get; }

    /// <summary>Every session up to it, in order.</summary>
    public IReadOnlyList<(DateOnly Day, HalfDay Half)> Sessions { get; }

    public int SessionsOfYear { get; }

    public int SessionsPerDay { get; }

    /// <summary>The age at which a child reaches compulsory school age; null where the book does not say.</summary>
    public int? BeginAge { get; }

    /// <summary>The school day so many before the day asked about; the first there is, where there are fewer.</summary>
    public DateOnly DaysAgo(int count) => days[Math.Max(0, days.Count - 1 - count)];
}
