namespace AttendanceRules.Tests.Facts;

public sealed class CountTests
{
    private static readonly (string Json, PlainWindow Window, string Asked, CountForm Form)[] Facts =
    [
        .. from window in PlainWindow.All
           from asked in PlainCodes.Asked
           from form in new CountForm[] { new(), new(OfDays: true), new(OncePerWeek: true), new(NotCoveredBy: "visit"), new(OfDays: true, OncePerWeek: true, NotCoveredBy: "visit") }
           select (form.Json(asked, window), window, asked, form),
        .. from window in PlainWindow.All
           from late in new[] { ">= 12", "> 12", "<= 12", "< 12" }
           from ofDays in new[] { false, true }
           let form = new CountForm(ofDays, MinutesLate: late)
           select (form.Json("late", window), window, "late", form),
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json));

    [Fact]
    public void A_count_is_what_its_twin_counts() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (world, (json, window, asked, form)) = (x.World, Facts[x.Fact]);
            var worlds = Twins.Settled(world, form.MinutesLate is null ? Twins.Unclassed(PlainCodes.Kinds(asked)) : Twins.Late);
            Twins.Agree(world.Ask(Book, $"f{x.Fact}"), [.. worlds.Select(w => CountTwin.Of(w, window, asked, form))], $"{json}\n{world}");
        }, 200);
}
