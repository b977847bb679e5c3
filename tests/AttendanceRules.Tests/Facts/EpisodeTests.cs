namespace AttendanceRules.Tests.Facts;

public sealed class EpisodeTests
{
    private static readonly (string Json, PlainWindow Window, string Asked, int AtLeast)[] Facts =
    [
        .. from window in PlainWindow.OfDays
           from asked in PlainCodes.Asked
           from atLeast in new[] { 1, 2, 3 }
           select ($$"""{ "count": "episodes", "of": {{PlainCodes.Json(asked)}}, "in": "{{window.Text}}" {{(atLeast == 1 ? "" : FormattableString.Invariant($", \"atLeast\": {atLeast}"))}} }""", window, asked, atLeast),
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json));

    [Fact]
    public void Episodes_are_those_its_twin_counts() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (world, (json, window, asked, atLeast)) = (x.World, Facts[x.Fact]);
            var worlds = Twins.Settled(world, Twins.Unclassed(PlainCodes.Kinds(asked)));
            Twins.Agree(world.Ask(Book, $"f{x.Fact}"), [.. worlds.Select(w => EpisodeTwin.Of(w, window, asked, atLeast))], $"{json}\n{world}");
        });
}
