using AttendanceRules.Facts;

namespace AttendanceRules.Tests.Facts;

public sealed class CaseworkTests
{
    private static readonly CaseworkForm[] Facts =
    [
        .. from say in CaseworkFact.Sayings
           from window in PlainWindow.OfDays.Where(w => !w.Text.Contains("letter", StringComparison.Ordinal)).Append(null)
           from form in new CaseworkForm[] { new(say, window), new(say, window, Outcome: "paid"), new(say, window, NotOutcome: "paid"), new(say, null, window), new(say, window, IsPlanned: true) }
           where say == "days" || !form.IsPlanned
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
            var world = x.World with { Entries = [.. x.World.Entries.Select(e => e with { Action = "letter" }).DistinctBy(e => e.StandsFrom(x.World.On) ?? e.Date)] };
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
}
