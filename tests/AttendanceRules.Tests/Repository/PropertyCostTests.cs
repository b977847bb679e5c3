using AttendanceRules.Benchmarks.England;

namespace AttendanceRules.Tests.Repository;

/// <summary>A property gives what is there: nothing is worked out each time that it is read.</summary>
public sealed class PropertyCostTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public void No_property_of_advice_records_or_books_works_each_time_it_is_read()
    {
        var school = EnglandSchool.On(EnglandSchool.Dates["November"], 100);
        var book = RuleBook.England;
        var cost = PropertyCost.Of(typeof(RuleBook).Assembly, book, school.Record, book.Advise(school.Record, school.AsOf),
            book.Advise(school.Record, school.Heavy.Id, school.AsOf), book.Explain(school.Record, school.Heavy.Id, school.AsOf),
            book.MorningList(school.Record, school.AsOf));
        None.Of(cost.Working);
        Assert.True(cost.Read.Count > 60, $"{cost.Read.Count}\n{string.Join('\n', cost.Read)}");
    }

    [Fact]
    public void A_property_that_works_is_found() =>
        Assert.Equal(["Busy.Words"], PropertyCost.Of(typeof(Busy).Assembly, new Busy()).Working);

    private sealed class Busy
    {
        private readonly string word = "word";

        public string Kept => field ??= string.Join(' ', Words);

        public int Length => word.Length;

        public IReadOnlyList<string> Words => ["a", word + word];
    }
}
