using AttendanceRules.Calendar;

namespace AttendanceRules.Testing;

/// <summary>Pupils for tests.</summary>
public static class TestPupil
{
    /// <summary>
    /// Begins a pupil about whom nothing is unknown but what a test says: every characteristic of the book is supplied and does not hold,
    /// nothing was done, nothing is answered, no session is marked.
    /// </summary>
    /// <param name="book">The book that will advise.</param>
    /// <param name="calendar">The calendar of the school.</param>
    /// <param name="id">Id of the pupil.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <example><code>
    /// var pupil = TestPupil.Of(RuleBook.England, calendar)
    ///     .PresentUntil(new(2026, 11, 13)).Register(new(2026, 11, 16), @"/\ NN")
    ///     .With(p => p.InYear(8, new(2026, 9, 2)).WithParents("A").Did(new(2026, 9, 24), "barriers-meeting"))
    ///     .Create();
    /// </code></example>
    public static TestPupilBuilder Of(RuleBook book, SchoolCalendar calendar, string id = "P1")
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(calendar);
        return new TestPupilBuilder(book, calendar, id);
    }
}
