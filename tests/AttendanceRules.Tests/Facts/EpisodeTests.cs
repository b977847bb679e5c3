namespace AttendanceRules.Tests.Facts;

public sealed class EpisodeTests
{
    private static readonly (string Json, PlainWindow Window, string Asked, int AtLeast)[] Facts =
    [
        .. from window in PlainWindow.OfDays
           from asked in PlainCodes.Asked
           from atLeast in new[] { 1, 2, 3 }
           select ($$"""{ "count": "episodes", "of": {{PlainCodes.Json(asked)}}, "in": "{{window.Text}}" {{(atLeast == 1
               ? "" : FormattableString.Invariant($", \"atLeast\": {atLeast}"))}} }""", window, asked, atLeast),
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json));

    [Fact]
    public void Episodes_are_those_its_twin_counts() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (world, (json, window, asked, atLeast)) = (x.World, Facts[x.Fact]);
            var worlds = Twins.Settled(world, Twins.Unclassed(PlainCodes.Kinds(asked)));
            Twins.Agree(world.Ask(Book, $"f{x.Fact}"), [.. worlds.Select(w => EpisodeTwin.Of(w, window, asked, atLeast))],
                $"{json}\n{world}");
        });

    [Theory]
    // three days over a weekend
    [InlineData("{ \"count\": \"episodes\", \"of\": \"unauthorised\", \"atLeast\": 3, \"in\": \"school year\" }", "09-11",
        "09-03 O; 09-04 O; 09-07 O", "1")]
    [InlineData("{ \"count\": \"episodes\", \"of\": \"unauthorised\", \"atLeast\": 3, \"in\": \"school year\" }", "09-11",
        "09-03 O; 09-04 O; 09-07 O /", "0")]
    // a day not possible is passed over
    [InlineData("{ \"count\": \"episodes\", \"of\": \"unauthorised\", \"atLeast\": 3, \"in\": \"school year\" }", "09-11",
        "09-03 O; 09-04 O; 09-07 X; 09-08 O", "1")]
    [InlineData("{ \"count\": \"episodes\", \"of\": \"unauthorised\", \"atLeast\": 3, \"in\": \"since letter\" }", "09-11",
        "09-02 letter; 09-03 O; 09-04 O; 09-07 O", "1")]
    // it started before
    [InlineData("{ \"count\": \"episodes\", \"of\": \"unauthorised\", \"atLeast\": 3, \"in\": \"since letter\" }", "09-11",
        "09-03 letter; 09-03 O; 09-04 O; 09-07 O", "0")]
    [InlineData("{ \"count\": \"episodes\", \"of\": \"unauthorised\", \"atLeast\": 3, \"in\": \"since letter\" }", "09-11",
        "09-03 O; 09-04 O; 09-07 O", "none")]
    public void Episodes_at_the_boundary(string fact, string on, string records, string expected) =>
        Assert.Equal(expected, Examples.Ask(fact, on, records));
}
