using AttendanceRules.Calendar;

namespace AttendanceRules.Tests.Facts;

public sealed class DateTests
{
    private static readonly PlainWindow[] Windows =
    [
        .. PlainWindow.OfDays,
        new("from 09-10 to 10-20", w => Yearly(w, (9, 10), (10, 20))),
        new("from 12-20 to 01-05", w => Yearly(w, (12, 20), (1, 5))),
        new("from 03-30 to 03-30", w => Yearly(w, (3, 30), (3, 30))),
        new("from 2026-10-20 to 2027-02-20", _ => new DateSpan(new(2026, 10, 20), new(2027, 2, 20))),
    ];

    private static readonly RuleBook Book = Twins.Book(Windows.Select(w => $$"""{ "date": "{{w.Text}}" }"""));

    [Fact]
    public void A_date_lies_in_the_window_its_twin_works_out() => Twins.Check(
        Worlds.And(Windows.Length),
        x =>
        {
            // On or beside an end of the window, where it has ends; else somewhere.
            var world = x.World.At(x.World.On.AddDays(x.World.Marks.Count * 11 % 120));
            if (Windows[x.Fact].Find(world) is { } near && near.From.Year > 1900)
            {
                world = world.At(new[] { near.From.AddDays(-1), near.From, near.To, near.To.AddDays(1),
                    world.On }[x.World.Marks.Count % 5]);
                world = world.On < world.Terms[0].From ? world.At(world.Terms[0].From) : world;
            }

            var lies = Windows[x.Fact].Find(world) is { } days ? days.Contains(world.On) ? "yes" : "no" : null;
            Twins.AgreeText(world.Ask(Book, $"f{x.Fact}"), [lies], $"{Windows[x.Fact].Text}\n{world}");
        });

    // The stretch of any of three years that holds the date; else one that does not.
    private static DateSpan Yearly(World world, (int Month, int Day) from, (int Month, int Day) to)
    {
        var wraps = to.Month < from.Month;
        var all = Enumerable.Range(world.On.Year - 1, 2)
            .Select(y => new DateSpan(new(y, from.Month, from.Day), new(wraps ? y + 1 : y, to.Month, to.Day))).ToList();
        return all.Find(s => s.Contains(world.On)) is { IsEmpty: false } held && held.Contains(world.On) ? held : all[0];
    }

    [Theory]
    [InlineData("{ \"date\": \"from 09-01 to 09-14\" }", "09-14", "", "yes")]
    [InlineData("{ \"date\": \"from 09-01 to 09-14\" }", "09-15", "", "no")]
    [InlineData("{ \"date\": \"from 12-01 to 01-14\" }", "12-01", "", "yes")]
    [InlineData("{ \"date\": \"from 12-01 to 01-14\" }", "11-30", "", "no")]
    [InlineData("{ \"date\": \"5 school days after letter\" }", "09-15", "09-08 letter", "yes")]
    [InlineData("{ \"date\": \"5 school days after letter\" }", "09-16", "09-08 letter", "no")]
    [InlineData("{ \"date\": \"5 school days after letter\" }", "09-08", "09-08 letter", "no")]
    [InlineData("{ \"date\": \"5 school days from letter\" }", "09-14", "09-08 letter", "yes")]
    [InlineData("{ \"date\": \"5 school days from letter\" }", "09-15", "09-08 letter", "no")]
    [InlineData("{ \"date\": \"5 school days after letter\" }", "09-15", "", "none")]
    public void Dates_at_the_boundary(string fact, string on, string records, string expected) =>
        Assert.Equal(expected, Examples.Ask(fact, on, records));
}
