using AttendanceRules.Language;

namespace AttendanceRules.Tests.Facts;

public sealed class RunTests
{
    private static readonly (string Json, PlainWindow Window, string Asked, RunForm Form)[] Facts =
    [
        .. from window in PlainWindow.OfDays
           from asked in PlainCodes.Asked
           from ofDays in new[] { false, true }
           from which in new[] { "current", "longest", "latest" }
           from form in new RunForm[] { new(ofDays, which), new(ofDays, which, 3), new(ofDays, which, 2, "visit"), new(ofDays, which, IsAtNotice: true) }
           select (form.Json(asked, window), window, asked, form),
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json));

    [Fact]
    public void A_run_is_the_one_its_twin_finds() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (world, (json, window, asked, form)) = (x.World, Facts[x.Fact]);
            var found = Twins.Settled(world, Twins.Unclassed(PlainCodes.Kinds(asked))).Select(w => RunTwin.Of(w, window, asked, form)).ToList();
            var what = $"{json}\n{world}";
            Twins.Agree(world.Ask(Book, $"f{x.Fact}"), [.. found.Select(f => f is { } run ? Ratio.Of(run.Length) : (Ratio?)null)], what);
            Twins.AgreeText(world.AskEdge(Book, $"f{x.Fact}", "start"), [.. found.Select(f => Twins.Text(f?.First))], "start of " + what);
            Twins.AgreeText(world.AskEdge(Book, $"f{x.Fact}", "end"), [.. found.Select(f => Twins.Text(f?.Last))], "end of " + what);
        }, 200);
}
