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
                 {{(form.NotCoveredBy is null ? "" : ", \"notCoveredBy\": \"visit\"")}} {{(form.MinutesLate is null
                     ? "" : $", \"minutesLate\": \"{form.MinutesLate}\"")}} }
               """, window, form, round),
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json));

    [Fact]
    public void A_sum_is_what_its_twin_sums() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (world, (json, window, form, round)) = (Twins.Fewer(x.World, 2), Facts[x.Fact]);
            Twins.Agree(world.Ask(Book, $"f{x.Fact}"),
                [.. Twins.Settled(world, Twins.Late).Select(w => SumTwin.Of(w, window, form, round))], $"{json}\n{world}");
        });

    [Theory]
    [InlineData("{ \"sum\": \"minutes late\", \"in\": \"school year\" }", "09-11", "09-03 late 1; 09-04 late 5; 09-07 late 6", "12")]
    [InlineData("{ \"sum\": \"minutes late\", \"in\": \"school year\", \"roundEach\": \"up to 5\" }", "09-11",
        "09-03 late 1; 09-04 late 5; 09-07 late 6", "20")]
    [InlineData("{ \"sum\": \"minutes late\", \"in\": \"school year\", \"roundEach\": \"down to 5\" }", "09-11",
        "09-03 late 4; 09-04 late 5; 09-07 late 9", "10")]
    // one lateness without minutes
    [InlineData("{ \"sum\": \"minutes late\", \"in\": \"school year\" }", "09-11", "09-03 late 7; 09-04 late", "7..")]
    [InlineData("{ \"sum\": \"minutes late\", \"in\": \"school year\" }", "09-11", "09-03 late 7; 09-04 ? /", "7..")]
    [InlineData("{ \"sum\": \"minutes late\", \"in\": \"school year\" }", "09-11", "09-03 O", "0")]
    public void Sums_at_the_boundary(string fact, string on, string records, string expected) =>
        Assert.Equal(expected, Examples.Ask(fact, on, records));
}
