using System.Diagnostics.CodeAnalysis;
using System.Text;
using AttendanceRules.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Calendar;

/// <summary>
/// When a school is open: terms, half-term breaks, closures and bank holidays, past and future.
/// School days are the days of the school week inside a term, less breaks, closures and bank holidays. The base pack says which weekdays
/// those are, and which sessions each has: <see cref="SchoolWeek"/>.
/// </summary>
/// <example><code>
/// var autumn = new Term(new(2026, 9, 2), new(2026, 12, 18), [new DateSpan(new(2026, 10, 26), new(2026, 10, 30))]);
/// var calendar = new SchoolCalendar([autumn], closures: [new DateSpan(new(2026, 11, 6), new(2026, 11, 6))]);
/// </code></example>
public sealed class SchoolCalendar
{
    /// <summary>Terms, closures and bank holidays are between these days, both included, so that no calendar is without bounds.</summary>
    internal static readonly DateSpan Bounds = new(new(1900, 1, 1), new(2199, 12, 31));

    private readonly SortedSet<DateOnly>? observedDays;

    /// <summary>Makes a calendar from its parts.</summary>
    /// <param name="terms">Terms in any order; they must not overlap.</param>
    /// <param name="closures">Days closed inside terms (training days, snow); null means none.</param>
    /// <param name="bankHolidays">Bank holidays besides those of the nation's base pack; null means none.</param>
    /// <param name="periods">Stretches of days with names, for packs that ask for them; null means none.</param>
    /// <exception cref="ArgumentException">A term or a period ends before it begins or is outside the years 1900 to 2199; two terms, or two
    /// periods of one name, overlap; or a period has a name that packs cannot write.</exception>
    public SchoolCalendar(IEnumerable<Term> terms, IEnumerable<DateSpan>? closures = null, IEnumerable<DateOnly>? bankHolidays = null,
        IEnumerable<CalendarPeriod>? periods = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Terms = [.. terms.OrderBy(t => t.From)];
        Closures = [.. (closures ?? []).OrderBy(c => c.From).ThenBy(c => c.To)];
        BankHolidays = [.. (bankHolidays ?? []).Distinct().Order()];
        Periods = [.. (periods ?? []).OrderBy(p => p.Days.From).ThenBy(p => p.Name, StringComparer.Ordinal)];
        if (Terms.Any(t => t.From < Bounds.From || t.To > Bounds.To))
        {
            throw new ArgumentException("A term is outside the years 1900 to 2199; correct its dates.", nameof(terms));
        }

        for (var i = 0; i < Terms.Count; i++)
        {
            if (Terms[i].To < Terms[i].From)
            {
                throw new ArgumentException($"The term from {IsoDate.Text(Terms[i].From)} ends before it begins; swap its dates.",
                    nameof(terms));
            }

            if (i > 0 && Terms[i].From <= Terms[i - 1].To)
            {
                throw new ArgumentException(
                    $"The term from {IsoDate.Text(Terms[i].From)} begins before the one before it ends; terms must not overlap.",
                    nameof(terms));
            }
        }

        CheckPeriods(nameof(periods));
    }

    private SchoolCalendar(SortedSet<DateOnly> observedDays)
        : this((IEnumerable<Term>)[]) => this.observedDays = observedDays;

    /// <summary>Terms by date; empty when the calendar is inferred.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Closures by date.</summary>
    public IReadOnlyList<DateSpan> Closures { get; }

    /// <summary>Bank holidays besides those of the base pack, by date.</summary>
    public IReadOnlyList<DateOnly> BankHolidays { get; }

    /// <summary>Stretches of days with names, by date; empty when the calendar is inferred.</summary>
    public IReadOnlyList<CalendarPeriod> Periods { get; }

    /// <summary>The days of the period of this name that the date is in; null where it is in none of them.</summary>
    internal DateSpan? PeriodAt(DateOnly date, string name) =>
        Periods.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal) && p.Days.Contains(date))?.Days;

    /// <summary>Whether any period has this name.</summary>
    internal bool HasPeriod(string name) => Periods.Any(p => string.Equals(p.Name, name, StringComparison.Ordinal));

    /// <summary>
    /// True when the days come from marks seen in registers instead of a published calendar: terms and the future are then unknown.
    /// </summary>
    public bool IsInferred => observedDays is not null;

    /// <summary>A calendar of the days on which a school was seen to be open. Terms and future days are unknown.</summary>
    /// <param name="daysWithMarks">Days on which any pupil has a mark that speaks of an open school.</param>
    public static SchoolCalendar Infer(IEnumerable<DateOnly> daysWithMarks)
    {
        ArgumentNullException.ThrowIfNull(daysWithMarks);
        return new SchoolCalendar(new SortedSet<DateOnly>(daysWithMarks));
    }

    /// <summary>
    /// Reads the JSON form: <c>{ "terms": [{ "from", "to", "halfTerms": [{ "from", "to" }] }], "closures": [], "bankHolidays": [],
    /// "periods": [{ "name", "from", "to" }] }</c>.
    /// </summary>
    /// <param name="json">The text of a calendar file.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="calendar">The calendar; null when there are errors.</param>
    /// <param name="problems">All problems, sorted by place; empty when there are none.</param>
    /// <returns>True when the calendar could be read.</returns>
    public static bool TryParse(
        string json, string file, [NotNullWhen(true)] out SchoolCalendar? calendar, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(file);
        var found = new ProblemList();
        var item = JsonItemReader.Read(file, Encoding.UTF8.GetBytes(json), found);
        calendar = item is null ? null : CalendarReader.Read(item, found);
        problems = found.Sorted();
        return calendar is not null;
    }

    /// <summary>School days from the first to the last known day, in order.</summary>
    /// <param name="baseBankHolidays">Bank holidays of the base pack; they are not school days.</param>
    /// <param name="week">
    /// The school week of the base pack, <c>book.Catalogue.SchoolWeek</c>; null: <see cref="SchoolWeek.MondayToFriday"/>.
    /// Of an inferred calendar the days count on which the school was seen to be open, whatever weekday they are.
    /// </param>
    public IEnumerable<DateOnly> SchoolDays(IReadOnlySet<DateOnly> baseBankHolidays, SchoolWeek? week = null) =>
        observedDays ?? DaysOfTerms(baseBankHolidays, week ?? SchoolWeek.MondayToFriday);

    private IEnumerable<DateOnly> DaysOfTerms(IReadOnlySet<DateOnly> baseBankHolidays, SchoolWeek week)
    {
        foreach (var term in Terms)
        {
            for (var day = term.From; day <= term.To; day = day.AddDays(1))
            {
                if (week.IsSchoolDay(day) && !baseBankHolidays.Contains(day) && !BankHolidays.Contains(day)
                    && !IsIn(term.HalfTermBreaks, day) && !IsIn(Closures, day))
                {
                    yield return day;
                }
            }
        }
    }

    private static bool IsIn(IReadOnlyList<DateSpan> spans, DateOnly day)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Contains(day))
            {
                return true;
            }
        }

        return false;
    }

    private void CheckPeriods(string argument)
    {
        foreach (var period in Periods)
        {
            if (!CalendarPeriod.IsName(period.Name))
            {
                throw new ArgumentException(
                    $"A period is named '{period.Name}'. Write at most {CalendarPeriod.LongestName} letters, digits and hyphens, a letter "
                    + "first.", argument);
            }

            if (period.Days.To < period.Days.From || !Bounds.Contains(period.Days.From) || !Bounds.Contains(period.Days.To))
            {
                throw new ArgumentException(
                    $"The period '{period.Name}' ends before it begins, or is outside the years 1900 to 2199; correct its dates.",
                    argument);
            }
        }

        foreach (var same in Periods.GroupBy(p => p.Name, StringComparer.Ordinal))
        {
            if (same.Zip(same.Skip(1)).Any(pair => pair.Second.Days.From <= pair.First.Days.To))
            {
                throw new ArgumentException($"Two periods '{same.Key}' overlap; correct their dates.", argument);
            }
        }
    }
}
