using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

public sealed class RateTests
{
    private static readonly (string Json, PlainWindow Window, RateForm Form)[] Facts =
    [
        .. from window in PlainWindow.All
           from form in new RateForm[]
           {
               new("absence"), new("unauthorised"), new("late"), new("absence", Step: 100), new("absence", Step: 50),
                   new("absence", Step: 250), new("unauthorised", IsAtLetter: true),
               new("unauthorised", "absence"), new("unauthorised", "authorised"), new("late", "absence"),
                   new("[ \"I\", \"B\" ]", "authorised", 100), new("[ \"I\", \"B\" ]"),
           }
           select (form.Json(window), window, form),
    ];

    private static readonly (string Json, PlainWindow Window, RateForm Form)[] Extremes =
    [
        .. from window in PlainWindow.All
           from extreme in PlainWindow.OfDays
           from form in new RateForm[] { new("absence", Highest: extreme), new("absence", Lowest: extreme),
               new("late", "absence", Highest: extreme), new("unauthorised", Step: 100, Lowest: extreme) }
           select (form.Json(window), window, form),
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json));
    private static readonly RuleBook ExtremesBook = Twins.Book(Extremes.Select(f => f.Json));

    [Fact]
    public void A_rate_is_what_its_twin_divides() =>
        Twins.Check(Worlds.And(Facts.Length), x => Check(Book, x.World, x.Fact, Facts[x.Fact]), 200);

    [Fact]
    public void The_highest_and_the_lowest_are_those_of_each_school_day() => Twins.Check(
        Worlds.And(Extremes.Length), x => Check(ExtremesBook, Twins.Fewer(x.World, 2), x.Fact, Extremes[x.Fact]), 100);

    private static void Check(RuleBook book, World world, int number, (string Json, PlainWindow Window, RateForm Form) fact)
    {
        var worlds = Twins.Settled(world, Twins.Unclassed(PlainCodes.Kinds([fact.Form.Of, .. fact.Form.Over is { } over ? [over]
            : Array.Empty<string>()])));
        Twins.Agree(world.Ask(book, $"f{number}"), [.. worlds.Select(w => RateTwin.Of(w, fact.Window, fact.Form))],
            $"{fact.Json}\n{world}");
    }

    // What a calendar that was inferred from marks has to come is not known: the share may be anything.
    [Fact]
    public void Over_what_is_planned_it_is_unknown_where_the_calendar_was_inferred()
    {
        var book = Made.Book(""" "facts": { "share": { "rate": "absence", "over": "planned", "in": "school year", "title": "Share" } } """);
        var days = Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Take(10).ToList();
        FactValue Of(SchoolCalendar calendar)
        {
            var builder = PupilRecord.Build("P1", calendar);
            days.ForEach(d => builder.Mark(d, HalfDay.Morning, "O").Mark(d, HalfDay.Afternoon, "O"));
            return book.Advise(builder.Create(), days[^1], new AdviceOptions { Facts = ["share"] }).Facts["share"];
        }

        Assert.Equal("20/146", Of(Made.Autumn).ToString());
        var inferred = Of(SchoolCalendar.Infer(days));
        Assert.NotEqual(ValueState.Known, inferred.State);
        Assert.Equal((0m, 100m), (inferred.Least ?? 0, inferred.Most ?? 100));
    }

    [Theory]
    [InlineData("{ \"rate\": \"absence\", \"in\": \"school year\" }", "09-03", "09-02 O /", "1/4")]
    [InlineData("{ \"rate\": \"absence\", \"in\": \"school year\" }", "09-03", "09-02 O /; 09-03 ? /", "25..50")]
    [InlineData("{ \"rate\": \"absence\", \"in\": \"school year\" }", "09-03", "09-02 O /; 09-03 - /", "1/3")] // no mark is not a session
    [InlineData("{ \"rate\": \"absence\", \"in\": \"school year\" }", "09-03", "09-02 X; 09-03 X", "none")]
    [InlineData("{ \"rate\": \"absence\", \"in\": \"since letter\" }", "09-03", "09-02 O", "none")]
    [InlineData("{ \"rate\": \"absence\", \"in\": \"school year\", \"round\": 5 }", "09-07", "09-02 O /", "15")] // one of eight, halves up
    [InlineData("{ \"rate\": \"absence\", \"in\": \"school year\", \"round\": 5 }", "09-08", "09-02 O /", "10")] // one of ten
    [InlineData("{ \"rate\": \"absence\", \"in\": \"school year\", \"round\": 1 }", "09-04", "09-02 O", "33")]
    [InlineData("{ \"rate\": \"absence\", \"in\": \"school year\", \"at\": \"letter\" }", "09-11", "09-03 letter; 09-02 O /; 09-04 O",
        "1/4")]
    [InlineData("{ \"rate\": \"absence\", \"in\": \"school year\", \"at\": \"letter\" }", "09-11", "09-02 O /", "none")]
    [InlineData("{ \"rate\": \"absence\", \"in\": \"school year\", \"highest\": \"from letter\" }", "09-08", "09-03 letter; 09-02 O",
        "2/4")]
    [InlineData("{ \"rate\": \"absence\", \"in\": \"school year\", \"lowest\": \"from letter\" }", "09-08", "09-03 letter; 09-02 O",
        "2/10")]
    [InlineData("{ \"rate\": \"unauthorised\", \"over\": \"absence\", \"in\": \"school year\" }", "09-08", "09-02 O I", "1/2")]
    [InlineData("{ \"rate\": \"unauthorised\", \"over\": \"absence\", \"in\": \"school year\" }", "09-08", "09-02 /", "none")]
    [InlineData("{ \"rate\": \"unauthorised\", \"over\": \"authorised\", \"in\": \"school year\" }", "09-08", "09-02 I; 09-03 ? /",
        "0..50")]
    // nothing to divide by, perhaps
    [InlineData("{ \"rate\": \"unauthorised\", \"over\": \"authorised\", \"in\": \"school year\" }", "09-08", "09-03 ? /", "0..")]
    public void Rates_at_the_boundary(string fact, string on, string records, string expected) =>
        Assert.Equal(expected, Examples.Ask(fact, on, records));

    // A lateness whose minutes nobody recorded is possible for certain, so a rate limited by minutes would need more than S6 says.
    [Fact]
    public void A_limit_of_minutes_is_refused() => Assert.Equal(
        ["senseless-member"], Asked.Problems("""{ "rate": "late", "in": "ever", "minutesLate": ">= 10" }"""));
}
