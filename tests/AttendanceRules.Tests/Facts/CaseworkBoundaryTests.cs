using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Facts about casework at their boundaries (S8, S15, S19, S24, S27).</summary>
public sealed class CaseworkBoundaryTests
{
    private static CaseworkRow Row(string date, string action, string? outcome = null, string? outcomeDate = null) =>
        new(Asked.Day(date), action) { Outcome = outcome, OutcomeDate = outcomeDate is null ? null : Asked.Day(outcomeDate) };

    private static CaseworkRow For(string date, string action, string from, string to) =>
        Row(date, action) with { For = new DateSpan(Asked.Day(from), Asked.Day(to)) };

    private static PupilRecordBuilder With(params CaseworkRow[] rows) => rows.Aggregate(Asked.Pupil("12-18"), (p, r) => p.Did(r));

    private static string Fact(string said, string more = "") =>
        $$"""{ "casework": "{{said}}", "action": "letter"{{more}}{{(said is "count" && !more.Contains("\"in\"", StringComparison.Ordinal)
            ? ", \"in\": \"ever\"" : "")}} }""";

    [Theory]
    [InlineData("09-09", "0")]
    [InlineData("09-10", "1")]
    [InlineData("09-16", "2")]
    [InlineData("09-17", "1")] // one is taken back
    public void An_entry_counts_from_its_day_until_it_is_taken_back(string on, string count) =>
        Assert.Equal(count, Asked.At(Fact("count"), With(Row("09-10", "letter"), Row("09-14", "letter", "withdrawn", "09-17")), on)
            .ToString());

    [Theory]
    [InlineData("09-13", "0..1")] // may still turn out unpaid
    [InlineData("09-14", "1")]
    [InlineData("10-01", "1")] // the second was paid
    public void An_outcome_is_open_until_one_is_recorded(string on, string count)
    {
        var pupil = With(Row("09-10", "letter", "unpaid", "09-14"), Row("09-30", "letter", "paid", "10-01"));
        Assert.Equal(count, Asked.At(Fact("count", ", \"outcome\": \"unpaid\""), pupil, on).ToString());
    }

    [Theory]
    [InlineData("paid", "09-12", "0..1")]
    [InlineData("paid", "09-14", "0")]
    [InlineData("unpaid", "09-14", "1")]
    [InlineData("withdrawn", "09-12", "1")] // only what is recorded takes it back
    public void Without_an_outcome_means_without_it_for_certain(string outcome, string on, string count) =>
        Assert.Equal(count, Asked.At(Fact("count", $", \"notOutcome\": \"{outcome}\""), With(Row("09-10", "letter", "paid", "09-14")), on)
            .ToString());

    [Fact]
    public void The_latest_is_certain_where_only_an_earlier_one_is_open()
    {
        var pupil = With(Row("09-10", "letter"), Row("09-14", "letter", "paid", "09-15"));
        Assert.Equal("2026-09-14", Asked.At(Fact("latest", ", \"outcome\": \"paid\""), pupil, "09-20").ToString());
        Assert.Equal("unknown", Asked.At(Fact("first", ", \"outcome\": \"paid\""), pupil, "09-20").ToString());
        Assert.Equal("none", Asked.At(Fact("first", ", \"outcome\": \"paid\""), With(), "09-20").ToString());
    }

    [Fact]
    public void An_outcome_is_one_of_those_declared()
    {
        Assert.Contains("unknown-value", Asked.Problems(Fact("outcome"), ", \"g\": { \"is\": \"f == 'payd'\" }"));
        Assert.Contains("unknown-outcome", Asked.Problems("""{ "casework": "outcome", "action": "visit" }"""));
    }

    [Fact]
    public void A_value_is_that_of_the_latest_entry_as_recorded_by_the_date()
    {
        static CaseworkRow Amount(string date, string amount, string entry) => Row(date, "letter") with { Entry = entry, Values =
            new Dictionary<string, string>(StringComparer.Ordinal) { ["amount"] = amount } };
        var pupil = With(Amount("09-10", "80", "1"), Amount("09-21", "160", "1"), Row("10-01", "letter") with { Entry = "2" });
        Assert.Equal("none", Asked.At(Fact("value", ", \"value\": \"amount\""), pupil, "09-09").ToString());
        Assert.Equal("80", Asked.At(Fact("value", ", \"value\": \"amount\""), pupil, "09-20").ToString());
        Assert.Equal("160", Asked.At(Fact("value", ", \"value\": \"amount\""), pupil, "09-21").ToString());
        Assert.Equal("unknown", Asked.At(Fact("value", ", \"value\": \"amount\""), pupil, "10-01").ToString());
        Assert.Equal("160..", Asked.At(Fact("sum", ", \"value\": \"amount\", \"in\": \"ever\""), pupil, "10-01").ToString());
        Assert.Equal("0", Asked.At(Fact("sum", ", \"value\": \"amount\", \"in\": \"ever\""), pupil, "09-09").ToString());
    }

    [Fact]
    public void A_value_that_is_a_date_is_read_as_one_and_never_summed()
    {
        var pupil = With(Row("09-10", "letter") with { Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["paidOn"] =
            "2026-09-20" } });
        Assert.Equal("2026-09-20", Asked.At(Fact("value", ", \"value\": \"paidOn\""), pupil, "09-10").ToString());
        Assert.Contains("type-mismatch", Asked.Problems(Fact("sum", ", \"value\": \"paidOn\"")));
    }

    [Theory]
    [InlineData("value", "", "missing-member")]
    [InlineData("value", ", \"value\": \"amunt\"", "unknown-value")]
    [InlineData("count", ", \"value\": \"amount\"", "senseless-member")]
    [InlineData("count", ", \"planned\": true", "senseless-member")]
    [InlineData("outcome", ", \"outcome\": \"paid\"", "senseless-member")]
    [InlineData("count", ", \"notOutcome\": \"payd\"", "unknown-outcome")]
    [InlineData("counts", "", "unknown-choice")]
    public void What_has_no_sense_is_refused(string said, string more, string code) =>
        Assert.Contains(code, Asked.Problems(Fact(said, more)));

    [Theory]
    [InlineData("09-16", ", \"in\": \"ever\"", "2")] // Tuesday and Wednesday of Tuesday to Monday
    [InlineData("09-16", ", \"in\": \"ever\", \"planned\": true", "5")] // the weekend is not a school day
    [InlineData("09-30", ", \"in\": \"ever\"", "5")]
    [InlineData("09-14", ", \"in\": \"ever\", \"planned\": true", "0")] // not recorded yet
    [InlineData("09-18", ", \"in\": \"this week\", \"planned\": true", "4")]
    [InlineData("09-21", ", \"in\": \"this week\"", "1")] // the entry is of last week, this day is not
    [InlineData("09-16", ", \"in\": \"since 2026-09-17\", \"planned\": true", "2")] // the 18th and the 21st
    public void Days_are_the_school_days_covered_that_lie_in_the_window(string on, string more, string days) =>
        Assert.Equal(days, Asked.At($$"""{ "casework": "days", "action": "suspension"{{more}} }""",
            With(For("09-15", "suspension", "09-15", "09-21")), on).ToString());

    [Fact]
    public void A_day_that_two_entries_cover_counts_once() =>
        Assert.Equal("3", Asked.At("""{ "casework": "days", "in": "ever", "action": "suspension" }""",
            With(For("09-15", "suspension", "09-15", "09-16"), For("09-16", "suspension", "09-16", "09-17")), "09-30").ToString());

    [Theory]
    [InlineData("from 2026-09-15 to 2026-09-21", "1")]
    [InlineData("from 2026-09-16 to 2026-09-21", "0")]
    [InlineData("from 2026-09-15 to 2026-09-20", "0")]
    public void An_entry_is_about_a_window_when_all_its_dates_lie_in_it(string window, string count) =>
        Assert.Equal(count, Asked.At($$"""{ "casework": "count", "action": "suspension", "for": "{{window}}" }""",
            With(For("09-14", "suspension", "09-15", "09-21")), "09-16").ToString());

    [Fact]
    public void A_legal_step_that_names_no_parent_is_open_for_each_of_them()
    {
        var pupil = With(Row("09-10", "fine"), Row("09-11", "fine") with { Parent = "A" }).WithParents("A", "B");
        const string fact = """{ "casework": "count", "in": "ever", "action": "fine" }""";
        Assert.Equal("2", Asked.At(fact, pupil, "09-30").ToString());
        Assert.Equal("1..2", Asked.At(fact, pupil, "09-30", parent: "A").ToString());
        Assert.Equal("0..1", Asked.At(fact, pupil, "09-30", parent: "B").ToString());
        Assert.Equal("1", Asked.At(Fact("count"), With(Row("09-10", "letter")), "09-30", parent: "B").ToString());
    }

    [Fact]
    public void Casework_that_was_not_supplied_is_unknown() =>
        Assert.Equal("unknown", Asked.At(Fact("count"), Asked.Pupil("09-30").WithoutCasework(), "09-30").ToString());
}
