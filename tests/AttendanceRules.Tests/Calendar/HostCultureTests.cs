using System.Globalization;
using AttendanceRules.Calendar;

namespace AttendanceRules.Tests.Calendar;

/// <summary>On a host whose calendar counts years otherwise, as Thailand's does, dates are written as everywhere.</summary>
public sealed class HostCultureTests
{
    [Fact]
    public void The_host_of_these_tests_counts_otherwise() =>
        Assert.Equal("2569-09-01", In(() => new DateOnly(2026, 9, 1).ToString("yyyy-MM-dd", CultureInfo.CurrentCulture)));

    [Fact]
    public void A_span_of_dates() =>
        Assert.Equal("2026-09-01..2026-12-18", In(() => new DateSpan(new(2026, 9, 1), new(2026, 12, 18)).ToString()));

    [Fact]
    public void A_term_that_ends_before_it_begins() =>
        Assert.StartsWith("The term from 2026-09-01 ends before", In(() => Assert.Throws<ArgumentException>(() =>
            new SchoolCalendar([new Term(new(2026, 9, 1), new(2026, 8, 1), [])])).Message), StringComparison.Ordinal);

    [Fact]
    public void A_date_outside_the_calendar() =>
        Assert.StartsWith("The date 2200-01-01 is outside", In(() =>
        {
            SchoolCalendar.TryParse(
                """{ "terms": [ { "from": "2026-09-01", "to": "2200-01-01" } ] }""", "c.json", out _, out var problems);
            return Assert.Single(problems).Message;
        }), StringComparison.Ordinal);

    [Fact]
    public void Two_editions_of_a_rule_on_one_day() =>
        Assert.Equal("Two editions of the rule 'a' are in force on 2026-09-01.", In(() => Made.Problems("""
            "actions": { "x": { "title": "X", "by": "school" } },
            "rules": { "a": [ { "from": "2026-08-01", "do": [ "x" ] }, { "from": "2026-09-01", "do": [ "x" ] } ] }
            """).Single(p => p.Code == "overlapping-editions").Message));

    [Fact]
    public void A_threshold_that_has_no_value_yet() =>
        Assert.Equal("This is in force from 2026-08-01, but 'days' has no value before 2026-09-01.", In(() => Made.Problems("""
            "actions": { "x": { "title": "X", "by": "school" } },
            "thresholds": { "days": { "title": "D", "unit": "school days", "values": [ { "from": "2026-09-01", "value": 3 } ] } },
            "rules": { "a": { "from": "2026-08-01", "do": [ { "action": "x", "due": "days" } ] } }
            """).Single(p => p.Code == "threshold-without-value").Message));

    // Where globalization is invariant there is no culture of Thailand to be had; a calendar with its years can be made.
    private static T In<T>(Func<T> ask)
    {
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.Calendar = new BuddhistYears();
        CultureInfo.CurrentCulture = culture;
        try
        {
            return ask();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class BuddhistYears : GregorianCalendar
    {
        public override int GetYear(DateTime time) => base.GetYear(time) + 543;
    }
}
