using AttendanceRules.Calendar;
using Length = AttendanceRules.Calendar.Length;

namespace AttendanceRules.Tests.Calendar;

/// <summary>
/// The small parts of a calendar: names of periods, spans, lengths, weekdays, half terms, year groups, and the least calendars.
/// </summary>
public sealed class CalendarPartTests
{
    private static readonly Term Autumn = new(new(2026, 9, 2), new(2026, 12, 18), []);

    [Theory]
    [InlineData("a", true)]
    [InlineData("Z", true)]
    [InlineData("autumn-census", true)]
    [InlineData("a9-b", true)]
    [InlineData("a-", true)]
    [InlineData("", false)]
    [InlineData("9a", false)]
    [InlineData("-a", false)]
    [InlineData("a b", false)]
    [InlineData("a_b", false)]
    [InlineData("aé", false)]
    public void A_name_of_a_period_is_a_letter_then_letters_digits_and_hyphens(string name, bool expected) =>
        Assert.Equal(expected, CalendarPeriod.IsName(name));

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void It_has_at_most_a_hundred_signs(int length, bool expected) =>
        Assert.Equal(expected, CalendarPeriod.IsName(new string('a', length)));

    [Theory]
    [InlineData(3, 5, 4, 8, 4, 5)]
    [InlineData(4, 8, 3, 5, 4, 5)]
    [InlineData(3, 8, 4, 5, 4, 5)]
    [InlineData(4, 5, 3, 8, 4, 5)]
    [InlineData(3, 4, 6, 8, 6, 4)] // they do not meet
    public void Days_of_two_spans_are_those_in_both(int from, int to, int otherFrom, int otherTo, int bothFrom, int bothTo)
    {
        var both = Span(from, to).And(Span(otherFrom, otherTo));
        Assert.Equal(Span(bothFrom, bothTo), both);
        Assert.Equal(bothTo < bothFrom, both.IsEmpty);
        Assert.Equal([bothFrom <= 4 && bothTo >= 4, bothFrom <= 5 && bothTo >= 5, false],
            new[] { 4, 5, 6 }.Select(d => both.Contains(new(2026, 9, d))));
    }

    [Theory]
    [InlineData(Unit.Years, 100)]
    [InlineData(Unit.Months, 1_200)]
    [InlineData(Unit.SchoolWeeks, 5_300)]
    [InlineData(Unit.CalendarDays, 36_600)]
    [InlineData(Unit.Sessions, 53_000)]
    [InlineData(Unit.SchoolDays, 26_500)]
    [InlineData(Unit.WorkingDays, 26_500)]
    public void A_length_of_more_than_a_hundred_years_is_too_long(Unit unit, int most)
    {
        Assert.False(new Length(most, unit).IsTooLong);
        Assert.True(new Length(most + 1, unit).IsTooLong);
        Assert.False(new Length(most / 100 * 3, unit).IsLongerThan(3));
        Assert.True(new Length((most / 100 * 3) + 1, unit).IsLongerThan(3));
    }

    [Fact]
    public void A_length_is_written_with_its_unit()
    {
        Assert.Equal("1 school day", new Length(1, Unit.SchoolDays).ToString());
        Assert.Equal("2 school days", new Length(2, Unit.SchoolDays).ToString());
        Assert.Equal(("0 months", "1 month"), (new Length(0, Unit.Months).ToString(), new Length(1, Unit.Months).ToString()));
    }

    // A term of one day is a term; of several closures and periods the order is that of their days.
    [Fact]
    public void A_calendar_of_one_day_and_the_order_of_what_it_has()
    {
        DateOnly day = new(2026, 9, 2);
        Assert.Equal([day], new SchoolCalendar([new Term(day, day, [])]).SchoolDays(new HashSet<DateOnly>()));
        var calendar = new SchoolCalendar([Autumn], [Span(9, 11), Span(9, 10), Span(7, 12)],
            periods: [new("b", Span(8, 9)), new("a", Span(8, 10)), new("c", Span(7, 7))]);
        Assert.Equal([Span(7, 12), Span(9, 10), Span(9, 11)], calendar.Closures);
        Assert.Equal("c a b", string.Join(' ', calendar.Periods.Select(p => p.Name)));
        Assert.False(calendar.IsInferred);
        Assert.True(SchoolCalendar.Infer([day]).IsInferred);
        Assert.Equal([day, new(2026, 9, 5)], SchoolCalendar.Infer([new(2026, 9, 5), day, day]).SchoolDays(new HashSet<DateOnly> { day }));
        Assert.Single(new SchoolCalendar([Autumn, new Term(new(2026, 12, 19), new(2026, 12, 19), [])]).Terms.Skip(1));
    }

    // A week from Wednesday the 2nd to Tuesday the 8th: no weekend, no holiday of the nation, none of its own, no closure.
    [Fact]
    public void A_school_day_is_a_weekday_of_a_term_that_nothing_takes_out()
    {
        DateOnly[] own = [new(2026, 9, 7), new(2026, 9, 3), new(2026, 9, 7)];
        var calendar = new SchoolCalendar([new Term(new(2026, 9, 2), new(2026, 9, 8), [])], [Span(8, 8)], own);
        Assert.Equal([new(2026, 9, 3), new(2026, 9, 7)], calendar.BankHolidays);
        Assert.Equal([new DateOnly(2026, 9, 2)], calendar.SchoolDays(new HashSet<DateOnly> { new(2026, 9, 4) }));
    }

    // On the very first and the very last day that a calendar may have.
    [Fact]
    public void Its_bounds_belong_to_it()
    {
        DateSpan first = new(new(1900, 1, 1), new(1900, 1, 1)), last = new(new(2199, 12, 31), new(2199, 12, 31));
        var calendar = new SchoolCalendar([new Term(first.From, first.To, []), new Term(last.From, last.To, [])],
            periods: [new("first", first), new("last", last)]);
        Assert.Equal((2, 2), (calendar.Terms.Count, calendar.Periods.Count));
        Assert.Equal(first, calendar.PeriodAt(first.From, "first"));
        Assert.Null(calendar.PeriodAt(first.From, "last"));
    }

    [Fact]
    public void What_is_not_there_is_refused()
    {
        Assert.Equal("terms", Assert.Throws<ArgumentNullException>(() => new SchoolCalendar(null!)).ParamName);
        Assert.Equal("daysWithMarks", Assert.Throws<ArgumentNullException>(() => SchoolCalendar.Infer(null!)).ParamName);
        Assert.Equal("json", Assert.Throws<ArgumentNullException>(() => SchoolCalendar.TryParse(null!, "f", out _, out _)).ParamName);
        Assert.Equal("file", Assert.Throws<ArgumentNullException>(() => SchoolCalendar.TryParse("{}", null!, out _, out _)).ParamName);
        Assert.Equal("numbers", Assert.Throws<ArgumentNullException>(() => new YearGroups(null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => YearGroups.Numbered.NumberOf(null!)).ParamName);
    }

    [Fact]
    public void Year_groups_have_names_or_are_their_numbers()
    {
        var groups = new YearGroups(new Dictionary<string, int>(StringComparer.Ordinal) { ["1"] = 1, ["R"] = 0, ["N"] = -1 });
        Assert.Equal(["N", "R", "1"], groups.Names);
        Assert.Equal((0, null, null), (groups.NumberOf("R"), groups.NumberOf("r"), groups.NumberOf("7")));
        Assert.Equal(("R", "7", "-1"), (groups.NameOf(0), groups.NameOf(7), YearGroups.Numbered.NameOf(-1)));
        Assert.Equal((99, null, 0, null, null), (YearGroups.Numbered.NumberOf("99"), YearGroups.Numbered.NumberOf("100"),
            YearGroups.Numbered.NumberOf("0"), YearGroups.Numbered.NumberOf("-1"), YearGroups.Numbered.NumberOf("R")));
    }

    // From Sunday 6 to Saturday 12 September 2026.
    [Fact]
    public void A_weekday_is_a_school_day_a_working_day_both_or_neither()
    {
        var week = new SchoolWeek([new("day", "Day")], DayOfWeek.Wednesday, [DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Wednesday],
            [DayOfWeek.Tuesday, DayOfWeek.Sunday, DayOfWeek.Friday]);
        var days = Enumerable.Range(6, 7).Select(d => new DateOnly(2026, 9, d)).ToList();
        Assert.Equal([true, false, false, true, false, false, true], days.Select(week.IsSchoolDay));
        Assert.Equal([true, false, true, false, false, true, false], days.Select(week.IsWorkingDay));
        Assert.Equal([DayOfWeek.Wednesday, DayOfWeek.Saturday, DayOfWeek.Sunday], week.Days);
        Assert.Equal([DayOfWeek.Friday, DayOfWeek.Sunday, DayOfWeek.Tuesday], week.WorkingDays);
        Assert.Equal([4, 5, 6, 0, 1, 2, 3], days.Select(d => week.DaysAfterFirst(d.DayOfWeek)));
        Assert.Equal([2, 2, 2, 9, 9, 9, 9], days.Select(d => week.FirstDayOf(d).Day));
        Assert.Equal([8, 8, 8, 15, 15, 15, 15], days.Select(d => week.LastDayOf(d).Day));
        Assert.Equal([20, 21, 22, 16, 17, 18, 19], days.Select(d => week.SameWeekday(d, new(2026, 9, 16)).Day));
        Assert.Equal([false, false, false, true, false, false, false], days.Select(week.BeginsSchoolWeek));
        Assert.Equal((true, true, false), (week.Has(HalfDay.Morning), week.Has(HalfDay.Afternoon), week.Has((HalfDay)2)));
        Assert.False(week.Has((HalfDay)(-1)));
        Assert.True(week.HoldsWholeWeek(new(new(2026, 9, 9), new(2026, 9, 13))));
        Assert.False(week.HoldsWholeWeek(new(new(2026, 9, 9), new(2026, 9, 12))));
        Assert.False(week.HoldsWholeWeek(new(new(2026, 9, 10), new(2026, 9, 19))));
        Assert.True(week.HoldsWholeWeek(new(new(2026, 9, 10), new(2026, 9, 20))));
    }

    // A break is named; else a whole week's closure is one, its first and last day in the term. Of a closure that is none nothing is cut.
    [Fact]
    public void Half_terms_are_cut_at_breaks_or_at_a_week_that_is_closed()
    {
        Assert.Equal("02-09, 12-18, 22-30", Cut(new Term(new(2026, 9, 2), new(2026, 9, 30), [Span(10, 11), Span(19, 21)])));
        Assert.Equal("02-06, 12-30", Cut(new Term(new(2026, 9, 2), new(2026, 9, 30), []), Span(7, 11)));
        Assert.Equal("02-30", Cut(new Term(new(2026, 9, 2), new(2026, 9, 30), []), Span(7, 10)));
        Assert.Equal("02-09, 11-30", Cut(new Term(new(2026, 9, 2), new(2026, 9, 30), [Span(10, 10)]), Span(14, 18)));
        Assert.Equal("07-06, 12-18", Cut(new Term(new(2026, 9, 7), new(2026, 9, 18), []), Span(7, 11)));
        Assert.Equal("07-13, 19-18", Cut(new Term(new(2026, 9, 7), new(2026, 9, 18), []), Span(14, 18)));
        Assert.Equal("07-18", Cut(new Term(new(2026, 9, 7), new(2026, 9, 18), []), Span(14, 19)));
        Assert.Equal("07-18", Cut(new Term(new(2026, 9, 7), new(2026, 9, 18), []), Span(6, 11)));

        static string Cut(Term term, params DateSpan[] closures) => string.Join(", ",
            HalfTermSpans.Of(new SchoolCalendar([term], closures), SchoolWeek.MondayToFriday).Select(h => $"{h.From:dd}-{h.To:dd}"));
    }

    // Without a day, a calendar has no first and no last.
    [Fact]
    public void A_calendar_without_a_day_reaches_nowhere()
    {
        var time = new SchoolTime(SchoolCalendar.Infer([]), SchoolWeek.MondayToFriday, new HashSet<DateOnly>(), (8, 1));
        DateOnly day = new(2026, 9, 9);
        Assert.Equal((0, 0, 0), (time.DayCount, time.WeekCount, time.SessionCount));
        Assert.Equal((0, -1), (time.FirstOnOrAfter(day), time.LastOnOrBefore(day)));
        Assert.Equal((-1, 0), (time.WeekOnOrBefore(day), time.SessionsUpTo(day)));
        Assert.Equal((0, 0), time.DaysIn(Span(1, 30)));
        Assert.Equal((null, null), (time.TermAt(day), time.HalfTermAt(day)));
        foreach (var unit in new[] { Unit.SchoolDays, Unit.SchoolWeeks })
        {
            Length one = new(1, unit);
            Assert.Equal((null, null, null), (time.After(day, one), time.From(day, one), time.WatchEnd(day, one)));
            Assert.Equal((day, 0), (time.After(day, new(0, unit)), time.Elapsed(day, day.AddDays(9), unit)));
        }

        Assert.Equal(new DateOnly(2026, 9, 10), time.WatchEnd(day, new(2, Unit.CalendarDays)));
    }

    [Theory]
    [InlineData(Unit.Sessions)]
    [InlineData(Unit.Minutes)]
    public void What_is_no_length_of_time_is_not_waited_for(Unit unit)
    {
        var time = new SchoolTime(new SchoolCalendar([Autumn]), SchoolWeek.MondayToFriday, new HashSet<DateOnly>(), (8, 1));
        Length length = new(2, unit);
        Assert.Equal($"'{length}' is not a length that can be waited for; the loader refuses it.",
            Assert.Throws<InvalidOperationException>(() => time.After(Autumn.From, length)).Message);
        Assert.Equal($"'{length}' is not a length of time; the loader refuses it.",
            Assert.Throws<InvalidOperationException>(() => time.From(Autumn.From, length)).Message);
    }

    // Three days, in two weeks: before the first, on each, and after the last; with a year that begins on a day that some years lack.
    [Fact]
    public void A_short_calendar_at_both_ends()
    {
        var time = new SchoolTime(new SchoolCalendar([new Term(new(2026, 9, 10), new(2026, 9, 14), [])]), SchoolWeek.MondayToFriday,
            new HashSet<DateOnly>(), (2, 29));
        Assert.Equal("-1 0 1 1 1 2 2", Each(d => time.LastOnOrBefore(d)));
        Assert.Equal("0 0 1 2 2 2 3", Each(d => time.FirstOnOrAfter(d)));
        Assert.Equal("0 0 0 0 0 1 1", Each(d => time.WeekOnOrBefore(d)));
        Assert.Equal("0 2 4 4 4 6 6", Each(d => time.SessionsUpTo(d)));
        Assert.Equal("10 11 14 14 14 - -", Each(d => time.After(d, new(1, Unit.SchoolDays))?.Day));
        Assert.Equal("11 14 - - - - -", Each(d => time.After(d, new(2, Unit.SchoolDays))?.Day));
        Assert.Equal("10 10 11 14 14 14 -", Each(d => time.From(d, new(1, Unit.SchoolDays))?.Day));
        Assert.Equal("11 11 14 - - - -", Each(d => time.From(d, new(2, Unit.SchoolDays))?.Day));
        Assert.Equal("- - - - - - -", Each(d => time.After(d, new(1, Unit.SchoolWeeks))?.Day));
        Assert.Equal("- - - - - 14 -", Each(d => time.From(d, new(1, Unit.SchoolWeeks))?.Day));
        Assert.Equal("- 10 10 10 10 10 10", Each(d => time.TermAt(d)?.From.Day));
        Assert.Equal("- - - - - - -", Each(d => time.TermAt(d, isBefore: true)?.From.Day));
        Assert.Equal("- 10 10 10 10 10 10", Each(d => time.HalfTermAt(d)?.From.Day));
        Assert.Equal("- - - - - - -", Each(d => time.HalfTermAt(d, isBefore: true)?.From.Day));
        Assert.Equal((1, 2), time.DaysIn(Span(11, 13)));
        Assert.Equal((0, 0), time.DaysIn(Span(1, 9)));
        Assert.Equal((3, 3), time.DaysIn(Span(15, 20)));
        Assert.Equal(new DateSpan(new(2026, 2, 28), new(2027, 2, 27)), time.SchoolYear(new(2026, 2, 28)));
        Assert.Equal(new DateSpan(new(2025, 2, 28), new(2026, 2, 27)), time.SchoolYear(new(2026, 2, 27)));
        Assert.Equal(new DateOnly(2028, 2, 29), time.SchoolYear(new(2028, 2, 29)).From);

        // From Wednesday 9 to Tuesday 15 September.
        string Each<T>(Func<DateOnly, T> find) =>
            string.Join(' ', Enumerable.Range(9, 7).Select(d => find(new(2026, 9, d))?.ToString() ?? "-"));
    }

    private static DateSpan Span(int from, int to) => new(new(2026, 9, from), new(2026, 9, to));
}
