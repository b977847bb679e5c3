namespace AttendanceRules.Tests.Facts;

public sealed class BandTests
{
    private static readonly BandForm[] Facts =
    [
        .. from isDated in new[] { false, true }
           from form in new BandForm[] { new(false), new(false, Else: "grey"), new(true), new(true, "new"), new(true, "new", "grey") }
           select form with { IsDated = isDated },
    ];

    private static readonly RuleBook Book = Made.Book($$"""
        {{Twins.Actions}}, "sources": { "own": { "title": "Own", "publisher": "Made up", "date": "2026-08", "clauses": { "1": "Rows." } } },
        "facts": { "absent": { "rate": "absence", "in": "school year" }, {{string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {f.Json()}"))}} }
        """);

    [Fact]
    public void A_band_is_the_row_its_twin_finds() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (world, form) = (Twins.Fewer(x.World, 2), Facts[x.Fact]);
            var worlds = Twins.Settled(world, Twins.Unclassed(PlainCodes.Kinds("absence"))).ToList();
            Twins.AgreeText(world.Ask(Book, $"f{x.Fact}"), [.. worlds.Select(w => BandTwin.Of(w, form))], $"{form.Json()}\n{world}");
            Twins.AgreeText(world.AskEdge(Book, $"f{x.Fact}", "since"), [.. worlds.Select(w => Twins.Text(BandTwin.Since(w, form)))],
                $"since of {form.Json()}\n{world}");
        });

    [Theory]
    [InlineData("", "09-08", "09-02 O /", "red")] // one of ten
    [InlineData("", "09-09", "09-02 O /", "green")] // one of twelve
    [InlineData("", "09-08", "09-02 ? /", "unknown")]
    [InlineData("", "09-08", "09-02 X; 09-03 X; 09-04 X; 09-07 X; 09-08 X", "none")]
    [InlineData(", \"checkpoint\": \"half term\"", "10-22", "09-02 O", "none")]
    [InlineData(", \"checkpoint\": \"half term\", \"before\": \"new\"", "10-22", "09-02 O", "new")]
    [InlineData(", \"checkpoint\": \"half term\", \"before\": \"new\"", "10-23", "09-02 O", "green")] // the last day before the break
    // stays the same until the end of term
    [InlineData(", \"checkpoint\": \"half term\"", "11-06", "11-02 O; 11-03 O; 11-04 O; 11-05 O; 11-06 O", "green")]
    public void Bands_at_the_boundary(string more, string on, string records, string expected) => Assert.Equal(expected, Examples.Ask(
        $$"""{ "band": "absent", "rows": { "green": "< 10", "red": ">= 10" } {{more}} }, "absent": { "rate": "absence", "in": "school year" }""", on, records));
}
