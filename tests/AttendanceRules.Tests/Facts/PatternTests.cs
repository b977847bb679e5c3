using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Tests.Facts;

public sealed class PatternTests
{
    private static readonly (string Json, PlainWindow Window, string Asked, string Pattern)[] Facts =
    [
        .. from window in PlainWindow.All
           from asked in PlainCodes.Asked
           from pattern in PatternFact.PatternsOf(SchoolWeek.MondayToFriday)
           select ($$"""{ "pattern": "{{pattern}}", "of": {{PlainCodes.Json(asked)}}, "in": "{{window.Text}}" }""", window, asked, pattern),
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json));

    [Fact]
    public void A_pattern_is_what_its_twin_sees() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (world, (json, window, asked, pattern)) = (x.World, Facts[x.Fact]);
            var worlds = Twins.Settled(world, Twins.Unclassed(PlainCodes.Kinds(asked)));
            Twins.Agree(world.Ask(Book, $"f{x.Fact}"), [.. worlds.Select(w => PatternTwin.Of(w, window, asked, pattern))],
                $"{json}\n{world}");
        }, 200);

    [Theory]
    [InlineData("{ \"pattern\": \"same weekday\", \"of\": \"unauthorised\", \"in\": \"school year\" }", "09-25",
        "09-07 O /; 09-14 / O; 09-21 O", "3")]
    [InlineData("{ \"pattern\": \"same weekday\", \"of\": \"unauthorised\", \"in\": \"school year\" }", "09-25",
        "09-07 O /; 09-15 / O; 09-21 O", "1")]
    // a Monday not possible is passed over
    [InlineData("{ \"pattern\": \"same weekday\", \"of\": \"unauthorised\", \"in\": \"school year\" }", "09-25",
        "09-07 O /; 09-14 X; 09-21 O", "2")]
    // half term is between
    [InlineData("{ \"pattern\": \"same weekday\", \"of\": \"unauthorised\", \"in\": \"school year\" }", "11-02", "10-19 O; 11-02 O", "2")]
    [InlineData("{ \"pattern\": \"same weekday\", \"of\": \"unauthorised\", \"in\": \"school year\" }", "09-25",
        "09-07 O /; 09-14 ? /; 09-21 O", "1..3")]
    [InlineData("{ \"pattern\": \"morning\", \"of\": \"unauthorised\", \"in\": \"school year\" }", "09-25",
        "09-07 O /; 09-14 / O; 09-21 O", "2")]
    [InlineData("{ \"pattern\": \"afternoon\", \"of\": \"unauthorised\", \"in\": \"school year\" }", "09-25",
        "09-07 O /; 09-14 O; 09-21 O", "2")]
    // a whole week missed is not broken
    [InlineData("{ \"pattern\": \"broken weeks\", \"of\": \"unauthorised\", \"in\": \"school year\" }", "09-25",
        "09-07 O; 09-08 O; 09-09 O; 09-10 O; 09-11 O; 09-14 O /", "1")]
    // the Friday before and the Monday after
    [InlineData("{ \"pattern\": \"beside holidays\", \"of\": \"unauthorised\", \"in\": \"school year\" }", "11-03",
        "10-22 O; 10-23 / O; 11-02 O; 11-03 O", "2")]
    // the first day of term
    [InlineData("{ \"pattern\": \"beside holidays\", \"of\": \"unauthorised\", \"in\": \"school year\" }", "09-25", "09-02 O; 09-03 O",
        "1")]
    public void Patterns_at_the_boundary(string fact, string on, string records, string expected) =>
        Assert.Equal(expected, Examples.Ask(fact, on, records));
}
