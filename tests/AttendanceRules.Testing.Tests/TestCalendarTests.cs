using AttendanceRules.Calendar;

namespace AttendanceRules.Testing.Tests;

/// <summary>Calendars written as text.</summary>
public sealed class TestCalendarTests
{
    [Fact]
    public void A_term_is_a_stretch_without_others()
    {
        var calendar = TestCalendar.Of("2027-01-04..2027-03-25", "2026-09-02..2026-12-18 without 2026-10-26..2026-10-30 2026-11-20");
        Assert.Equal([new DateOnly(2026, 9, 2), new DateOnly(2027, 1, 4)], calendar.Terms.Select(t => t.From));
        Assert.Equal([new DateSpan(new(2026, 10, 26), new(2026, 10, 30)), new DateSpan(new(2026, 11, 20), new(2026, 11, 20))],
            calendar.Terms[0].HalfTermBreaks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("autumn")]
    [InlineData("2026-09-02..")]
    [InlineData("2026-09-02..2026-12-18 2026-10-26")]
    [InlineData("2026-09-02..2026-12-18 without")]
    [InlineData("2026-09-02..2026-12-18 without 26 October")]
    [InlineData("2026-09-31..2026-12-18")]
    public void A_text_of_another_form_is_refused_with_the_form(string text) =>
        Assert.EndsWith("Write a term as 2026-09-02..2026-12-18 without 2026-10-26..2026-10-30.",
            Assert.Throws<FormatException>(() => TestCalendar.Of(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_calendar_without_terms_is_refused() => Assert.Throws<ArgumentException>(() => TestCalendar.Of());
}
