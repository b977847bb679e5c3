using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.Testing.Registers;

namespace AttendanceRules.Testing;

/// <summary>Gathers what a test says about a pupil; <see cref="Create"/> makes the record.</summary>
public sealed class TestPupilBuilder
{
    private readonly RuleBook book;
    private readonly SchoolCalendar calendar;
    private readonly PupilRecordBuilder builder;
    private readonly HashSet<string> supplied;
    private readonly Dictionary<(DateOnly Date, HalfDay Half), WrittenSession> written = [];
    private DateOnly? presentUntil;
    private bool isCreated;

    internal TestPupilBuilder(RuleBook book, SchoolCalendar calendar, string id)
    {
        (this.book, this.calendar, builder) = (book, calendar, PupilRecord.Build(id, calendar));
        supplied = new HashSet<string>(book.Catalogue.Characteristics, StringComparer.Ordinal);
    }

    /// <summary>
    /// Marks every session from the first day of the calendar, or of the pupil on roll, to a last day as present, those apart that have a
    /// mark of their own, or of which a register says that they have none.
    /// </summary>
    /// <param name="last">The last day, included.</param>
    public TestPupilBuilder PresentUntil(DateOnly last)
    {
        presentUntil = last;
        return this;
    }

    /// <summary>Writes a register as text, such as <c>/\ /\ NN OO</c>; see <see cref="RegisterText"/>. Where two texts have the same
    /// session, the later one counts.</summary>
    /// <param name="from">The school day of the first word.</param>
    /// <param name="text">A word for each school day, in it a code for each session.</param>
    /// <exception cref="FormatException">A word cannot be read, or has a code that the book does not know on the day.</exception>
    /// <exception cref="ArgumentException">The first day is not a school day, or the calendar ends before the text.</exception>
    public TestPupilBuilder Register(DateOnly from, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var session in RegisterReader.Read(text, from, calendar, book))
        {
            written[(session.Date, session.Half)] = session;
        }

        return this;
    }

    /// <summary>Says that a characteristic is not known, instead of that it does not hold.</summary>
    /// <param name="characteristics">Names of characteristics.</param>
    /// <exception cref="ArgumentException">The book has no such characteristic; the message lists those it has.</exception>
    public TestPupilBuilder Unknown(params string[] characteristics)
    {
        ArgumentNullException.ThrowIfNull(characteristics);
        foreach (var name in characteristics)
        {
            if (!book.Catalogue.Characteristics.Contains(name, StringComparer.Ordinal))
            {
                throw new ArgumentException($"Unknown characteristic '{name}'. The book has: "
                    + $"{string.Join(", ", book.Catalogue.Characteristics)}.", nameof(characteristics));
            }

            supplied.Remove(name);
        }

        return this;
    }

    /// <summary>Says everything else, in the words of the library: <c>With(p => p.Born(…).Did(…).Answered(…))</c>.</summary>
    /// <param name="more">What to add to the record.</param>
    public TestPupilBuilder With(Action<PupilRecordBuilder> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        more(builder);
        return this;
    }

    /// <summary>Makes the record; only once.</summary>
    /// <exception cref="InvalidOperationException">It was made already, or the packs name no code for a pupil who is present.</exception>
    public PupilRecord Create()
    {
        if (isCreated)
        {
            throw new InvalidOperationException("The record was made already. Begin another pupil with TestPupil.Of(…).");
        }

        isCreated = true;
        builder.Supplied(supplied);
        foreach (var mark in written.OrderBy(w => w.Key).Select(w => w.Value.Mark).OfType<Mark>())
        {
            builder.Mark(mark);
        }

        if (presentUntil is { } last)
        {
            MarkPresent(builder.Create(), last);
        }

        return builder.Create();
    }

    private void MarkPresent(PupilRecord record, DateOnly last)
    {
        var week = book.Catalogue.SchoolWeek;
        var taken = record.Marks.Select(m => (m.Date, m.Half)).Concat(written.Keys).ToHashSet();
        foreach (var day in calendar.SchoolDays(book.Catalogue.BankHolidays, week)
            .Where(d => d <= last && !(record.Admitted > d) && !(record.Left < d)))
        {
            for (var i = 0; i < week.Sessions.Count; i++)
            {
                if (!taken.Contains((day, (HalfDay)i)))
                {
                    builder.Mark(day, (HalfDay)i, week.Sessions[i].Present ?? throw new InvalidOperationException(
                        $"The packs name no code for a pupil who is present in the session '{week.Sessions[i].Id}'. Use Register."));
                }
            }
        }
    }
}
