namespace AttendanceRules.Tests.Facts;

public sealed class SumTests
{
    private static readonly (string Json, PlainWindow Window, CountForm Form, string Round)[] Facts =
    [
        .. from window in PlainWindow.All
           from form in new CountForm[] { new(), new(NotCoveredBy: "visit"), new(MinutesLate: ">= 12"), new(MinutesLate: "< 12") }
           from round in new[] { "", "up to 5", "down to 15" }
           select ($$"""
               { "sum": "minutes late", "in": "{{window.Text}}"{{(round.Length == 0 ? "" : $", \"roundEach\": \"{round}\"")}}
                 {{(form.NotCoveredBy is null ? "" : ", \"notCoveredBy\": \"visit\"")}} {{(form.MinutesLate is null ? "" : $", \"minutesLate\": \"{form.MinutesLate}\"")}} }
               """, window, form, round),
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json));

    [Fact]
    public void A_sum_is_what_its_twin_sums() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (world, (json, window, form, round)) = (x.World, Facts[x.Fact]);
            Twins.Agree(world.Ask(Book, $"f{x.Fact}"), [.. Twins.Settled(world, Twins.Late).Select(w => SumTwin.Of(w, window, form, round))], $"{json}\n{world}");
        });
}
