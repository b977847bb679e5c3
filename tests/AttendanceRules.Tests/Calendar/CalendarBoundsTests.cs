using AttendanceRules.Calendar;
using AttendanceRules.Tests.Facts;

namespace AttendanceRules.Tests.Calendar;

/// <summary>Dates and lengths at the ends of what can be written: refused, or taken as beyond the calendar, and never a failure.</summary>
public sealed class CalendarBoundsTests
{
    private static readonly SchoolTime Time = new(Made.Autumn, SchoolWeek.MondayToFriday, new HashSet<DateOnly>(), (8, 1));

    [Theory]
    [InlineData("9999-09-01", "9999-12-31", 2)]
    [InlineData("2026-09-01", "2200-01-01", 1)]
    [InlineData("1899-12-31", "1900-07-01", 1)]
    [InlineData("1900-01-01", "2199-12-31", 0)]
    public void A_calendar_lies_between_1900_and_2199(string from, string to, int expected)
    {
        var json = $$"""{ "terms": [ { "from": "{{from}}", "to": "{{to}}" } ] }""";
        Assert.Equal(expected == 0, SchoolCalendar.TryParse(json, "c.json", out _, out var problems));
        Assert.All(problems, p => Assert.Equal("date-out-of-range", p.Code));
        Assert.Equal(expected > 0, problems.Count > 0);
    }

    [Fact]
    public void A_term_outside_is_the_callers_mistake() =>
        Assert.Throws<ArgumentException>(() => new SchoolCalendar([new Term(new(9999, 9, 1), new(9999, 12, 31), [])]));

    [Theory]
    [InlineData("calendar days")]
    [InlineData("working days")]
    [InlineData("months")]
    [InlineData("years")]
    public void A_length_beyond_the_last_date_has_no_end(string word)
    {
        Assert.True(UnitWords.TryParse(word, out var unit));
        Assert.Null(Time.After(new(9999, 12, 1), new Length(60, unit)));
        Assert.Null(Time.From(new(9999, 12, 1), new Length(60, unit)));
    }

    [Theory]
    [InlineData("calendar days", 3_652_058)]
    [InlineData("working days", 2_608_614)]
    [InlineData("months", 119_987)]
    public void Elapsed_from_the_first_date_to_the_last(string word, int expected)
    {
        Assert.True(UnitWords.TryParse(word, out var unit));
        Assert.Equal(expected, Time.Elapsed(DateOnly.MinValue, DateOnly.MaxValue, unit));
    }

    [Theory]
    [InlineData("last 100 years")]
    [InlineData("last 1200 months")]
    [InlineData("last 9999 calendar days")]
    [InlineData("last 9999 working days")]
    [InlineData("last 9999 school days")]
    [InlineData("last 5000 school weeks")]
    [InlineData("last 9999 sessions")]
    public void The_longest_windows_hold_everything(string window) =>
        Assert.Equal("2", Examples.Ask($$"""{ "count": "sessions", "of": "O", "in": "{{window}}" }""", "09-10", "09-03 O O"));

    // An answer may be any date.
    [Theory]
    [InlineData("since told", "0001-01-01", "2")]
    [InlineData("since told", "9999-12-31", "0")]
    [InlineData("before told", "0001-01-01", "0")]
    [InlineData("100 years after told", "9999-12-31", "0")]
    [InlineData("100 years from told", "0001-01-01", "0")]
    public void Windows_on_the_first_and_last_date_do_not_fail(string window, string told, string expected)
    {
        var book = Made.Book($$"""
            {{Asked.Rest}}, "facts": { "f": { "count": "sessions", "of": "O", "in": "{{window}}" } },
            "questions": { "told": { "ask": "When?", "of": "school", "type": "date" } }
            """);
        Assert.Equal(expected, Asked.At(book, Asked.Pupil("09-10", "09-03 O O").Answered("told", told, Asked.Day("09-01")), "09-10")
            .ToString());
    }
}
