namespace AttendanceRules.Tests.Facts;

public sealed class CountTests
{
    private static readonly (string Json, PlainWindow Window, string Asked, CountForm Form)[] Facts =
    [
        .. from window in PlainWindow.All
           from asked in PlainCodes.Asked
           from form in new CountForm[] { new(), new(OfDays: true), new(OncePerWeek: true), new(NotCoveredBy: "visit"),
               new(OfDays: true, OncePerWeek: true, NotCoveredBy: "visit"), new(OfDays: true, AnySession: true),
               new(OfDays: true, AnySession: true, NotCoveredBy: "visit", Weekday: DayOfWeek.Friday), new(Weekday: DayOfWeek.Monday),
               new(OfDays: true, OncePerWeek: true, Weekday: DayOfWeek.Monday) }
           select (form.Json(asked, window), window, asked, form),
        .. from window in PlainWindow.All
           from late in new[] { ">= 12", "> 12", "<= 12", "< 12" }
           from ofDays in new[] { false, true }
           let form = new CountForm(ofDays, MinutesLate: late)
           select (form.Json("late", window), window, "late", form),
    ];

    private static readonly (string Json, PlainWindow Window, string Asked, CountForm Form)[] Extremes =
    [
        .. from window in PlainWindow.All
           from extreme in PlainWindow.OfDays
           from form in new CountForm[] { new(Highest: extreme), new(Lowest: extreme), new(OfDays: true, Highest: extreme),
               new(OfDays: true, AnySession: true, Weekday: DayOfWeek.Tuesday, Lowest: extreme) }
           select (form.Json("absence", window), window, "absence", form),
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json));
    private static readonly RuleBook ExtremesBook = Twins.Book(Extremes.Select(f => f.Json));

    [Fact]
    public void The_highest_and_the_lowest_are_those_of_each_school_day() => Twins.Check(
        Worlds.And(Extremes.Length),
        x =>
        {
            var (world, (json, window, asked, form)) = (Twins.Fewer(x.World, 2), Extremes[x.Fact]);
            var worlds = Twins.Settled(world, Twins.Unclassed(PlainCodes.Kinds(asked)));
            Twins.Agree(world.Ask(ExtremesBook, $"f{x.Fact}"), [.. worlds.Select(w => CountTwin.Of(w, window, asked, form))],
                $"{json}\n{world}");
        }, 100);

    [Fact]
    public void A_count_is_what_its_twin_counts() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (world, (json, window, asked, form)) = (x.World, Facts[x.Fact]);
            var worlds = Twins.Settled(world, form.MinutesLate is null ? Twins.Unclassed(PlainCodes.Kinds(asked)) : Twins.Late);
            Twins.Agree(world.Ask(Book, $"f{x.Fact}"), [.. worlds.Select(w => CountTwin.Of(w, window, asked, form))], $"{json}\n{world}");
        }, 200);

    [Theory]
    // the third day back
    [InlineData("{ \"count\": \"sessions\", \"of\": \"unauthorised\", \"in\": \"last 3 school days\" }", "09-09", "09-07 O", "2")]
    // the fourth
    [InlineData("{ \"count\": \"sessions\", \"of\": \"unauthorised\", \"in\": \"last 3 school days\" }", "09-09", "09-04 O", "0")]
    // the day of the letter does not count
    [InlineData("{ \"count\": \"sessions\", \"of\": \"unauthorised\", \"in\": \"since letter\" }", "09-10",
        "09-08 letter; 09-08 O; 09-09 O /", "1")]
    [InlineData("{ \"count\": \"sessions\", \"of\": \"unauthorised\", \"in\": \"from letter\" }", "09-10",
        "09-08 letter; 09-08 O; 09-09 O /", "3")]
    [InlineData("{ \"count\": \"sessions\", \"of\": \"unauthorised\", \"in\": \"since letter\" }", "09-10", "09-09 O", "none")] // no letter
    // a letter of tomorrow
    [InlineData("{ \"count\": \"sessions\", \"of\": \"unauthorised\", \"in\": \"since letter\" }", "09-10", "09-11 letter; 09-09 O",
        "none")]
    [InlineData("{ \"count\": \"sessions\", \"of\": \"unauthorised\", \"in\": \"since letter\" }", "09-10", "09-09 O; 09-08 unsupplied",
        "unknown")]
    [InlineData("{ \"count\": \"days\", \"of\": \"unauthorised\", \"in\": \"this week\" }", "09-11", "09-08 O /", "0")] // half a day
    // the other half is not possible
    [InlineData("{ \"count\": \"days\", \"of\": \"unauthorised\", \"in\": \"this week\" }", "09-11", "09-08 O X", "1")]
    // the other half has no mark
    [InlineData("{ \"count\": \"days\", \"of\": \"unauthorised\", \"in\": \"this week\" }", "09-11", "09-08 O -", "1")]
    [InlineData("{ \"count\": \"days\", \"of\": \"unauthorised\", \"in\": \"this week\" }", "09-11", "09-08 X", "0")]
    [InlineData("{ \"count\": \"days\", \"of\": \"unauthorised\", \"in\": \"this week\" }", "09-11", "09-08 O ?", "0..1")]
    [InlineData("{ \"count\": \"sessions\", \"in\": \"ever\", \"of\": \"late\", \"minutesLate\": \">= 10\" }", "09-11", "09-08 late 10",
        "1")]
    [InlineData("{ \"count\": \"sessions\", \"in\": \"ever\", \"of\": \"late\", \"minutesLate\": \">= 10\" }", "09-11", "09-08 late 9",
        "0")]
    [InlineData("{ \"count\": \"sessions\", \"in\": \"ever\", \"of\": \"late\", \"minutesLate\": \">= 10\" }", "09-11", "09-08 late",
        "0..1")]
    [InlineData("{ \"count\": \"sessions\", \"of\": \"unauthorised\", \"in\": \"school year\", \"mostPer\": \"school week\" }", "09-18",
        "09-08 O; 09-11 O /; 09-14 O /", "2")]
    [InlineData("{ \"count\": \"sessions\", \"of\": \"unauthorised\", \"in\": \"school year\", \"notCoveredBy\": \"visit\" }", "09-18",
        "09-08 O; 09-09 O /; 09-14 visit for 09-08 09-08", "1")]
    [InlineData("{ \"count\": \"sessions\", \"of\": \"unauthorised\", \"in\": \"school year\", \"notCoveredBy\": \"visit\" }", "09-18",
        "09-08 O; 09-09 O /; 09-14 visit for 09-08 09-08 withdrawn 09-18", "3")]
    public void Counts_at_the_boundary(string fact, string on, string records, string expected) =>
        Assert.Equal(expected, Examples.Ask(fact, on, records));
}
