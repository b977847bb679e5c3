using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Onsets;

/// <summary>Which comparisons look in days that the calendar says, and for which days that is found once.</summary>
public sealed class CountedCalendarsTests
{
    private static readonly DateOnly On = new(2026, 10, 16);

    private static readonly RuleBook Book = Made.Book("""
        "thresholds": { "least": { "title": "Least", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 4 },
            { "from": "2026-09-21", "value": 2 } ] } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "open": { "count": "sessions", "of": "absence", "in": "school year", "notCoveredBy": [ "note" ] },
          "days": { "count": "days", "of": "absence", "in": "school year" },
          "sinceNote": { "count": "sessions", "of": "absence", "in": "since note" },
          "dated": [ { "to": "2026-10-09", "count": "sessions", "of": "absence", "in": "school year" },
            { "from": "2026-10-12", "count": "sessions", "of": "absence", "in": "since note" } ] },
        "actions": { "note": { "title": "Note", "by": "school" } },
        "rules": { "r0": { "when": "missed >= 2", "do": [ "note" ] }, "r1": { "when": "missed >= least", "do": [ "note" ] },
          "r2": { "when": "days >= 2", "do": [ "note" ] }, "r3": { "when": "sinceNote >= 2", "do": [ "note" ] },
          "r4": { "when": "dated >= 2", "do": [ "note" ] }, "r5": { "when": "missed >= sinceNote", "do": [ "note" ] },
          "r6": { "when": "missed + 1 >= 2", "do": [ "note" ] }, "r7": { "when": "open >= 2", "do": [ "note" ] } }
        """);

    // By the date: the days for which it is found, from the third time on. The pack, and so its first edition, begins with August.
    [Theory]
    [InlineData("r0", "2026-10-16", "0001-01-01 9999-12-31")]
    [InlineData("r1", "2026-10-16", "2026-09-21 9999-12-31")]
    [InlineData("r1", "2026-09-21", "2026-09-21 9999-12-31")]
    [InlineData("r1", "2026-09-20", "2026-08-01 2026-09-20")]
    [InlineData("r2", "2026-10-16", "0001-01-01 9999-12-31")]
    [InlineData("r3", "2026-10-16", null)]
    [InlineData("r4", "2026-10-16", null)]
    [InlineData("r4", "2026-10-09", "2026-08-01 2026-10-09")]
    [InlineData("r5", "2026-10-16", null)]
    [InlineData("r6", "2026-10-16", null)]
    public void It_is_found_at_the_third_time_for_as_long_as_fact_and_limit_are_the_same(string rule, string date, string? days)
    {
        var (when, file, on) = (Condition(rule), File(), DateOnly.Parse(date, null));
        string? Found() => CountedCalendars.Of(when, file, on) is { } found ? $"{found.From:yyyy-MM-dd} {found.To:yyyy-MM-dd}" : null;
        Assert.Equal((null, null, days, days), (Found(), Found(), Found(), Found()));
    }

    // Without casework nobody knows what is covered.
    [Theory]
    [InlineData("entry", true)]
    [InlineData("none", true)]
    [InlineData("not supplied", false)]
    public void Where_entries_may_cover_days_it_is_for_a_pupil_whose_casework_is_known(string casework, bool expected)
    {
        var when = Condition("r7");
        var (free, pupil) = (Made.Pupil(On), Made.Pupil(On));
        var own = casework switch
        {
            "entry" => pupil.Did(new DateOnly(2026, 10, 12), "note"), "none" => pupil, _ => pupil.WithoutCasework(),
        };
        var time = File().Time;
        SubjectFile Of(PupilRecordBuilder of) => Book.Book.FileOf(of.Create(), time, null, null);
        CountedDays? Found(SubjectFile file) => CountedCalendars.Of(when, file, On);
        var (one, other) = (Of(free), Of(own));
        Assert.Equal((null, null), (Found(one), Found(one)));
        Assert.Equal((true, expected), (Found(one) is not null, Found(other) is not null));
    }

    [Fact]
    public void It_is_found_once_for_a_calendar_and_apart_for_another()
    {
        var (when, one, other) = (Condition("r0"), File(), File());
        CountedDays? Of(SubjectFile file) => CountedCalendars.Of(when, file, On);
        Assert.NotSame(one.Time, other.Time);
        Assert.Equal((null, null, null, null), (Of(one), Of(other), Of(one), Of(other)));
        var found = Of(one);
        Assert.NotNull(found);
        Assert.NotSame(found, Of(other));
        Assert.Same(found, Of(one));
    }

    // A comparison and a calendar of the test's own: of others more is known.
    private static Comparison Condition(string rule) =>
        Book.Book.Rules.Single(r => r.Id == rule).When is Comparison { Left: var left, Operator: var op, Right: var right }
            ? new Comparison(left, op, right) : throw new InvalidOperationException(rule);

    private static SubjectFile File()
    {
        var pupil = Made.Pupil(On).Create();
        var time = Book.Book.TimeOf(pupil.Calendar);
        return Book.Book.FileOf(pupil, new(time.Calendar, time.Week, new HashSet<DateOnly>(), (8, 1)), null, null);
    }
}
