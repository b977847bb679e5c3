using AttendanceRules.Calendar;
using AttendanceRules.Cases;
using AttendanceRules.Documents;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Cases;

/// <summary>Packs of other nations of which something once came out wrong: their cases hold, and no problem is found.</summary>
public sealed class NationPackTests
{
    public static TheoryData<string> Packs =>
        [.. Directory.EnumerateDirectories(RepositoryFolder.Of("tests", "data", "nations")).Select(d => Path.GetFileName(d)!)
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Its_cases_hold(string pack)
    {
        var results = Run(PackSource.FromFolder(RepositoryFolder.Of("tests", "data", "nations", pack)));
        Assert.NotEmpty(results);
        Assert.Empty(results.SelectMany(r => r.Differences));
    }

    [Theory]
    [InlineData("nation")]
    [InlineData("sunday-week")]
    [InlineData("lessons")]
    public void An_example_of_a_nation_stands_alone_and_its_cases_hold(string pack)
    {
        var source = PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", pack));
        Assert.Empty(Made.ProblemsOf([source]));
        var results = Run(source);
        Assert.NotEmpty(results);
        Assert.Empty(results.SelectMany(r => r.Differences));
    }

    [Fact]
    public void Amounts_are_in_the_money_of_the_nation()
    {
        var book = RuleBook.Load([PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", "sunday-week"))]);
        var pupil = PupilRecord.Build("P1", new SchoolCalendar([new Term(new(2025, 9, 7), new(2025, 12, 19), [])]))
            .InYear(3, on: new(2025, 9, 7)).Did(new(2025, 9, 21), "talk").Did(new(2025, 10, 5), "report").Did(new(2025, 10, 12), "visit");
        foreach (var day in new[] { 13, 14, 15 })
        {
            pupil.Mark(new(2025, 10, day), HalfDay.Morning, "A");
        }

        var advice = book.Advise(pupil.Create(), new DateOnly(2025, 10, 15));
        var amount = Assert.Single(advice.Actions.Single(a => a.Action == "charge-family").Values);
        Assert.Equal((Unit.Money, new Currency("dinars", "dinar", null, 3)), (amount.Value.Unit, amount.Value.Currency));
        Assert.Contains("| Charge | 2.500 dinars |", DocumentMarkdown.Of("A nation",
            new PackDocument(book, null, "sunday-week", advice.AsOf).Blocks()), StringComparison.Ordinal);
    }

    private static IReadOnlyList<CaseResult> Run(PackSource source)
    {
        var book = RuleBook.Load([source]);
        return CaseRunner.Run(book, book.Version.Packs[^1].Id);
    }
}
