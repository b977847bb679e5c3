using AttendanceRules.Benchmarks.England;
using AttendanceRules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>Many pupils asked at once answer as each alone does. Packs at random are in the random pack tests.</summary>
public sealed class LaneEvaluatorTests
{
    [Theory]
    [InlineData("england")]
    [InlineData("fenmoor")]
    [InlineData("addressing-absence")]
    public void Conditions_of_pupils_at_random(string name)
    {
        var book = Books.Of(name);
        Prop.ForAll(PupilPlans.Of(book).Generator.ListOf(5).ToArbitrary(), plans =>
        {
            // Pupils who differ in the date are asked about on one of their dates.
            var differences = new LaneTwin(book, plans[0].On).Differences([.. plans.Select(p => p.Pupil())]);
            Assert.True(differences.Count == 0, string.Join('\n', differences.Take(5)));
        }).Check(Sampling.Runs(15));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Conditions_of_England_for_a_school_in_autumn() => OfEngland("November");

    [Fact]
    [Trait("Category", "Slow")]
    public void Conditions_of_England_for_a_school_in_summer() => OfEngland("July");

    private static void OfEngland(string date)
    {
        var school = EnglandSchool.On(EnglandSchool.Dates[date], 200);
        var book = RuleBook.England;
        var twin = new LaneTwin(book, school.AsOf);
        foreach (var some in school.Record.Pupils.Chunk(64))
        {
            var differences = twin.Differences(some, book.Book.FileOf(school.Record, null));
            Assert.True(differences.Count == 0, string.Join('\n', differences.Take(5)));
        }

        Assert.True(twin.Said > 1000, "Too little was true to say anything.");
    }
}
