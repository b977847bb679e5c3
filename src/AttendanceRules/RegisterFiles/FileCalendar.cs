using System.Runtime.InteropServices;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>A calendar in a register file, with the days by whose numbers marks are written: a slot a half day.</summary>
internal sealed class FileCalendar
{
    /// <summary>Slots of a day. Marks of later lessons have none, and are written with their own day.</summary>
    public const int Daily = 2;

    // A calendar of more slots is none of a school: its marks are not shared.
    private const int MostShared = 4096;

    private readonly DateOnly[] days;

    // By code and slot. Marks never change: that two threads may make one at once does no harm.
    private Mark?[]?[] marks = [];

    // Of the school time that asked last: that two threads may make it at once does no harm.
    private SlotSessions? sessions;

    public FileCalendar(SchoolCalendar calendar, DateOnly[] days)
    {
        (Calendar, this.days) = (calendar, days);
    }

    public SchoolCalendar Calendar { get; }

    public int SlotCount => days.Length * Daily;

    public DateOnly DayOf(int slot) => days[slot / Daily];

    public static HalfDay HalfOf(int slot) => (HalfDay)(slot % Daily);

    /// <summary>The plain mark of a slot, one and the same for all pupils that have it.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="number">The number of the code in the file, from 0.</param>
    /// <param name="code">The code.</param>
    public Mark MarkOf(int slot, int number, string code)
    {
        if (SlotCount > MostShared)
        {
            return new Mark(DayOf(slot), HalfOf(slot), code);
        }

        var byCode = marks;
        if (number >= byCode.Length)
        {
            Array.Resize(ref byCode, number + 1);
            marks = byCode;
        }

        var bySlot = byCode[number] ??= new Mark?[SlotCount];
        return bySlot[slot] ??= new Mark(DayOf(slot), HalfOf(slot), code);
    }

    /// <summary>The session of each slot.</summary>
    public SlotSessions SessionsOf(SchoolTime time) =>
        sessions is { } known && ReferenceEquals(known.Time, time) ? known : sessions = new SlotSessions(this, time);

    /// <summary>Whether its marks are kept.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Keeps marks from now on, or forgets those that were kept.</summary>
    public void Keep(bool isKept) => (IsKept, marks) = (isKept, []);

    /// <summary>The slot of a mark; -1 where its day is none of the calendar's, or it is of a later lesson.</summary>
    public int SlotOf(DateOnly date, HalfDay half) =>
        (int)half < Daily && Array.BinarySearch(days, date) is >= 0 and var day ? (day * Daily) + (int)half : -1;

    /// <exception cref="ArgumentException">It has more items than a register file holds.</exception>
    public void Write(BlockWriter writer)
    {
        var most = Calendar.Terms.Select(t => t.HalfTermBreaks.Count)
            .Append(Calendar.Terms.Count).Append(Calendar.Closures.Count).Append(Calendar.BankHolidays.Count)
            .Append(Calendar.Periods.Count).Max();
        if (most > FileLimits.CalendarItems)
        {
            throw new ArgumentException(
                $"A calendar has {most} items of one kind; a register file holds at most {FileLimits.CalendarItems}.", nameof(writer));
        }

        writer.Flag(Calendar.IsInferred);
        writer.List(Calendar.Terms, (w, term) =>
        {
            w.Span(new DateSpan(term.From, term.To));
            w.List(term.HalfTermBreaks, (x, pause) => x.Span(pause));
        });
        writer.List(Calendar.Closures, (w, closure) => w.Span(closure));
        writer.List(Calendar.BankHolidays, (w, day) => w.Day(day));
        writer.List(Calendar.Periods, (w, period) =>
        {
            w.Text(period.Name);
            w.Span(period.Days);
        });
        var before = 0;
        writer.List(days, (w, day) =>
        {
            w.Number(day.DayNumber - before);
            before = day.DayNumber;
        });
    }

    /// <param name="reader">Where it begins.</param>
    /// <param name="version">The version of the file: the first has no periods.</param>
    public static FileCalendar Read(ref BlockReader reader, ushort version)
    {
        var isInferred = reader.Flag() ?? throw RegisterFileException.Damaged("a yes or no is missing");
        var terms = reader.List((ref BlockReader r) =>
        {
            var term = r.Span();
            return new Term(term.From, term.To, r.List((ref BlockReader x) => x.Span(), FileLimits.CalendarItems));
        }, FileLimits.CalendarItems);
        var closures = reader.List((ref BlockReader r) => r.Span(), FileLimits.CalendarItems);
        var holidays = reader.List((ref BlockReader r) => r.Date(), FileLimits.CalendarItems);
        var periods = version < FileLayout.WithPeriods ? []
            : reader.List((ref BlockReader r) => new CalendarPeriod(r.Needed(), r.Span()), FileLimits.CalendarItems);
        var numbered = CollectionsMarshal.AsSpan(reader.List((ref BlockReader r) => DateOnly.FromDayNumber(
            r.Number(DateOnly.MaxValue.DayNumber))));
        for (var i = 1; i < numbered.Length; i++)
        {
            var day = (long)numbered[i - 1].DayNumber + numbered[i].DayNumber;
            numbered[i] = day > numbered[i - 1].DayNumber && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day)
                : throw RegisterFileException.Damaged("the days of a calendar are not in order");
        }

        try
        {
            return new FileCalendar(isInferred ? SchoolCalendar.Infer(numbered.ToArray()) : new SchoolCalendar(terms, closures, holidays,
                periods), numbered.ToArray());
        }
        catch (ArgumentException e)
        {
            throw new RegisterFileException(
                "The register file is damaged: a calendar has terms or periods that are out of bounds or overlap.", e);
        }
    }
}
