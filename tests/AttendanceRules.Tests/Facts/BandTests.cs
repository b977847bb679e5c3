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
            Twins.AgreeText(world.AskEdge(Book, $"f{x.Fact}", "since"), [.. worlds.Select(w => Twins.Text(BandTwin.Since(w, form)))], $"since of {form.Json()}\n{world}");
        });
}
