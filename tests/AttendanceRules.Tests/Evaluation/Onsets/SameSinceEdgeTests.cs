using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Onsets;

/// <summary>
/// Since when a name has been what it is, on its edges, by hand: what is of the date itself, of the day before it, and of days after it.
/// "ever": nothing on record can have changed it. "date": it is not looked into, or it changed on the date.
/// </summary>
public sealed class SameSinceEdgeTests
{
    // A Thursday. The pupil is marked up to 20 October.
    private static readonly DateOnly On = new(2026, 10, 8);

    private static readonly Dictionary<string, (string Fact, string Since)> Facts = new()
    {
        // Absent on 24 September in the morning, on 5 and 6 October, on the date in the afternoon, and on days after it.
        ["sessions up to the date"] = ("""{ "count": "sessions", "of": "absence", "in": "school year" }""", "date"),
        ["sessions of another code"] = ("""{ "count": "sessions", "of": "I", "in": "school year" }""", "2026-09-24"),
        ["sessions of a code of later days"] = ("""{ "count": "sessions", "of": "M", "in": "school year" }""", "2026-08-01"),
        ["sessions of a code of the first of all"] = ("""{ "count": "sessions", "of": "E", "in": "ever" }""", "2026-09-02"),
        ["days of another code"] = ("""{ "count": "days", "of": "I", "in": "school year" }""", "2026-09-24"),
        ["sessions on another day"] = ("""{ "count": "sessions", "of": "I", "in": "school year", "at": "2026-10-01" }""", "date"),
        ["this quarter"] = ("""{ "count": "sessions", "of": "I", "in": "this quarter" }""", "2026-10-01"),
        ["last term"] = ("""{ "count": "sessions", "of": "I", "in": "last term" }""", "2026-09-24"),
        ["last school year"] = ("""{ "count": "sessions", "of": "I", "in": "last school year" }""", "2026-09-24"),
        ["this half term"] = ("""{ "count": "sessions", "of": "I", "in": "this half term" }""", "2026-09-24"),
        ["two windows"] = ("""{ "count": "sessions", "of": "I", "in": "this term and this week" }""", "2026-10-05"),
        ["two windows of which one moves"] = ("""{ "count": "sessions", "of": "I", "in": "last 5 school days and this term" }""", "date"),
        ["between two days"] = ("""{ "count": "sessions", "of": "I", "in": "from 2026-09-01 to 2026-09-30" }""", "2026-09-24"),
        ["since a day of each year"] = ("""{ "count": "sessions", "of": "M", "in": "since 10-02" }""", "2026-10-02"),
        ["since the date in each year"] = ("""{ "count": "sessions", "of": "M", "in": "from 10-08" }""", "date"),
        ["since a later day of each year"] = ("""{ "count": "sessions", "of": "M", "in": "since 10-09" }""", "2026-01-01"),
        ["before a step"] = ("""{ "count": "sessions", "of": "M", "in": "before letter" }""", "2026-09-30"),
        ["to a step"] = ("""{ "count": "sessions", "of": "M", "in": "to letter" }""", "2026-09-30"),
        ["from a step"] = ("""{ "count": "sessions", "of": "M", "in": "from letter" }""", "2026-09-30"),
        ["from a step that was not"] = ("""{ "count": "sessions", "of": "M", "in": "from call" }""", "ever"),
        ["since a step, else"] = ("""{ "count": "sessions", "of": "M", "in": "since call else this month" }""", "2026-10-01"),
        ["since a step, else before it"] = ("""{ "count": "sessions", "of": "M", "in": "since letter else school year" }""", "2026-09-30"),
        ["a length from a step"] = ("""{ "count": "sessions", "of": "M", "in": "20 school days from letter" }""", "2026-09-30"),
        ["a length that is a threshold"] = ("""{ "count": "sessions", "of": "M", "in": "most after letter" }""", "2026-10-02"),
        ["a length that was one before"] = ("""{ "count": "sessions", "of": "M", "in": "least after letter" }""", "2026-09-30"),
        ["since a date that is asked"] = ("""{ "count": "sessions", "of": "M", "in": "since born" }""", "date"),
        ["from the start of a run that ended"] = ("""{ "count": "sessions", "of": "M", "in": "from ended.start" }""", "2026-09-25"),
        ["since the end of a run that ended"] = ("""{ "count": "sessions", "of": "M", "in": "since ended.end" }""", "2026-09-25"),
        ["from the start of a run that goes on"] = ("""{ "count": "sessions", "of": "M", "in": "from going.start" }""", "date"),
        ["from the start of a run with an edition"] = ("""{ "count": "sessions", "of": "M", "in": "from edited.start" }""", "2026-10-02"),
        ["from the day since which it is so much"] = ("""{ "count": "sessions", "of": "M", "in": "from banded.since" }""", "date"),
        ["since the pupil left"] = ("""{ "count": "sessions", "of": "M", "in": "since left" }""", "ever"),
        ["in a cycle of no pathway"] = ("""{ "count": "sessions", "of": "M", "in": "cycle" }""", "ever"),

        // Runs: what ended after the date is of days after it.
        ["a run that goes on"] = ("""{ "run": "sessions", "of": "absence", "in": "school year" }""", "date"),
        ["a run of days that goes on"] = ("""{ "run": "school days", "of": [ "L", "O" ], "in": "school year" }""", "date"),
        ["a run that ended"] = ("""{ "run": "sessions", "of": "I", "in": "school year" }""", "2026-09-25"),
        ["a run of days that ended"] = ("""{ "run": "school days", "of": "T", "in": "school year" }""", "2026-10-07"),
        ["the longest of days"] = ("""{ "run": "school days", "of": "T", "which": "longest", "in": "school year" }""", "2026-10-06"),
        ["the latest"] = ("""{ "run": "sessions", "of": "T", "which": "latest", "in": "school year" }""", "2026-10-06"),
        ["a run on another day"] = ("""{ "run": "sessions", "of": "I", "in": "school year", "at": "2026-10-01" }""", "date"),
        ["a run of some length"] = ("""{ "run": "sessions", "of": "I", "in": "school year", "atLeast": 2 }""", "2026-09-25"),
        ["a run of a threshold's length"] = ("""{ "run": "sessions", "of": "I", "in": "school year", "atLeast": "limit" }""", "2026-10-02"),
        ["a run that a letter breaks"] = ("""{ "run": "sessions", "of": "I", "in": "school year", "brokenBy": "letter" }""", "2026-09-30"),
        ["a run that a letter or a visit breaks"] =
            ("""{ "run": "sessions", "of": "I", "in": "school year", "brokenBy": [ "letter", "visit" ] }""", "2026-10-05"),
        ["a run in a window that begins later"] = ("""{ "run": "sessions", "of": "I", "in": "this month" }""", "2026-10-01"),

        // A letter of 15 September had an outcome on the 30th; a visit of the date; a call that is noted after it.
        ["letters"] = ("""{ "casework": "count", "action": "letter", "in": "ever" }""", "2026-09-30"),
        ["visits"] = ("""{ "casework": "count", "action": "visit", "in": "ever" }""", "2026-10-05"),
        ["calls"] = ("""{ "casework": "count", "action": "call", "in": "ever" }""", "ever"),
        ["days of letters"] = ("""{ "casework": "days", "action": "letter", "in": "ever" }""", "date"),
        ["days of what was not done"] = ("""{ "casework": "days", "action": "never", "in": "ever" }""", "ever"),
        ["letters on another day"] = ("""{ "casework": "count", "action": "letter", "in": "ever", "at": "2026-10-01" }""", "date"),
        ["letters about the month"] = ("""{ "casework": "count", "action": "letter", "in": "ever", "for": "this month" }""", "2026-10-01"),
        ["editions up to the date"] = ("""
            [ { "from": "2026-08-01", "to": "2026-10-08", "casework": "count", "action": "never", "in": "ever" },
              { "from": "2026-10-09", "casework": "count", "action": "letter", "in": "ever" } ]
            """, "2026-08-01"),
        ["editions from the date"] = ("""
            [ { "from": "2026-08-01", "to": "2026-10-07", "casework": "count", "action": "letter", "in": "ever" },
              { "from": "2026-10-08", "casework": "count", "action": "never", "in": "ever" } ]
            """, "date"),
        ["an edition that moves"] = ("""
            [ { "from": "2026-08-01", "count": "sessions", "of": "I", "in": "last 5 school days" } ]
            """, "date"),
        ["three names above"] = ("""{ "is": "c2" }""", "2026-09-30"),
        ["four names above"] = ("""{ "is": "c3" }""", "date"),
    };

    private static readonly RuleBook Book = Made.Book($$"""
        "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 },
            { "from": "2026-10-02", "value": 2 }, { "from": "2026-10-09", "value": 1 } ] },
          "most": { "title": "Most", "unit": "school days", "values": [ { "from": "2026-08-01", "value": 3 },
            { "from": "2026-10-02", "value": 2 } ] },
          "least": { "title": "Least", "unit": "school days", "values": [ { "from": "2026-08-01", "value": 3 } ] } },
        "questions": { "today": { "ask": "Q?", "of": "school", "type": "yes/no" },
          "later": { "ask": "Q?", "of": "school", "type": "yes/no" },
          "never": { "ask": "Q?", "of": "school", "type": "yes/no" },
          "from": { "ask": "Q?", "of": "school", "type": "yes/no", "from": "2026-10-08" },
          "soon": { "ask": "Q?", "of": "school", "type": "yes/no", "from": "2026-10-09" },
          "to": { "ask": "Q?", "of": "school", "type": "yes/no", "to": "2026-10-08" },
          "over": { "ask": "Q?", "of": "school", "type": "yes/no", "to": "2026-10-06" },
          "held": { "ask": "Q?", "of": "school", "type": "yes/no", "holds": "10 school days" },
          "gone": { "ask": "Q?", "of": "school", "type": "yes/no", "holds": "9 school days" },
          "term": { "ask": "Q?", "of": "school", "type": "yes/no", "holds": "this month" },
          "told": { "ask": "Q?", "of": "school", "type": "yes/no", "holds": "5 school days" },
          "heard": { "ask": "Q?", "of": "school", "type": "yes/no" },
          "unknown": { "ask": "Q?", "of": "school", "type": "yes/no" },
          "of-daily": { "ask": "Q?", "of": "school", "type": "yes/no", "when": "daily >= 1" } },
        "facts": { "c0": { "is": "letter >= 1" }, "c1": { "is": "c0 and onRoll" }, "c2": { "is": "c1 and onRoll" },
          "c3": { "is": "c2 and onRoll" },
          "letter": { "casework": "count", "action": "letter", "in": "ever" },
          "ended": { "run": "sessions", "of": "I", "in": "school year" },
          "going": { "run": "sessions", "of": "absence", "in": "school year" },
          "edited": { "run": "sessions", "of": "I", "in": "school year", "from": "2026-10-02" },
          "banded": { "band": "counted", "rows": { "few": "< 1" }, "else": "many" },
          "counted": { "count": "sessions", "of": "I", "in": "school year" },
          "sinceAdmitted": { "count": "sessions", "of": "E", "in": "since admitted" },
          "sinceLeft": { "count": "sessions", "of": "E", "in": "since left" },
          "daily": { "count": "sessions", "of": "absence", "in": "last 5 school days" },
          {{string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {f.Value.Fact}"))}} },
        "characteristics": { "ill": { "title": "Ill", "type": "yes/no" }, "poor": { "title": "Poor", "type": "yes/no" } },
        "actions": { "letter": { "title": "Letter", "by": "school", "outcomes": [ "paid" ], "supplies": "told" },
          "visit": { "title": "Visit", "by": "school", "supplies": "heard" }, "call": { "title": "Call", "by": "school" },
          "never": { "title": "Never", "by": "school" } }
        """);

    private static readonly PupilRecordBuilder Pupil = Made.Pupil(new(2026, 10, 20), "2026-09-02 E \\", "2026-09-24 I I", "2026-09-25 / \\",
            "2026-10-05 T T", "2026-10-06 T T", "2026-10-08 L O", "2026-10-09 / M", "2026-10-12 M M")
        .Did(new CaseworkRow(new(2026, 9, 15), "letter") { Outcome = "paid", OutcomeDate = new(2026, 9, 30) })
        .Did(new(2026, 10, 5), "visit").Did(new(2026, 10, 9), "call")
        .Answered("today", "yes", On).Answered("later", "yes", new(2026, 10, 9)).Answered("unknown", "yes", new(2026, 9, 14))
        .Answered("unknown", "no", new(2026, 9, 21)).Answered("unknown", "yes", new(2026, 10, 12))
        .Answered("held", "yes", new(2026, 9, 24)).Answered("gone", "yes", new(2026, 9, 24)).Answered("term", "yes", new(2026, 10, 6))
        .Has(new Characteristic("ill", "yes", new(2026, 9, 7), On)).Has(new Characteristic("ill", "yes", On.AddDays(1), null))
        .Has(new Characteristic("poor", "yes", On, null));

    public static TheoryData<string> Names => [.. Facts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fact_is_the_same_since_what_it_counts_may_have_changed(string fact) =>
        Assert.Equal((fact, Facts[fact].Since), (fact, Since(Pupil, $"f{Facts.Keys.ToList().IndexOf(fact)}")));

    [Theory]
    [InlineData("today", "date")]
    [InlineData("later", "2026-08-01")] // the day from which it is asked
    [InlineData("never", "2026-08-01")]
    [InlineData("unknown", "2026-09-21")]
    [InlineData("from", "date")]
    [InlineData("soon", "ever")]
    [InlineData("to", "2026-08-01")]
    [InlineData("over", "2026-10-07")]
    [InlineData("held", "2026-09-24")] // ten school days after the 24th is the date: it still holds
    [InlineData("gone", "date")] // nine of them are over with the day before
    [InlineData("term", "2026-10-06")]
    [InlineData("told", "date")] // five school days after the outcome of 30 September were the 7th
    [InlineData("heard", "2026-10-05")]
    [InlineData("of-daily", "date")]
    [InlineData("limit", "2026-10-02")]
    [InlineData("ill", "2026-09-07")]
    [InlineData("poor", "date")]
    [InlineData("daily", "date")]
    public void So_is_a_name(string name, string since) => Assert.Equal(since, Since(Pupil, name));

    [Theory]
    [InlineData(null, null, "ever")]
    [InlineData("2026-09-02", null, "2026-09-02")]
    [InlineData("2026-10-08", null, "date")]
    [InlineData("2026-10-09", null, "ever")]
    [InlineData("2026-09-02", "2026-10-06", "2026-10-07")]
    [InlineData("2026-09-02", "2026-10-07", "date")]
    [InlineData("2026-09-02", "2026-10-08", "2026-09-02")]
    public void A_roll_changes_on_the_first_day_and_after_the_last(string? admitted, string? left, string since)
    {
        var pupil = Made.Pupil(On);
        pupil = admitted is null ? pupil : pupil.OnRoll(Day(admitted), left is null ? null : Day(left));
        foreach (var name in new[] { "onRoll", "sinceAdmitted", "sinceLeft" })
        {
            Assert.Equal((name, since), (name, Since(pupil, name)));
        }
    }

    // Compulsory school age of the base pack begins on 31 March, 31 August or 31 December, and ends on the last Friday of June.
    [Theory]
    [InlineData("2015-03-01", "2026-10-08", "2020-03-31")]
    [InlineData("2021-09-15", "2026-12-31", "date")]
    [InlineData("2021-09-15", "2026-12-30", "ever")]
    [InlineData("2009-09-15", "2026-10-08", "2026-06-27")]
    [InlineData("2009-09-15", "2026-06-26", "2014-12-31")]
    [InlineData("2009-09-15", "2026-06-27", "date")]
    [InlineData(null, "2026-10-08", "date")]
    public void Compulsory_age_changes_where_it_begins_and_after_its_end(string? born, string on, string since)
    {
        var pupil = Made.Pupil(new(2026, 12, 18));
        Assert.Equal(since, Since(born is null ? pupil.InYear(7, On) : pupil.Born(Day(born)), "compulsoryAge", Day(on)));
    }

    // Where a birthday ends it, the year group alone says it, which changes with the school year.
    [Fact]
    public void Without_a_date_of_birth_compulsory_age_that_ends_on_a_birthday_changes_with_the_year_group()
    {
        var age = new CompulsoryAge
        {
            Name = "age", BeginAge = 5, BeginDays = [(8, 31)], EndAge = 16, End = new CompulsoryAgeEnd(null, 0, 0, default),
            Never = [12], Always = [7], LastYear = [11],
        };
        Assert.Equal(new DateOnly(2026, 8, 1), SameSince.Of(age, Context(Made.Pupil(On).InYear(7, On), On)));
        Assert.Equal(DateOnly.MinValue, SameSince.Of(age, Context(Made.Pupil(On), On)));
    }

    [Fact]
    public void A_year_group_is_that_of_the_school_year_where_one_is_on_record()
    {
        Assert.Equal("2026-08-01", Since(Made.Pupil(On).InYear(7, new(2026, 9, 2)), "yearGroup"));
        Assert.Equal("ever", Since(Made.Pupil(On), "yearGroup"));
    }

    // A term goes on until the next begins, half of one begins the day after the break. Before the first it may begin on the next day.
    [Theory]
    [InlineData("this term", "2026-12-17", "2026-09-02")]
    [InlineData("this term", "2026-12-21", "2026-09-02")]
    [InlineData("this term", "2026-09-01", "date")]
    [InlineData("this half term", "2026-09-01", "date")]
    [InlineData("this half term", "2026-11-03", "2026-10-31")]
    [InlineData("this half term", "2026-10-27", "2026-09-02")]
    public void A_term_is_the_same_since_its_first_day(string window, string on, string since)
    {
        var book = Made.Book($$""" "facts": { "f": { "count": "sessions", "of": "M", "in": "{{window}}" } } """);
        var record = Made.Pupil(Day(on)).Create();
        var context = new EvaluationContext(book.Book.FileOf(record, book.Book.TimeOf(record.Calendar), null, null), Day(on));
        Assert.Equal(since, Text(SameSince.Of(book.Book.Names.Find("f")!, context), Day(on)));
    }

    // Inside an event an answer that had to be given by a day is not looked into; what rests on neither is.
    [Fact]
    public void Where_more_than_the_day_matters_nothing_is_looked_into()
    {
        var (name, plain) = (Book.Book.Names.Find("letter")!, Context(Pupil, On));
        Assert.Equal(new DateOnly(2026, 9, 30), SameSince.Of(name, plain with { Event = new EventOccurrence("letter", On) }));
        var answered = Book.Book.Names.Find("unknown")!;
        Assert.Equal(On, SameSince.Of(answered, plain with { AnsweredBy = On }));
    }

    // A part that is not looked into settles it: what comes after it is not read.
    [Fact]
    public void What_cannot_matter_any_more_is_not_looked_into()
    {
        var daily = new NotedPart("T").When;
        var unread = new Comparison(new UnreadNumber(), ">=", new Literal(Model.Values.Value.Exact(1), "1"));
        Assert.Equal(On, SameSince.Of(new AllOf([daily, unread]), Context(Pupil, On)));
        Assert.Equal(On, SameSince.Of(new AnyOf([daily, unread]), Context(Pupil, On)));
        Assert.Throws<InvalidOperationException>(() => SameSince.Of(new AllOf([unread, daily]), Context(Pupil, On)));
    }

    private static string Since(PupilRecordBuilder pupil, string name, DateOnly? on = null) =>
        Text(SameSince.Of(Book.Book.Names.Find(name)!, Context(pupil, on ?? On)), on ?? On);

    private static string Text(DateOnly since, DateOnly on) =>
        since == DateOnly.MinValue ? "ever" : since == on ? "date" : IsoDate.Text(since);

    private static EvaluationContext Context(PupilRecordBuilder pupil, DateOnly on)
    {
        var record = pupil.Create();
        return new EvaluationContext(Book.Book.FileOf(record, Book.Book.TimeOf(record.Calendar), null, null), on);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    /// <summary>A number whose names nobody may read.</summary>
    private sealed class UnreadNumber : Operand
    {
        public override Model.Values.ValueKind Kind => Model.Values.ValueKind.Number;

        public override string Text => "unread";

        public override IEnumerable<Symbol> Names => throw new InvalidOperationException("Its names are read.");

        public override TResult Accept<TArgument, TResult>(IOperandVisitor<TArgument, TResult> visitor, TArgument argument) =>
            throw new InvalidOperationException("It is asked.");
    }
}
