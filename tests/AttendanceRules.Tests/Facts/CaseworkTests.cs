using AttendanceRules.Model.Facts;

namespace AttendanceRules.Tests.Facts;

public sealed class CaseworkTests
{
    // Planned days are in a window that the calendar closes or that ends with the date, not in one that is open. Entries about days still
    // to come are left to examples where a window asks for them.
    private static readonly string[] Closed = ["school year", "this term", "this half term", "last 5 school days", "last 10 calendar days",
        "last 1 month"];

    private static readonly CaseworkForm[] Facts =
    [
        .. from say in CaseworkFact.Measures
           from window in PlainWindow.OfDays.Where(w => !w.Text.Contains("letter", StringComparison.Ordinal)).Append(null)
           from form in new CaseworkForm[] { new(say, window), new(say, window, Outcome: "paid"), new(say, window, NotOutcome: "paid"),
               new(say, null, window), new(say, window, IsPlanned: true) }
           where (say == "days" || !form.IsPlanned) && (say != "outcome" || (form.Outcome ?? form.NotOutcome) is null)
           where (form.For is null && !form.IsPlanned) || window is null || Closed.Contains(window.Text, StringComparer.Ordinal)
           select form,
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json()));

    [Fact]
    public void Casework_is_what_its_twin_finds() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            // Of two letters that count from one day neither is the later one.
            var form = Facts[x.Fact];
            var world = x.World with { Entries =
                [.. x.World.Entries.Select(e => e with { Action = "letter", For = form.For is not null && e.For?.To > x.World.On ? null
                : e.For }).DistinctBy(e => e.StandsFrom(x.World.On) ?? e.Date)] };
            var worlds = (form.Outcome ?? form.NotOutcome) is null && form.Say != "outcome" ? [world] : Recorded(world).ToList();
            var (value, what) = (world.Ask(Book, $"f{x.Fact}"), $"{form.Json()}\n{world}");
            if (form.Say is "count" or "sum" or "value" or "days")
            {
                Twins.Agree(value, [.. worlds.Select(w => CaseworkTwin.Number(w, form))], what);
            }
            else
            {
                Twins.AgreeText(value, [.. worlds.Select(w => CaseworkTwin.Text(w, form))], what);
            }
        }, 200);

    // A letter with no outcome yet may still have either; withdrawn it is only once that is recorded (S8).
    private static IEnumerable<World> Recorded(World world)
    {
        IEnumerable<IEnumerable<WorldEntry>> all = [[]];
        foreach (var entry in world.Entries)
        {
            all = entry.Due is not null || entry.OutcomeOn(world.On) is not null || entry.Date > world.On ? all.Select(a => a.Append(entry))
                : all.SelectMany(a => new[] { "paid", "unpaid" }.Select(o => a.Append(entry with { Outcome = o, OutcomeDate = world.On })));
        }

        return all.Select(a => world with { Entries = [.. a] });
    }

    [Theory]
    // ten days with today
    [InlineData("{ \"casework\": \"count\", \"action\": \"letter\", \"in\": \"last 10 calendar days\" }", "09-17",
        "09-08 letter; 09-17 letter", "2")]
    [InlineData("{ \"casework\": \"count\", \"action\": \"letter\", \"in\": \"last 10 calendar days\" }", "09-17",
        "09-07 letter; 09-18 letter", "0")]
    [InlineData("{ \"casework\": \"count\", \"in\": \"ever\", \"action\": \"letter\" }", "09-17", "09-07 letter withdrawn 09-17", "0")]
    // not yet withdrawn
    [InlineData("{ \"casework\": \"count\", \"in\": \"ever\", \"action\": \"letter\" }", "09-17", "09-07 letter withdrawn 09-18", "1")]
    [InlineData("{ \"casework\": \"count\", \"in\": \"ever\", \"action\": \"letter\" }", "09-17", "09-07 unsupplied", "unknown")]
    [InlineData("{ \"casework\": \"count\", \"in\": \"ever\", \"action\": \"letter\", \"outcome\": \"paid\" }", "09-17",
        "09-07 letter; 09-08 letter paid 09-17; 09-09 letter unpaid 09-17", "1..2")]
    [InlineData("{ \"casework\": \"count\", \"in\": \"ever\", \"action\": \"letter\", \"notOutcome\": \"paid\" }", "09-17",
        "09-07 letter; 09-08 letter paid 09-17; 09-09 letter unpaid 09-17", "1..2")]
    [InlineData("{ \"casework\": \"count\", \"in\": \"ever\", \"action\": \"letter\", \"notOutcome\": \"withdrawn\" }", "09-17",
        "09-07 letter; 09-08 letter withdrawn 09-17", "1")]
    [InlineData("{ \"casework\": \"count\", \"action\": \"letter\", \"in\": \"since visit\" }", "09-17", "09-07 letter", "none")]
    [InlineData("{ \"casework\": \"first\", \"action\": \"letter\" }", "09-17", "09-08 letter; 09-07 letter", "2026-09-07")]
    [InlineData("{ \"casework\": \"latest\", \"action\": \"letter\" }", "09-17", "09-08 letter; 09-07 letter", "2026-09-08")]
    [InlineData("{ \"casework\": \"latest\", \"action\": \"letter\" }", "09-17", "", "none")]
    [InlineData("{ \"casework\": \"latest\", \"action\": \"letter\" }", "09-17", "09-08 letter due 09-10", "none")] // only arranged
    [InlineData("{ \"casework\": \"latest\", \"action\": \"letter\" }", "09-17", "09-08 letter due 09-10 paid 09-11", "2026-09-11")]
    [InlineData("{ \"casework\": \"outcome\", \"action\": \"letter\" }", "09-17", "09-08 letter paid 09-17", "paid")]
    [InlineData("{ \"casework\": \"outcome\", \"action\": \"letter\" }", "09-17", "09-08 letter paid 09-18", "unknown")]
    [InlineData("{ \"casework\": \"value\", \"action\": \"letter\", \"value\": \"amount\" }", "09-17",
        "09-08 letter amount 60; 09-09 letter amount 80", "80")]
    [InlineData("{ \"casework\": \"sum\", \"in\": \"ever\", \"action\": \"letter\", \"value\": \"amount\" }", "09-17",
        "09-08 letter amount 60; 09-09 letter amount 80", "140")]
    // an amount nobody recorded
    [InlineData("{ \"casework\": \"sum\", \"in\": \"ever\", \"action\": \"letter\", \"value\": \"amount\" }", "09-17",
        "09-08 letter amount 60; 09-09 letter", "60..")]
    // no amount is below zero
    [InlineData("{ \"casework\": \"sum\", \"in\": \"ever\", \"action\": \"letter\", \"value\": \"amount\" }", "09-17",
        "09-08 letter amount 60; 09-09 letter amount -5", "60..")]
    // Friday to Tuesday, one day twice
    [InlineData("{ \"casework\": \"days\", \"in\": \"ever\", \"action\": \"letter\" }", "09-17",
        "09-08 letter for 09-11 09-14; 09-08 letter for 09-14 09-15", "3")]
    [InlineData("{ \"casework\": \"days\", \"in\": \"ever\", \"action\": \"letter\" }", "09-14", "09-08 letter for 09-11 09-15", "2")]
    [InlineData("{ \"casework\": \"days\", \"in\": \"ever\", \"action\": \"letter\", \"planned\": true }", "09-14",
        "09-08 letter for 09-11 09-15", "3")]
    [InlineData("{ \"casework\": \"count\", \"action\": \"letter\", \"for\": \"last 5 school days\" }", "09-18",
        "09-08 letter for 09-14 09-18", "1")]
    // one day is before
    [InlineData("{ \"casework\": \"count\", \"action\": \"letter\", \"for\": \"last 5 school days\" }", "09-18",
        "09-08 letter for 09-11 09-14", "0")]
    public void Casework_at_the_boundary(string fact, string on, string records, string expected) =>
        Assert.Equal(expected, Examples.Ask(fact, on, records));
}
