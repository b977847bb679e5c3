using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Schools;

/// <summary>Attendance week by week, beside the same weeks of the school year before.</summary>
public sealed class WeekTests
{
    private static readonly DateOnly Day = new(2026, 9, 14);

    private static readonly SchoolCalendar Calendar =
        new([new Term(new(2025, 9, 1), new(2025, 9, 12), []), new Term(new(2026, 8, 31), new(2026, 12, 18), [])]);

    private static readonly RuleBook Book = Made.Book("""
        "analyses": { "weekly": { "title": "Week by week", "by": "week", "show": [ "attendance" ], "beside": "weekly-before" },
                      "weekly-before": { "title": "Before", "by": "week", "show": [ "attendance" ], "in": "last school year" } },
        "reports": { "brief": { "title": "In brief", "sections": [ { "title": "Weeks", "show": [ "weekly" ] } ] } }
        """);

    [Fact]
    public void A_row_is_a_week_named_by_its_first_day()
    {
        var table = Advice("2026-09-01", "2026-09-09", "2026-09-10").Tables.Single(t => t.Id == "weekly");
        Assert.Equal(["2026-08-31", "2026-09-07", "2026-09-14"], table.Rows.Select(r => r.Keys.Single()));

        // The first Monday is a bank holiday: two of eight sessions were missed, then four of ten; Monday alone of the third.
        Assert.Equal(["75", "60", "100"], table.Rows.Select(r => r.Figures.Single().Text));
    }

    [Fact]
    public void Last_school_year_is_the_whole_one_before()
    {
        var table = Advice("2025-09-11", "2026-09-01").Tables.Single(t => t.Id == "weekly-before");
        Assert.Equal(["2025-09-01: 100", "2025-09-08: 80"], table.Rows.Select(r => $"{r.Keys.Single()}: {r.Figures.Single().Text}"));
    }

    // The week from 31 August is beside the one 52 weeks before; the third has none.
    [Fact]
    public void A_report_shows_each_week_beside_that_of_the_year_before() => Assert.Equal(
        ["| Week from | Pupils | Attendance % | Attendance %, last school year |", "| --- | --- | --- | --- |",
            "| 2026-08-31 | 1 | 75 | 100 |", "| 2026-09-07 | 1 | 100 | 80 |", "| 2026-09-14 | 1 | 100 |  |"],
        Book.Report("brief", Advice("2025-09-11", "2026-09-01")).Split('\n').Where(l => l.StartsWith('|')));

    [Theory]
    [InlineData("\"beside\": \"none-such\"", "unknown-name")]
    [InlineData("\"beside\": \"by-day\"", "type-mismatch")]
    [InlineData("\"beside\": \"weekly-before\"", null)]
    public void What_is_beside_has_the_same_rows_and_columns(string member, string? code) =>
        Assert.Equal(code is null ? [] : [code], Made.Problems($$"""
            "analyses": { "weekly": { "title": "Week by week", "by": "week", "show": [ "attendance" ], {{member}} },
                          "weekly-before": { "title": "Before", "by": "week", "show": [ "attendance" ], "in": "last school year" },
                          "by-day": { "title": "By day", "by": "weekday", "show": [ "attendance" ] } }
            """).Select(p => p.Code));

    private static SchoolAdvice Advice(params string[] missed)
    {
        var builder = PupilRecord.Build("P1", Calendar);
        foreach (var date in Calendar.SchoolDays(Book.Catalogue.BankHolidays).Where(d => d <= Day))
        {
            var isMissed = missed.Contains(FormattableString.Invariant($"{date:yyyy-MM-dd}"), StringComparer.Ordinal);
            builder.Mark(date, HalfDay.Morning, isMissed ? "I" : "/").Mark(date, HalfDay.Afternoon, isMissed ? "I" : "\\");
        }

        return Book.Advise(new SchoolRecord("S1", Calendar, [builder.Create()], [], []), Day);
    }
}
