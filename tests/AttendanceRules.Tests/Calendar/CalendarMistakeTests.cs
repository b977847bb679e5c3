using AttendanceRules.Calendar;

namespace AttendanceRules.Tests.Calendar;

/// <summary>What is said about a calendar that cannot be used: the whole sentence, and its place.</summary>
public sealed class CalendarMistakeTests
{
    private static readonly DateSpan Day = new(new(2026, 10, 5), new(2026, 10, 5));

    [Theory]
    [InlineData("""[]""", "1:1 wrong-type An object is expected here.")]
    [InlineData("""{ "terms": [ 7 ] }""", "1:14 wrong-type An object is expected here.")]
    [InlineData("""{ "terms": [ ], "bankHoliday": [ ] }""",
        "1:17 unknown-member Unknown member 'bankHoliday' of a calendar. Did you mean 'bankHolidays'?")]
    [InlineData("""{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18", "zzzzzz": [ ] } ] }""",
        "1:58 unknown-member Unknown member 'zzzzzz' of a calendar. Known: from, to, halfTerms.")]
    [InlineData("""{ "closures": [ { "from": "2026-10-05", "to": "2026-10-05", "zzzzzz": 1 } ] }""",
        "1:61 unknown-member Unknown member 'zzzzzz' of a calendar. Known: from, to.")]
    [InlineData("""{ "zzzzzz": [ ] }""",
        "1:3 unknown-member Unknown member 'zzzzzz' of a calendar. Known: $schema, terms, closures, bankHolidays, periods.")]
    [InlineData("""{ "terms": [ { "from": "2026-09-02" } ] }""", "1:14 missing-member 'to' is missing.")]
    [InlineData("""{ "closures": [ { "to": "2026-09-02" } ] }""", "1:17 missing-member 'from' is missing.")]
    [InlineData("""{ "closures": [ { "from": "2 May", "to": "2026-09-02" } ] }""",
        "1:27 bad-date '2 May' is not a date. Write it as 2026-09-02.")]
    [InlineData("""{ "closures": [ { "from": "1899-12-31", "to": "1900-01-02" } ] }""",
        "1:27 date-out-of-range The date 1899-12-31 is outside the years 1900 to 2199. Correct the year.")]
    [InlineData("""{ "closures": [ { "from": "2026-10-05", "to": "2200-01-01" } ] }""",
        "1:47 date-out-of-range The date 2200-01-01 is outside the years 1900 to 2199. Correct the year.")]
    [InlineData("""{ "closures": [ { "from": "2026-10-06", "to": "2026-10-05" } ] }""",
        "1:17 bad-period This period ends before it begins. Swap 'from' and 'to'.")]
    [InlineData("""{ "bankHolidays": [ "2026-05-04", "2 May" ] }""", "1:35 bad-date '2 May' is not a date. Write it as 2026-05-04.")]
    [InlineData("""{ "terms": [ { "from": "2027-01-04", "to": "2027-03-26" }, { "from": "2026-09-02", "to": "2027-01-04" } ] }""",
        "1:14 overlapping-terms This term begins before the one before it ends. Terms must not overlap.")]
    [InlineData("""{ "terms": [ { "from": "2027-01-04", "to": "2027-03-26" }, { "from": "2026-09-02", "to": "2027-01-03" } ] }""", "")]
    [InlineData("""{ "periods": [ { "from": "2026-10-05", "to": "2026-10-06" } ] }""", "1:16 missing-member 'name' is missing.")]
    [InlineData("""{ "periods": [ { "name": "3 weeks", "from": "2026-10-05", "to": "2026-10-06" } ] }""",
        "1:26 bad-period-name '3 weeks' cannot be the name of a period. Write at most 100 letters, digits and hyphens, a letter first, "
            + "such as autumn-census.")]
    [InlineData("""{ "periods": [ { "name": "a", "from": "2026-10-05", "to": "2026-10-06" }, { "name": "b", "from": "2026-10-06","""
        + """ "to": "2026-10-07" }, { "name": "a", "from": "2026-10-06", "to": "2026-10-08" } ] }""",
        "1:134 overlapping-periods This period 'a' begins before the one before it ends. Correct its dates, or give it another name.")]
    [InlineData("""{ "periods": [ { "name": "a", "from": "2026-10-05", "to": "2026-10-06" }, { "name": "a", "from": "2026-10-07","""
        + """ "to": "2026-10-08" } ] }""", "")]
    public void A_file_that_is_wrong_says_what_and_where(string json, string expected)
    {
        Assert.Equal(expected.Length == 0, SchoolCalendar.TryParse(json, "c.json", out var calendar, out var problems));
        Assert.Equal(expected.Length == 0, calendar is not null);
        Assert.Equal(expected, string.Join('\n', problems
            .Select(p => $"{p.Line}:{p.Column} {p.Code} {p.Message} {p.Suggestion}".TrimEnd())));
        Assert.All(problems, p => Assert.Equal("c.json", p.File));
    }

    [Fact]
    public void A_file_is_read_whole()
    {
        Assert.True(SchoolCalendar.TryParse("""
            { "$schema": "calendar.schema.json",
              "terms": [ { "from": "2027-01-04", "to": "2027-03-26" }, { "from": "2026-09-02", "to": "2026-12-18",
                "halfTerms": [ { "from": "2026-11-20", "to": "2026-11-20" }, { "from": "2026-10-26", "to": "2026-10-30" } ] } ],
              "closures": [ { "from": "2026-10-05", "to": "2026-10-05" } ], "bankHolidays": [ "2026-09-21" ],
              "periods": [ { "name": "census", "from": "2026-10-01", "to": "2026-10-02" } ] }
            """, "c.json", out var calendar, out _));
        Assert.Equal([new DateOnly(2026, 9, 2), new(2027, 1, 4)], calendar.Terms.Select(t => t.From));
        Assert.Equal([new DateOnly(2026, 10, 26), new(2026, 11, 20)], calendar.Terms[0].HalfTermBreaks.Select(b => b.From));
        Assert.Equal([Day], calendar.Closures);
        Assert.Equal([new DateOnly(2026, 9, 21)], calendar.BankHolidays);
        Assert.Equal([new CalendarPeriod("census", new(new(2026, 10, 1), new(2026, 10, 2)))], calendar.Periods);
        Assert.False(calendar.IsInferred);
        Assert.Equal([new DateOnly(2026, 9, 22), new(2026, 9, 23)], calendar.SchoolDays(new HashSet<DateOnly> { new(2026, 9, 18) })
            .SkipWhile(d => d < new DateOnly(2026, 9, 18)).Take(2));
    }

    [Fact]
    public void A_calendar_that_is_made_wrongly_says_why()
    {
        Term term = new(new(2026, 9, 2), new(2026, 12, 18), []);
        Assert.Equal("A term is outside the years 1900 to 2199; correct its dates. (Parameter 'terms')",
            Refused(() => new SchoolCalendar([new Term(new(1899, 9, 1), new(1900, 7, 1), [])])));
        Assert.Equal("A term is outside the years 1900 to 2199; correct its dates. (Parameter 'terms')",
            Refused(() => new SchoolCalendar([new Term(new(2199, 9, 1), new(2200, 7, 1), [])])));
        Assert.Equal("The term from 2026-12-18 ends before it begins; swap its dates. (Parameter 'terms')",
            Refused(() => new SchoolCalendar([new Term(new(2026, 12, 18), new(2026, 9, 2), [])])));
        Assert.Equal("The term from 2026-12-18 begins before the one before it ends; terms must not overlap. (Parameter 'terms')",
            Refused(() => new SchoolCalendar([new Term(new(2026, 12, 18), new(2027, 3, 26), []), term])));
        Assert.Equal("The period 'a' ends before it begins, or is outside the years 1900 to 2199; correct its dates. (Parameter 'periods')",
            Refused(() => Periods(("a", new(2026, 10, 5), new(2026, 10, 4)))));
        Assert.Equal("The period 'a' ends before it begins, or is outside the years 1900 to 2199; correct its dates. (Parameter 'periods')",
            Refused(() => Periods(("a", new(1899, 10, 5), new(2026, 10, 4)))));
        Assert.Equal("The period 'a' ends before it begins, or is outside the years 1900 to 2199; correct its dates. (Parameter 'periods')",
            Refused(() => Periods(("a", new(2026, 10, 5), new(2200, 10, 4)))));
        Assert.Equal("Two periods 'a' overlap; correct their dates. (Parameter 'periods')",
            Refused(() => Periods(("a", new(2026, 10, 5), new(2026, 10, 6)), ("a", new(2026, 10, 6), new(2026, 10, 7)))));
        Assert.Equal("A period is named '9th'. Write at most 100 letters, digits and hyphens, a letter first. (Parameter 'periods')",
            Refused(() => Periods(("9th", new(2026, 10, 5), new(2026, 10, 6)))));

        var calendar = Periods(("a", new(2026, 10, 5), new(2026, 10, 5)), ("b", new(2026, 10, 5), new(2026, 10, 7)),
            ("a", new(2026, 10, 6), new(2026, 10, 7)));
        Assert.Equal(Day, calendar.PeriodAt(new(2026, 10, 5), "a"));
        Assert.Equal(new DateOnly(2026, 10, 7), calendar.PeriodAt(new(2026, 10, 6), "a")?.To);
        Assert.Null(calendar.PeriodAt(new(2026, 10, 8), "a"));
        Assert.True(calendar.HasPeriod("b"));
        Assert.False(calendar.HasPeriod("c"));

        SchoolCalendar Periods(params (string Name, DateOnly From, DateOnly To)[] periods) =>
            new([term], periods: periods.Select(p => new CalendarPeriod(p.Name, new DateSpan(p.From, p.To))));
    }

    private static string Refused(Func<SchoolCalendar> make) => Assert.Throws<ArgumentException>(make).Message;
}
