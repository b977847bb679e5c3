using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;
using AttendanceRules.Tests.Calendar;

namespace AttendanceRules.Tests.England;

/// <summary>
/// Compulsory school age: from the prescribed day on or after the fifth birthday to the last Friday in June of the year of the sixteenth.
/// </summary>
public sealed class CompulsoryAgeTests
{
    private static readonly RuleBook Book = RuleBook.Load(PackSource.Shipped("england-base"));
    private static readonly CompulsoryAge Age = AgeOf(Book);

    [Theory]
    [InlineData("2021-09-01", "2026-12-31")]
    [InlineData("2021-12-31", "2026-12-31")]
    [InlineData("2021-01-01", "2026-03-31")]
    [InlineData("2021-03-31", "2026-03-31")]
    [InlineData("2021-04-01", "2026-08-31")]
    [InlineData("2021-08-31", "2026-08-31")]
    public void It_begins_on_the_prescribed_day_on_or_after_the_fifth_birthday(string born, string begins) =>
        Assert.Equal(DateOnly.Parse(begins, null), Age.Begins(DateOnly.Parse(born, null)));

    [Theory]
    [InlineData("2010-09-01", "2027-06-25")]
    [InlineData("2011-08-31", "2027-06-25")]
    [InlineData("2010-08-31", "2026-06-26")]
    public void It_ends_on_the_last_Friday_in_June_of_the_school_year_of_the_sixteenth_birthday(string born, string ends) =>
        Assert.Equal(DateOnly.Parse(ends, null), Age.Ends(DateOnly.Parse(born, null)));

    // The year in which the age is reached need neither begin in September nor hold June in its second half.
    [Theory]
    [InlineData("04-01", "2010-03-31", "2025-06-27")]
    [InlineData("04-01", "2010-04-01", "2026-06-26")]
    [InlineData("01-01", "2010-12-31", "2026-06-26")]
    [InlineData("01-01", "2011-01-01", "2027-06-25")]
    public void It_ends_by_the_school_year_that_the_base_pack_says(string from, string born, string ends)
    {
        var members = Nation($", \"schoolYearFrom\": \"{from}\"");
        Assert.Equal(DateOnly.Parse(ends, null), AgeOf(RuleBook.Load(members)).Ends(DateOnly.Parse(born, null)));
    }

    [Theory]
    [InlineData("", "bad-compulsory-age")]
    [InlineData(", \"schoolYearFrom\": \"13-01\"", "bad-compulsory-age")]
    public void Without_that_day_it_is_refused(string member, string code) =>
        Assert.Equal(code, Assert.Single(Made.ProblemsOf([Nation(member)])).Code);

    [Theory]
    [InlineData(-1, "2026-11-20", "no")]
    [InlineData(0, "2026-11-20", "unknown")]
    [InlineData(1, "2026-11-20", "yes")]
    [InlineData(10, "2026-11-20", "yes")]
    [InlineData(11, "2026-11-20", "yes")]
    [InlineData(11, "2027-06-25", "yes")]
    [InlineData(11, "2027-06-28", "no")]
    [InlineData(12, "2026-11-20", "no")]
    public void Without_a_date_of_birth_the_year_group_decides_where_it_is_certain(int yearGroup, string on, string expected)
    {
        var pupil = PupilRecord.Build("P1", Made.Autumn).InYear(yearGroup, new(2026, 9, 1)).Create();
        var file = Book.Book.FileOf(pupil, Book.Book.TimeOf(Made.Autumn), null, null);
        Assert.Equal(expected, Age.At(new EvaluationContext(file, DateOnly.Parse(on, null))).ToString());
    }

    // Reached on 5 October 2026; on the birthday itself the child is past it.
    [Theory]
    [InlineData("\"birthday\"", "2010-10-05", "2026-10-04")]
    [InlineData("\"03-31\", \"schoolYearFrom\": \"08-01\"", "2010-10-05", "2027-03-31")]
    [InlineData("\"03-31\", \"schoolYearFrom\": \"08-01\"", "2010-07-31", "2026-03-31")]
    [InlineData("\"02-29\", \"schoolYearFrom\": \"08-01\"", "2010-10-05", null)] // no day of every year
    [InlineData("\"birthday\", \"schoolYearFrom\": \"08-01\"", "2010-10-05", null)]
    public void It_may_end_on_a_birthday_or_on_a_day_of_the_year(string on, string born, string? ends)
    {
        var pack = Nation(on, "");
        if (ends is null)
        {
            Assert.Equal("bad-compulsory-age", Assert.Single(Made.ProblemsOf([pack])).Code);
            return;
        }

        Assert.Equal(DateOnly.Parse(ends, null), AgeOf(RuleBook.Load(pack)).Ends(DateOnly.Parse(born, null)));
    }

    [Fact]
    public void Where_a_birthday_ends_it_the_year_group_alone_does_not_say_when()
    {
        var book = RuleBook.Load(Nation("\"birthday\"", ""));
        var pupil = PupilRecord.Build("P1", Made.Autumn).InYear(11, new(2026, 9, 1)).Create();
        var file = book.Book.FileOf(pupil, book.Book.TimeOf(Made.Autumn), null, null);
        Assert.Equal("unknown", AgeOf(book).At(new EvaluationContext(file, new(2026, 11, 20))).ToString());
    }

    private static PackSource Nation(string member) => Nation("\"last Friday of June\"", member);

    private static PackSource Nation(string on, string member) => SmallNation.Pack(
        $"\"schoolDay\": {SmallNation.OneSession}, \"schoolWeek\": {SmallNation.FromMonday},", $$"""
            , "compulsoryAge": { "title": "Age", "begins": { "age": 5, "on": [ "08-31" ] },
              "ends": { "age": 16, "on": {{on}}{{member}} }, "yearGroups": { "ends": [ "11" ] } }
            """);

    private static CompulsoryAge AgeOf(RuleBook book) => (CompulsoryAge)book.Book.Names.Find("compulsoryAge")!;
}
