using AttendanceRules.Advice.Formats;
using AttendanceRules.Benchmarks.England;
using AttendanceRules.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules;

/// <summary>Packs that were checked when the package was made are read without looking for mistakes, and mean the same.</summary>
public sealed class CheckedPackTests
{
    [Fact]
    public void Where_no_problem_is_looked_for_no_table_is_asked_for()
    {
        var nothing = new JsonItem(JsonItemKind.Null, "", 0, 0, "");
        Assert.True(ObjectChecker.Check(nothing, () => throw new InvalidOperationException(), new ProblemList { AreLookedFor = false }));
    }

    [Fact]
    public void Where_problems_are_looked_for_the_table_is_asked_for()
    {
        var nothing = new JsonItem(JsonItemKind.Null, "", 0, 0, "");
        var problems = new ProblemList();
        Assert.False(ObjectChecker.Check(nothing, () => ObjectSchema.Line, problems));
        Assert.Equal("wrong-type", Assert.Single(problems.Sorted()).Code);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("November")]
    [InlineData("July")]
    public void England_gives_the_same_advice_whether_its_mistakes_are_looked_for_or_not(string date)
    {
        var looked = RuleBook.Load(PackSource.Shipped("england-base").AsShipped(), PackSource.England.AsShipped());
        var school = EnglandSchool.On(EnglandSchool.Dates[date]);
        foreach (var pupil in new[] { school.Heavy, school.Median, school.NothingToDo })
        {
            Assert.Equal(looked.Advise(pupil, school.AsOf).ToJson(), RuleBook.England.Advise(pupil, school.AsOf).ToJson());
        }
    }
}
