using AttendanceRules.Facts;

namespace AttendanceRules.Tests.Facts;

public sealed class PatternTests
{
    private static readonly (string Json, PlainWindow Window, string Asked, string Pattern)[] Facts =
    [
        .. from window in PlainWindow.All
           from asked in PlainCodes.Asked
           from pattern in PatternFact.Patterns
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
            Twins.Agree(world.Ask(Book, $"f{x.Fact}"), [.. worlds.Select(w => PatternTwin.Of(w, window, asked, pattern))], $"{json}\n{world}");
        }, 200);
}
