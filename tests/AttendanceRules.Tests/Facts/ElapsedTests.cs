namespace AttendanceRules.Tests.Facts;

public sealed class ElapsedTests
{
    private static readonly (string Json, string Unit, string Since, string? Until)[] Facts =
    [
        .. from unit in new[] { "school days", "school weeks", "calendar days", "working days", "months", "years" }
           from since in new[] { "letter", "letter:paid", "2026-10-01", "2026-08-31" }
           from until in new[] { null, "visit", "2027-03-30" }
           select ($$"""{ "elapsed": "{{unit}}", "since": "{{since}}"{{(until is null ? "" : $", \"until\": \"{until}\"")}} }""", unit, since, until),
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json));

    [Fact]
    public void What_has_elapsed_is_the_longest_wait_that_its_twin_finds_over() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (json, unit, since, until) = Facts[x.Fact];
            Twins.Agree(x.World.Ask(Book, $"f{x.Fact}"), [ElapsedTwin.Of(x.World, unit, since, until)], $"{json}\n{x.World}");
        });

    [Theory]
    [InlineData("{ \"elapsed\": \"school days\", \"since\": \"letter\" }", "09-10", "09-08 letter", "2")]
    [InlineData("{ \"elapsed\": \"school days\", \"since\": \"letter\" }", "09-08", "09-08 letter", "0")]
    [InlineData("{ \"elapsed\": \"school days\", \"since\": \"letter\" }", "11-01", "10-22 letter", "1")] // half term has no school day
    [InlineData("{ \"elapsed\": \"school weeks\", \"since\": \"letter\" }", "09-14", "09-08 letter", "0")]
    [InlineData("{ \"elapsed\": \"school weeks\", \"since\": \"letter\" }", "09-15", "09-08 letter", "1")]
    [InlineData("{ \"elapsed\": \"months\", \"since\": \"letter\" }", "10-07", "09-08 letter", "0")]
    [InlineData("{ \"elapsed\": \"months\", \"since\": \"letter\" }", "10-08", "09-08 letter", "1")]
    [InlineData("{ \"elapsed\": \"calendar days\", \"since\": \"letter\" }", "09-10", "", "none")]
    [InlineData("{ \"elapsed\": \"calendar days\", \"since\": \"letter\", \"until\": \"visit\" }", "09-18", "09-08 letter; 09-11 visit",
        "3")]
    [InlineData("{ \"elapsed\": \"calendar days\", \"since\": \"letter\", \"until\": \"visit\" }", "09-18", "09-08 letter", "none")]
    [InlineData("{ \"elapsed\": \"calendar days\", \"since\": \"letter\" }", "09-10", "09-08 unsupplied", "unknown")]
    public void Lengths_at_the_boundary(string fact, string on, string records, string expected) =>
        Assert.Equal(expected, Examples.Ask(fact, on, records));
}
